#include <doctest/doctest.h>

#include "../rules/temporary_pack.hpp"
#include "eval/measure.hpp"

using namespace argmap;
using namespace argmap::eval;

namespace {

constexpr const char* pack_text = R"(rules:
  - id: voice.said
    means: Somebody says something.
    propose: {voice: attribution}
    pattern: "<source: np> <cue: ~say/verb> that <content: rest>"
    yes: ["[source=The pilot] [cue=said] that [content=it is late]."]
    no: ["The pilot spoke."]
  - id: voice.felt
    means: Somebody feels something.
    propose: {voice: attribution}
    pattern: "<source: np> <cue: ~feel/verb> that <content: rest>"
    yes: ["[source=The pilot] [cue=felt] that [content=it is late]."]
    no: ["The pilot spoke."]
  - id: evidence.number
    means: There is a number in it.
    propose: {unit: evidence}
    where: [has-number]
    yes: ["[It was 12 knots]."]
    no: ["It was fast."]
  - id: claim.must
    means: It says what must be.
    propose: {unit: claim}
    pattern: "must"
    yes: ["It [must] go."]
    no: ["It goes."]
  - id: naming.pilot
    means: A pilot is nobody by name.
    propose: {naming: anonymous}
    pattern: "pilot"
    yes: ["The [pilot] said so."]
    no: ["The cook said so."]
)";

Gold gold_of(const std::string& text) {
  Gold gold;
  gold.text = text;
  return gold;
}

Span words(const Gold& gold, std::string_view part) {
  const auto at = static_cast<std::uint32_t>(gold.text.find(part));
  return {at, at + static_cast<std::uint32_t>(part.size())};
}

/// The tally of the rule in a measure.
Tally tally(const Measure& measure, const RuleBook& book, std::string_view id) {
  const rules::Rule* rule = book.book().rule(id);
  return measure.tallies()[static_cast<std::size_t>(rule - book.book().rules.data())];
}

}  // namespace

TEST_CASE("a rule's matches are right, near or neither, and what stands by it alone would be lost or spared") {
  const auto loaded = TemporaryPack(pack_text).load();
  for (const auto& d : loaded.diagnostics) FAIL_CHECK(format(d));
  REQUIRE(loaded.book);
  Gold gold = gold_of(
      "The pilot said that the ferry is late. The cook said that the soup is cold. The mate said that all is well.");
  gold.attributions = {{{words(gold, "The pilot")}, {words(gold, "said")}, {words(gold, "the ferry is late")}, ""},
                       {{words(gold, "soup")}, {words(gold, "said that the soup")}, {words(gold, "The cook")}, ""}};
  Measure measure(*loaded.book);
  measure.add(gold);
  CHECK(tally(measure, *loaded.book, "voice.said") == Tally{3, 1, 1, 1, 2});
  CHECK(tally(measure, *loaded.book, "voice.felt") == Tally{});
  CHECK(measure.findings(Subject::voice).found == 3);
  CHECK(measure.findings(Subject::voice).right == 1);
  CHECK(measure.findings(Subject::voice).gold == 2);
  const auto index = [&](std::string_view id) {
    return static_cast<std::uint32_t>(loaded.book->book().rule(id) - loaded.book->book().rules.data());
  };
  CHECK(measure.measured(index("voice.felt")));
  CHECK(!measure.measured(index("evidence.number")));
  CHECK(!measure.measured(index("naming.pilot")));
}

TEST_CASE("of a unit it counts what its role would be without the rule") {
  const auto loaded = TemporaryPack(pack_text).load();
  REQUIRE(loaded.book);
  Gold gold = gold_of("The port must close. It was 12 knots that day. Another 15 boats must come in.");
  gold.units = {{words(gold, "The port must close"), GoldRole::major_claim},
                {words(gold, "It was 12 knots that day"), GoldRole::premise},
                {words(gold, "Another 15 boats must come in"), GoldRole::premise}};
  Measure measure(*loaded.book);
  measure.add(gold);
  // The third is taken for a claim: two equal votes, and of equals the claim wins.
  CHECK(tally(measure, *loaded.book, "evidence.number") == Tally{2, 2, 0, 1, 0});
  CHECK(tally(measure, *loaded.book, "claim.must") == Tally{2, 1, 1, 0, 1});
  CHECK(measure.findings(Subject::evidence).right == 1);
}
