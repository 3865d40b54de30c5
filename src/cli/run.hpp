// The program, behind `main`.
#pragma once

#include <string>
#include <vector>

#include "cli/terminal/console.hpp"
#include "cli/terminal/exit_code.hpp"

namespace argmap::cli {

/// Runs the command that the words name (the program's own name is not among them). Writes to the console only, and to
/// the file that `--output` names. Never throws.
[[nodiscard]] ExitCode run(const std::vector<std::string>& words, Console& console);

/// The same for `main`, on the process's own standard output and standard error.
[[nodiscard]] int run_program(int argc, const char* const* argv);

}  // namespace argmap::cli
