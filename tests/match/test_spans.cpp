// Parts of a pattern that jump over a span.
#include "by_pattern.hpp"

TEST_CASE("a noun phrase ends before the fixed words, and begins behind them") {
  CHECK(found("<who: np> insisted", "The head of the bank insisted.") ==
        "The head of the bank insisted {who=The head of the bank}");
  CHECK(found("according to <who: np>", "It rains, according to two old sailors.") ==
        "according to two old sailors {who=two old sailors}");
  CHECK(found("<who: np> insisted", "She insisted.") == "She insisted {who=She}");
  CHECK(found("<who: np> insisted", "Gladly insisted.") == "");
}

TEST_CASE("a name with its apposition") {
  CHECK(found("<who: <np> \",\" ..8 \",\"> insisted", "Mary Jones, the mayor of Ashby, insisted.") ==
        "Mary Jones, the mayor of Ashby, insisted {who=Mary Jones, the mayor of Ashby,}");
}

TEST_CASE("a clause reaches to its end, or from its start, without the commas at its edges") {
  CHECK(found("because <why: clause>", "We stayed because the road was wet, and the children slept.") ==
        "because the road was wet {why=the road was wet}");
  CHECK(found("<what: clause> because", "The children slept, because we stayed.") ==
        "The children slept, because {what=The children slept}");
  CHECK(found("if <a: clause> \",\" then <b: rest>", "If it rains, then the roads flood.") ==
        "If it rains, then the roads flood {a=it rains} {b=the roads flood}");
}

TEST_CASE("the rest of a sentence leaves the final stop out") {
  CHECK(found("thus <x: rest>", "It rained. Thus the roads, all of them, flooded!") ==
        "Thus the roads, all of them, flooded {x=the roads, all of them, flooded}");
  CHECK(found("<x: rest> however", "The roads flooded, however.") ==
        "The roads flooded, however {x=The roads flooded}");
  CHECK(found("<x: rest> \",\" however $", "The roads flooded, however.") ==
        "The roads flooded, however {x=The roads flooded}");
}

TEST_CASE("a rest inside a quotation stays there, one outside steps in") {
  CHECK(found("thus <x: rest>", "“Thus we lost,” he said.").find("{x=we lost}") != std::string::npos);
  CHECK(found("thus <x: rest>", "Thus he said “we lost” twice.") ==
        "Thus he said “we lost” twice {x=he said “we lost” twice}");
}

TEST_CASE("a quotation with its marks, on either side of the fixed words") {
  CHECK(found("<what: quote> said <who: np>", "“We lost the match,” said Tom Bell.") ==
        "“We lost the match,” said Tom Bell {what=“We lost the match,”} {who=Tom Bell}");
  CHECK(found("<who: np> said \",\"? <what: quote>", "Tom Bell said, “We lost the match.”") ==
        "Tom Bell said, “We lost the match.” {who=Tom Bell} {what=“We lost the match.”}");
}

TEST_CASE("a quotation runs backward over several sentences") {
  CHECK(
      found("<what: quote> said <who: np>", "“We lost. We always lose. It rains,” said Tom Bell.") ==
      "“We lost. We always lose. It rains,” said Tom Bell {what=“We lost. We always lose. It rains,”} {who=Tom Bell}");
  CHECK(found("<what: quote> <who: np> asked", "“Did we lose the match?” Tom Bell asked.") ==
        "“Did we lose the match?” Tom Bell asked {what=“Did we lose the match?”} {who=Tom Bell}");
}

TEST_CASE("scare quotes are no quotation") {
  CHECK(found("<what: quote> [noun]", "The so-called “black box” problem is old.") == "");
}

TEST_CASE("the whole sentence, alone or with a pattern anywhere in it") {
  CHECK(found("<all: sentence>", "It rains. We stay!") == "It rains {all=It rains} | We stay {all=We stay}");
  CHECK(found("<all: sentence> never", "It rains. We never stay.") == "We never stay {all=We never stay}");
}

TEST_CASE("several patterns make one rule") {
  const auto rule = load_rule("pattern: ['because <why: clause>', 'since <why: clause>']");
  CHECK(matches(rule, "We stay because it rains. Since it rains, we stay.") ==
        "because it rains {why=it rains} | Since it rains {why=it rains}");
}

TEST_CASE("groups of words inside groups are each their own") {
  const auto rule =
      load_rule("pattern: ['((red|blue)|[number]? [number]) boats', '((old|new)|[number]? [number]) ships']");
  CHECK(matches(rule, "Red boats and new ships. New boats and red ships.") == "Red boats | new ships");
}

TEST_CASE("unless forbids what it overlaps, and nothing else") {
  const auto rule = load_rule("pattern: 'the ..2 study'\nunless: '(no|the flawed) ..2 study'");
  CHECK(matches(rule, "The new study and the flawed new study. No study: the old study.") ==
        "The new study | the old study");
}

TEST_CASE("a noun phrase between fixed parts reaches from the one to the other, whichever is rarer") {
  const std::string lists =
      "lists:\n  studies: {words: [survey]}\n  show: {match: lemma, words: [suggest, indicate]}\n";
  CHECK(found("<who: @studies ([preposition] <np>)?> <cue: @show>", "The survey of old tenants suggests it.", lists) ==
        "survey of old tenants suggests {who=survey of old tenants} {cue=suggests}");
  CHECK(found("<who: the ([preposition] <np>|survey of <np>)> <cue: ~suggest>",
              "The survey of old tenants suggests it.") ==
        "The survey of old tenants suggests {who=The survey of old tenants} {cue=suggests}");
  CHECK(found("<who: ([number] percent (of <np>)?|half)> <cue: @show>", "Some 70 percent of them suggest it.", lists) ==
        "70 percent of them suggest {who=70 percent of them} {cue=suggest}");
}
