#include <doctest/doctest.h>

#include "../rules/documented_pack.hpp"
#include "eval/examples.hpp"

using argmap::eval::ExampleKind;
using argmap::eval::ExampleResult;
using argmap::eval::Proposed;
using argmap::eval::test_examples;

namespace {

/// "line ok" or "line message" of every example of a rule with these lines.
std::string results(std::string_view lines, const argmap::eval::Proposer& propose = {}) {
  const auto loaded = TemporaryPack(rule_file(lines)).load();
  for (const auto& d : loaded.diagnostics) FAIL_CHECK(argmap::format(d));
  REQUIRE(loaded.book);
  std::string text;
  for (const ExampleResult& r : test_examples(loaded.book->book(), propose)) {
    CHECK(r.ok == r.message.empty());
    text += std::to_string(r.line) + " " + (r.ok ? "ok" : r.message) + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("yes needs the marked words, no needs silence") {
  CHECK(results("propose: {unit: claim, at: what}\n"
                "pattern: '<who: np> insists that <what: rest>'\n"
                "yes:\n"
                "  - \"The mayor insists that [the bridge is safe].\"\n"
                "  - \"[who=The mayor] insists that [what=the bridge is safe].\"\n"
                "  - \"The mayor insists that the [bridge is safe].\"\n"
                "  - \"The mayor hopes that it is.\"\n"
                "no:\n"
                "  - \"The mayor insists.\"\n"
                "  - \"The mayor insists that it is.\"\n") ==
        "7 ok\n8 ok\n"
        "9 expected \"bridge is safe\", found \"the bridge is safe\"\n"
        "10 the rule does not match \"The mayor hopes that it is.\"\n"
        "12 ok\n13 the rule matches \"it is\"\n");
}

TEST_CASE("without at a bare mark is the whole match, and several marks are several matches") {
  CHECK(
      results("propose: {unit: claim}\npattern: 'so [adjective]'\n"
              "yes: [\"It is [so good] and [so cheap].\", \"It is [so good] and so [cheap].\"]\nno: [\"So it is.\"]") ==
      "6 ok\n6 expected \"cheap\", found \"so good\", \"so cheap\"\n7 ok\n");
}

TEST_CASE("a known miss complains once it is none") {
  CHECK(results("propose: {unit: claim}\npattern: 'we must'\nyes: [\"[We must] go.\"]\nno: [\"We go.\"]\n"
                "known-miss: [\"One has to go.\", \"[We must] stay.\"]") ==
        "6 ok\n7 ok\n8 ok\n8 this is found now: move it to `yes`\n");
}

TEST_CASE("a rule of where alone is tested on what the analysis proposes") {
  const std::string_view rule =
      "propose: {unit: claim}\nwhere: [question]\nyes: [\"Is it? [It is.]\", \"It is.\"]\nno: [\"No.\"]";
  CHECK(results(rule).empty());
  const auto propose = [](const std::string& text) {
    std::vector<Proposed> all;
    if (text.starts_with("Is it?")) all.push_back({0, {7, 13}, {}, {}});
    all.push_back({1, {0, 2}, {}, {}});  // of another rule
    return all;
  };
  CHECK(results(rule, propose) == "6 ok\n6 the rule does not match \"It is.\"\n7 ok\n");
}

TEST_CASE("the examples of the format's page prove themselves") {
  const DocumentedPack pack;
  const auto loaded = pack.load();
  REQUIRE(loaded.book);
  const auto examples = test_examples(loaded.book->book());
  CHECK(examples.size() == 5);
  for (const ExampleResult& r : examples) CHECK_MESSAGE(r.ok, r.message);
}
