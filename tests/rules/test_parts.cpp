#include <doctest/doctest.h>

#include "temporary_pack.hpp"

namespace {

const std::string owner = "parts:\n  owner: '(the|a) [noun]'\n";

std::string first_problem(std::string_view text) {
  const auto loaded = TemporaryPack(text).load();
  CHECK(!loaded.book);
  return loaded.diagnostics.empty() ? std::string() : loaded.diagnostics[0].message;
}

std::string rule(std::string_view pattern) {
  return rule_file("propose: {unit: claim}\npattern: '" + std::string(pattern) + "'\nyes: [a]\nno: [b]");
}

}  // namespace

TEST_CASE("mistakes in and about parts are told") {
  CHECK(first_problem("parts:\n  Owner: the\n") == "the name of a part is lower-case letters, digits and `-`");
  CHECK(first_problem("parts:\n  rest: the\n") == "`rest` is a span, no part can be called so");
  CHECK(first_problem("parts:\n  owner: [the, a]\n") == "a part must be one pattern");
  CHECK(first_problem("parts:\n  owner: '<x: the>'\n") == "a part has no captures");
  CHECK(first_problem("parts:\n  owner: '<other>'\n  other: the\n") == "a part has no other parts in it");
  CHECK(first_problem("parts:\n  owner: '[nuon]'\n") == "unknown word class `nuon`");
  CHECK(first_problem("parts:\n  owner: '@nobody'\n") == "unknown list `nobody`");
  CHECK(first_problem(owner + rule("<ownr> says")) == "unknown span or part `ownr`");
  CHECK(first_problem("parts:\n  any: '..3'\n" + rule("<any>")) ==
        "a pattern needs a word, list, class test or anchor that is not optional");
  TemporaryPack twice;
  twice.add("1.yaml", owner).add("2.yaml", owner);
  const auto loaded = twice.load();
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.diagnostics[0].message == "the part `owner` stands twice in this pack");
}

TEST_CASE("a pattern that its parts make endless is refused") {
  std::string part = "parts:\n  much: '";
  for (int i = 0; i < 300; ++i) part += "a? ";
  std::string pattern;
  for (int i = 0; i < 20; ++i) pattern += "<much> ";
  CHECK(first_problem(part + "b'\n" + rule(pattern)) == "with its parts this pattern is too long");
}
