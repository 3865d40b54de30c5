#include "cli/run.hpp"

int main(int argc, char** argv) {
  return argmap::cli::run_program(argc, argv);
}
