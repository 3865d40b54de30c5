// The completion script for bash.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <iterator>

#include "argmap/findings.hpp"
#include "cli/help.hpp"

namespace argmap::cli {
namespace {

std::string dashed(const Command& command) {
  std::string out;
  for (const Option& option : command.options) {
    fmt::format_to(std::back_inserter(out), "--{} ", option.name);
    if (option.letter != '\0') fmt::format_to(std::back_inserter(out), "-{} ", option.letter);
  }
  return out + "--help -h";
}

/// One line of a `case`: after this option of this command, these values.
std::string value_cases() {
  std::string out;
  for (const Command& command : commands()) {
    for (const Option& option : command.options) {
      const auto choices = choices_of(option);
      if (choices.empty()) continue;
      fmt::format_to(std::back_inserter(out), "    '{} --{}') words='{}' ;;\n", command.name, option.name,
                     fmt::join(choices, " "));
    }
  }
  return out;
}

}  // namespace

std::string completion_script() {
  const std::string names = fmt::format("{}", fmt::join(command_names(), " "));
  std::string explained = names;
  for (const FindingKind& kind : finding_kinds()) {
    if (find_command(kind.id) == nullptr) explained.append(" ").append(kind.id);
  }
  std::string out = fmt::format(R"(# Completion of argmap for bash. Written by `argmap completion`.
_argmap() {{
  local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD-1]}} command=${{COMP_WORDS[1]}} words=
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W '{0} --help --version' -- "$current")
    return
  fi
  case "$command $previous" in
    'help help') words='{1}' ;;
    'rules rules') words='list show test measure fit' ;;
)",
                                names, explained);
  out += value_cases();
  out += "  esac\n  if [[ -z $words && $current == -* ]]; then\n    case $command in\n";
  for (const Command& command : commands()) {
    fmt::format_to(std::back_inserter(out), "      {}) words='{}' ;;\n", command.name, dashed(command));
  }
  out += R"(    esac
  fi
  if [[ -n $words ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
  else
    compopt -o filenames
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  fi
}
complete -F _argmap argmap
)";
  return out;
}

ExitCode run_completion(Invocation& invocation) {
  invocation.console.out().write(completion_script());
  return ExitCode::done;
}

}  // namespace argmap::cli
