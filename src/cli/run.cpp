#include "cli/run.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <exception>
#include <new>

#include "cli/help.hpp"
#include "cli/session/arguments.hpp"
#include "cli/session/command.hpp"

namespace argmap::cli {
namespace {

ExitCode usage_error(Console& console, const std::string& problem, const std::string& advice) {
  console.complain(problem + "; " + advice);
  return ExitCode::error;
}

ExitCode run_command(const Command& command, const std::vector<std::string>& words, Console& console) {
  std::string problem;
  auto arguments = parse_arguments(command, words, problem);
  if (!arguments) {
    return usage_error(console, problem, "`argmap help " + std::string(command.name) + "` explains it");
  }
  if (arguments->has("no-color")) console.forbid_colour();
  if (arguments->has("help")) {
    console.out().write(help_of(command));
    return ExitCode::done;
  }
  Invocation invocation{std::move(*arguments), console};
  return command.run(invocation);
}

ExitCode dispatch(const std::vector<std::string>& words, Console& console) {
  if (words.empty()) return usage_error(console, "no command", "`argmap --help` lists them");
  const std::string& first = words.front();
  if (first == "--help" || first == "-h") {
    console.out().write(overview());
    return ExitCode::done;
  }
  if (first == "--version" || first == "-V") {
    console.out().write(version_line());
    return ExitCode::done;
  }
  if (const Command* command = find_command(first))
    return run_command(*command, {words.begin() + 1, words.end()}, console);
  if (first.size() > 1 && first.front() == '-') {
    return usage_error(console, "'" + first + "' stands before the command", "`argmap --help` lists the commands");
  }
  return usage_error(console, "no command '" + first + "'" + suggestion(first, command_names()),
                     "`argmap --help` lists them");
}

/// Hands over what is left, and says so if it could not be written. A reader that went away wants no words.
ExitCode finish(Console& console, ExitCode code) {
  console.out().flush();
  if (const int error = console.out().error(); error != 0) {
    if (error != EPIPE) console.complain("standard output: " + std::string(std::strerror(error)));
    code = ExitCode::error;
  }
  console.err().flush();
  return code;
}

}  // namespace

ExitCode run(const std::vector<std::string>& words, Console& console) {
  try {
    return finish(console, dispatch(words, console));
  } catch (const std::bad_alloc&) {
    console.complain("not enough memory");
  } catch (const std::exception& error) {
    console.complain("this is a mistake in argmap, please report it: " + std::string(error.what()));
  }
  return ExitCode::error;
}

int run_program(int argc, const char* const* argv) {
  std::signal(SIGPIPE, SIG_IGN);  // so that a closed pipe is an error of write() and can be told from success
  Console console(1, 2);
  return static_cast<int>(run({argv + (argc > 0 ? 1 : 0), argv + argc}, console));
}

}  // namespace argmap::cli
