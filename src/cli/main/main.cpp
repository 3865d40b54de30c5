#include "cli/kept_memory.hpp"
#include "cli/run.hpp"

int main(int argc, char** argv) {
  argmap::cli::keep_freed_memory();
  return argmap::cli::run_program(argc, argv);
}
