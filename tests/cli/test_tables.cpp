// One table of commands feeds everything; the pages that people wrote by hand must know all of it too.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "argmap/findings.hpp"
#include "cli/help.hpp"
#include "shell.hpp"

using namespace argmap::cli;
using argmap::cli::test::project_file;

namespace {

std::set<std::string> all_options() {
  std::set<std::string> names{"--help"};
  for (const Command& command : commands()) {
    for (const Option& option : command.options) names.insert("--" + std::string(option.name));
  }
  return names;
}

std::string without(std::string text, char c) {
  std::erase(text, c);
  return text;
}

bool holds(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("the overview names every command") {
  for (const Command& command : commands()) CHECK(holds(overview(), "\n  " + std::string(command.name) + " "));
}

TEST_CASE("every command's help shows its usage, its options and an example of its own") {
  for (const Command& command : commands()) {
    INFO(command.name);
    const std::string help = help_of(command);
    CHECK(holds(help, "usage: argmap " + std::string(command.name)));
    for (const Option& option : command.options) CHECK(holds(help, "--" + std::string(option.name)));
    REQUIRE(!command.examples.empty());
    for (const Example& example : command.examples) {
      CHECK(example.command.starts_with("argmap " + std::string(command.name)));
    }
  }
}

TEST_CASE("docs/commands.md has a section for every command and names every option") {
  const std::string page = project_file("docs/commands.md");
  for (const Command& command : commands())
    CHECK_MESSAGE(holds(page, "\n## " + std::string(command.name) + "\n"), command.name);
  for (const std::string& option : all_options()) CHECK_MESSAGE(holds(page, "`" + option), option);
}

TEST_CASE("the manual page names every command and every option") {
  const std::string page = without(project_file("docs/argmap.1"), '\\');
  for (const Command& command : commands()) {
    const std::string name(command.name);
    const bool there =
        holds(page, "\n.BI " + name + " ") || holds(page, "\n.BR " + name + " ") || holds(page, "\n.B " + name + "\n");
    CHECK_MESSAGE(there, name);
  }
  for (const std::string& option : all_options()) CHECK_MESSAGE(holds(page, option), option);
}

TEST_CASE("the manual page has every example of the help") {
  const std::string page = without(project_file("docs/argmap.1"), '\\');
  for (const Command& command : commands()) {
    for (const Example& example : command.examples) {
      std::string line(example.command);
      for (auto at = line.find('\''); at != std::string::npos; at = line.find('\'')) line.replace(at, 1, "(aq");
      CHECK_MESSAGE(holds(page, "\n.B " + line + "\n"), line);
    }
  }
}

TEST_CASE("the completion script in docs is the one that the program writes, and knows every command and option") {
  const std::string script = project_file("docs/completions/argmap.bash");
  CHECK(script == completion_script());
  for (const argmap::FindingKind& kind : argmap::finding_kinds()) CHECK_MESSAGE(holds(script, kind.id), kind.id);
  for (const Command& command : commands()) CHECK(holds(script, " " + std::string(command.name) + ") words="));
  for (const std::string& option : all_options()) CHECK_MESSAGE(holds(script, option + " "), option);
}

TEST_CASE("no command has two options of one name") {
  for (const Command& command : commands()) {
    std::set<std::string_view> names;
    for (const Option& option : command.options) CHECK_MESSAGE(names.insert(option.name).second, option.name);
  }
}
