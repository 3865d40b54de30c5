#include "cli/help.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "cli/session/arguments.hpp"

namespace argmap::cli {
namespace {

constexpr std::size_t line_width = 80;

/// The paragraph in lines of at most `line_width` letters, each ended.
std::string wrapped(std::string_view paragraph) {
  std::string out;
  while (paragraph.size() > line_width) {
    const std::size_t blank = paragraph.rfind(' ', line_width);
    out.append(paragraph.substr(0, blank)).append("\n");
    paragraph.remove_prefix(blank + 1);
  }
  return out.append(paragraph).append("\n");
}

/// "-o, --output OUT"
std::string spelled(const Option& option) {
  std::string out = option.letter == '\0' ? "    " : fmt::format("-{}, ", option.letter);
  out.append("--").append(option.name);
  if (!option.value.empty()) out.append(" ").append(option.value);
  return out;
}

void append_options(std::string& out, const Command& command) {
  out += "\nOptions\n";
  std::size_t width = std::size("-h, --help");
  for (const Option& option : command.options) width = std::max(width, spelled(option).size());
  for (const Option& option : command.options) {
    fmt::format_to(std::back_inserter(out), "  {:{}}  {}{}\n", spelled(option), width, option.help,
                   option.repeatable ? "; may be repeated" : "");
  }
  fmt::format_to(std::back_inserter(out), "  {:{}}  this text\n", "-h, --help", width);
}

}  // namespace

std::string version_line() {
  return "argmap " ARGMAP_VERSION "\n";
}

std::string overview() {
  std::string out =
      "argmap reads prose that argues. It draws the argument as a map, lists claims that\n"
      "nothing supports, and lists who is cited.\n\n"
      "usage: argmap COMMAND [OPTION…] FILE…\n\nCommands\n";
  for (const Command& command : commands()) {
    fmt::format_to(std::back_inserter(out), "  {:<12} {}\n", command.name, command.help);
  }
  out +=
      "\nA FILE is a plain or Markdown text; - is standard input.\n"
      "`argmap help COMMAND` explains a command, with examples.\n"
      "Exit codes: 0 done, 1 findings at or above --fail-on or failing rules, 2 an error.\n";
  return out;
}

std::string help_of(const Command& command) {
  std::string out = fmt::format("usage: argmap {}{}{}{}\n\n", command.name, command.options.empty() ? "" : " [OPTION…]",
                                command.operands.empty() ? "" : " ", command.operands);
  out += wrapped(command.description);
  append_options(out, command);
  out += "\nExamples\n";
  for (const Example& example : command.examples) {
    fmt::format_to(std::back_inserter(out), "  {}\n      {}\n", example.command, example.what);
  }
  if (command.further != nullptr) out += "\n" + command.further();
  return out;
}

std::string help_of(const FindingKind& kind) {
  return fmt::format("{}: {}\n\n{}\n{}", kind.id, kind.means, wrapped(kind.explanation), wrapped(kind.suggestion));
}

std::string findings_table() {
  std::string out = "Findings\n";
  for (const FindingKind& kind : finding_kinds()) {
    fmt::format_to(std::back_inserter(out), "  {:<20} {}\n", kind.id, kind.means);
  }
  return out + "`argmap help FINDING` explains one.\n";
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) names.push_back(command.name);
  return names;
}

ExitCode run_help(Invocation& invocation) {
  Output& out = invocation.console.out();
  if (invocation.arguments.operands.empty()) {
    out.write(overview());
    return ExitCode::done;
  }
  const std::string& name = invocation.arguments.operands.front();
  const Command* command = find_command(name);
  if (const FindingKind* kind = find_finding_kind(name); command == nullptr && kind != nullptr) {
    out.write(help_of(*kind));
    return ExitCode::done;
  }
  if (command == nullptr) {
    std::vector<std::string_view> known = command_names();
    for (const FindingKind& kind : finding_kinds()) known.push_back(kind.id);
    invocation.console.complain("no command and no finding '" + name + "'" + suggestion(name, known) +
                                "; `argmap --help` lists commands, `argmap help check` findings");
    return ExitCode::error;
  }
  out.write(help_of(*command));
  return ExitCode::done;
}

}  // namespace argmap::cli
