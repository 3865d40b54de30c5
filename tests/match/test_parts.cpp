#include "by_pattern.hpp"

using argmap::load_rules;

namespace {

const std::string owner = "parts:\n  owner: '(the|a) [noun]'\n";

}  // namespace

TEST_CASE("a named part stands for its pattern, alone, in captures, in groups and as something optional") {
  const auto found = [](std::string_view pattern, std::string_view text) {
    return matches(load_rule("pattern: '" + std::string(pattern) + "'", owner), text);
  };
  CHECK(found("<owner> says", "Today the miller says no.") == "the miller says");
  CHECK(found("<x: <owner>> says", "Today the miller says no.") == "the miller says {x=the miller}");
  CHECK(found("both <x: (<owner>|of us)> say", "Both a miller say.") == "Both a miller say {x=a miller}");
  CHECK(found("<x: <owner>? says>", "The miller says no.") == "The miller says {x=The miller says}");
  CHECK(found("<x: <owner>? says>", "He says no.") == "says {x=says}");
  CHECK(found("<owner> says", "Today millers say no.").empty());
}

TEST_CASE("a later pack puts another part in the place of an earlier one, in the rules of both") {
  const TemporaryPack base(owner + rule_file("propose: {unit: claim}\npattern: '<owner> says'\nyes: [a]\nno: [b]"));
  const TemporaryPack over("parts:\n  owner: '(this|that) [noun]'\n");
  const auto loaded = load_rules(base.folder(), {over.folder()});
  REQUIRE(loaded.book);
  CHECK(matches(loaded, "That miller says no.") == "That miller says");
  CHECK(matches(loaded, "The miller says no.").empty());
}
