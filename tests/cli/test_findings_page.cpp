// docs/findings.md says of every finding what the table says, and its examples show it.
#include <doctest/doctest.h>

#include <string>

#include "argmap/findings.hpp"
#include "shell.hpp"

using namespace argmap;
using argmap::cli::test::project_file;
using argmap::cli::test::Shell;

namespace {

/// The words with line breaks made blanks.
std::string flowing(std::string text) {
  for (char& c : text) c = c == '\n' ? ' ' : c;
  return text;
}

/// What stands behind the heading of a finding, up to the next heading.
std::string section(const std::string& page, std::string_view id) {
  const auto begin = page.find("\n## " + std::string(id) + "\n");
  if (begin == std::string::npos) return "";
  return page.substr(begin + 1, page.find("\n## ", begin + 1) - begin - 1);
}

/// The first block fenced with this word.
std::string fenced(const std::string& section, const std::string& word) {
  const std::string fence = "```" + word + "\n";
  const auto begin = section.find(fence);
  if (begin == std::string::npos) return "";
  const auto first = begin + fence.size();
  return section.substr(first, section.find("```", first) - first);
}

}  // namespace

TEST_CASE("every finding has its section, with the words of the table") {
  const std::string page = project_file("docs/findings.md");
  for (const FindingKind& kind : finding_kinds()) {
    INFO(kind.id);
    const std::string words = flowing(section(page, kind.id));
    CHECK(words.find(kind.means.substr(1)) != std::string::npos);
    CHECK(words.find(kind.explanation) != std::string::npos);
    CHECK(words.find(kind.suggestion) != std::string::npos);
    CHECK(page.find("| `" + std::string(kind.id) + "` |") != std::string::npos);
  }
}

TEST_CASE("every example on the page has the finding that it is an example of") {
  const Shell shell;
  const std::string page = project_file("docs/findings.md");
  for (const FindingKind& kind : finding_kinds()) {
    INFO(kind.id);
    const std::string id(kind.id);
    const std::string shown = section(page, kind.id);
    shell.write("example.txt", fenced(shown, "text"));
    const auto ran = shell.run("argmap check --no-config --select " + id + " example.txt");
    CHECK(ran.out.find("[" + id + "]\n") != std::string::npos);
    CHECK(fenced(shown, "console").find("[" + id + "]\n") != std::string::npos);
  }
}

TEST_CASE("every finding can be asked for by name") {
  const Shell shell;
  for (const FindingKind& kind : finding_kinds()) {
    const std::string words = flowing(shell.run("argmap help " + std::string(kind.id)).out);
    const bool command = kind.id == "unsupported";  // which is a command as well
    CHECK((command || words.find(kind.suggestion) != std::string::npos));
    CHECK(shell.run("argmap help check").out.find("  " + std::string(kind.id)) != std::string::npos);
  }
}
