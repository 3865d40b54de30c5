// docs/voices.md shows what the rules find, and what they are known to miss.
#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

#include "../rules/temporary_pack.hpp"
#include "eval/known_misses.hpp"
#include "extract/extract.hpp"
#include "rules/reading/example.hpp"

using namespace argmap;

namespace {

/// A line "- `EXAMPLE`" or "- `EXAMPLE` → `rule.id`" of the page.
struct Shown {
  std::string marked;
  std::string rule;  ///< "" for a known miss
  int line = 0;
};

std::string between_ticks(const std::string& line, std::size_t& at) {
  const std::size_t begin = line.find('`', at);
  const std::size_t end = begin == std::string::npos ? begin : line.find('`', begin + 1);
  if (end == std::string::npos) return "";
  at = end + 1;
  return line.substr(begin + 1, end - begin - 1);
}

std::vector<Shown> page() {
  std::vector<Shown> all;
  std::ifstream stream(std::string(ARGMAP_SOURCE_DIR) + "/docs/voices.md");
  int number = 0;
  for (std::string line; std::getline(stream, line);) {
    ++number;
    if (!line.starts_with("- `")) continue;
    std::size_t at = 0;
    Shown shown{between_ticks(line, at), "", number};
    shown.rule = between_ticks(line, at);
    all.push_back(std::move(shown));
  }
  return all;
}

const RuleBook& built_in() {
  static const LoadedRules loaded = load_rules(std::string(ARGMAP_SOURCE_DIR) + "/rules/en");
  REQUIRE(loaded.book);
  return *loaded.book;
}

rules::Example read(const std::string& marked) {
  rules::File file{rules::Source("example", marked), {}};
  file.tree.scalars = marked;
  const auto size = static_cast<std::uint32_t>(marked.size());
  file.tree.nodes.push_back({rules::Kind::scalar, 0, 0, size, 1});
  rules::Diagnostics diagnostics;
  auto example = rules::read_example(rules::Value(file, 0), {"source", "cue", "content", "content2"}, diagnostics);
  for (const Diagnostic& d : diagnostics.take()) FAIL_CHECK(format(d));
  return example;
}

/// The rules that speak for the attribution that is marked; "nothing" where none is found.
std::string caught_by(const std::string& marked) {
  const rules::Example example = read(marked);
  const auto found = extract::extract(read_document("example", example.text), built_in());
  const auto index = eval::find_marked(found.attributions, example);
  if (!index) return "nothing";
  std::string rules;
  for (const Reason& reason : found.attributions[*index].reasons) rules += " " + found.rules[reason.rule].id + " ";
  return rules;
}

}  // namespace

TEST_CASE("every example of the page is found, by the rule that the page names") {
  int tried = 0;
  for (const Shown& shown : page()) {
    if (shown.rule.empty()) continue;
    ++tried;
    const std::string rules = caught_by(shown.marked);
    const bool named = rules.find(" " + shown.rule + " ") != std::string::npos;
    CHECK_MESSAGE(named, "docs/voices.md:" << shown.line << ": " << shown.marked << " is found by " << rules);
  }
  CHECK(tried > 30);
}

TEST_CASE("the page lists the known misses of the rules, each of them missed") {
  std::vector<std::string> on_page;
  for (const Shown& shown : page()) {
    if (shown.rule.empty()) on_page.push_back(read(shown.marked).text);
  }
  std::vector<std::string> in_rules;
  for (const rules::KnownMiss& miss : built_in().book().known_misses) in_rules.push_back(miss.example.text);
  CHECK(on_page == in_rules);
  CHECK(!in_rules.empty());
  for (const eval::MissResult& result : eval::test_known_misses(built_in())) {
    CHECK_MESSAGE(result.message.empty(), in_rules[result.index] << ": " << result.message);
  }
}

TEST_CASE("a known miss complains once it is found, and mistakes in one are told") {
  const std::string rule =
      "rules:\n  - id: voice.said\n    means: A.\n    propose: {voice: attribution}\n"
      "    pattern: \"<source: np> <cue: ~say/verb> that <content: rest>\"\n"
      "    yes: [\"[source=The miller] [cue=said] that [content=it is].\"]\n    no: [\"The miller is.\"]\n";
  const auto loaded =
      TemporaryPack(rule +
                    "known-misses:\n"
                    "  - {text: \"[source=The miller] [cue=says] that [content=it turns].\", because: Found.}\n"
                    "  - {text: \"[source=The miller] says that [content=it] turns.\", because: Too short.}\n"
                    "  - {text: \"[source=Word] [cue=has it] that [content=it turns].\", because: No rule.}\n")
          .load();
  for (const auto& d : loaded.diagnostics) FAIL_CHECK(format(d));
  REQUIRE(loaded.book);
  const auto results = eval::test_known_misses(*loaded.book);
  REQUIRE(results.size() == 3);
  CHECK(results[0].message == "this is found now: give it to its rule as a `yes`, and to the guide");
  CHECK(results[1].message.empty());
  CHECK(results[2].message.empty());
  const auto wrong = TemporaryPack(rule +
                                   "known-misses:\n  - {text: \"[source=He] left.\", because: x}\n"
                                   "  - {text: \"[speaker=He] [content=left].\", because: x}\n"
                                   "  - {txt: \"a\"}\n")
                         .load();
  std::vector<std::string> messages;
  for (const auto& d : wrong.diagnostics) messages.push_back(std::to_string(d.line) + " " + d.message);
  CHECK(messages.size() == 4);
  CHECK(messages[0] == "9 nothing is marked as `content`");
  CHECK(messages[1] == "10 the rule has no capture `speaker`");
}
