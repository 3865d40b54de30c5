// Commands and options: the rows of the tables that feed parsing, help, completion and "did you mean".
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/terminal/console.hpp"
#include "cli/terminal/exit_code.hpp"

namespace argmap::cli {

/// The value of an option that names findings, commas between; reading the option tells which is none.
inline constexpr std::string_view finding_list = "FINDINGS";

struct Option {
  std::string_view name;   ///< long, without dashes
  char letter = '\0';      ///< short, or 0
  std::string_view value;  ///< "DIR", or the choices as "text|json"; empty for a switch
  std::string_view help;
  bool repeatable = false;
};

/// The choices that an option's value is limited to; empty where it is free.
[[nodiscard]] std::vector<std::string_view> choices_of(const Option& option);

/// What stood on the command line behind the command.
class Arguments {
 public:
  std::vector<std::string> operands;  ///< in order, options taken out

  void add(std::string_view option, std::string value) { values_[std::string(option)].push_back(std::move(value)); }
  [[nodiscard]] bool has(std::string_view option) const { return values_.find(option) != values_.end(); }
  /// The value given last, or the fallback.
  [[nodiscard]] std::string get(std::string_view option, std::string_view fallback = "") const;
  [[nodiscard]] std::vector<std::string> all(std::string_view option) const;
  /// `--format`, for which `--json` and `--csv` are short.
  [[nodiscard]] std::string format(std::string_view fallback) const;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

/// A command in the middle of being run.
struct Invocation {
  Arguments arguments;
  Console& console;
};

struct Example {
  std::string_view command;  ///< as typed, "argmap" included
  std::string_view what;     ///< what it does
};

struct Command {
  std::string_view name;
  std::string_view help;         ///< one line
  std::string_view operands;     ///< "FILE…"
  std::size_t least = 0;         ///< operands needed
  std::size_t most = 0;          ///< operands taken
  std::string_view description;  ///< a paragraph
  std::span<const Option> options;
  std::span<const Example> examples;
  ExitCode (*run)(Invocation&);
  std::string (*further)() = nullptr;  ///< paragraphs that its help ends with
};

/// All commands, in the order of the help.
[[nodiscard]] std::span<const Command> commands();
/// The command of that name, or nullptr.
[[nodiscard]] const Command* find_command(std::string_view name);

// The functions of the table, one file each.
ExitCode run_map(Invocation& invocation);
ExitCode run_tree(Invocation& invocation);
ExitCode run_report(Invocation& invocation);
ExitCode run_json(Invocation& invocation);
ExitCode run_unsupported(Invocation& invocation);
ExitCode run_check(Invocation& invocation);
ExitCode run_whatif(Invocation& invocation);
ExitCode run_diff(Invocation& invocation);
ExitCode run_voices(Invocation& invocation);
ExitCode run_why(Invocation& invocation);
ExitCode run_rules(Invocation& invocation);
ExitCode run_eval(Invocation& invocation);
ExitCode run_exercise(Invocation& invocation);
ExitCode run_grade(Invocation& invocation);
ExitCode run_help(Invocation& invocation);
ExitCode run_completion(Invocation& invocation);

}  // namespace argmap::cli
