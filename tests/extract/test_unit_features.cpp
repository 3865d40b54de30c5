#include <doctest/doctest.h>

#include "extract/words/themes.hpp"
#include "extract/words/unit_features.hpp"
#include "reading.hpp"

namespace argmap::extract {
namespace {

using rules::UnitFeature;

FeatureSet features_of(const std::string& sentence) {
  const Document document = read_document("test", sentence);
  const Lexis lexis(document);
  const TokenRange all[] = {document.sentences.front().tokens};
  SentenceWords words;
  words.read(document, lexis, all[0]);
  return word_features(document, lexis, words, all);
}

}  // namespace

TEST_CASE("the first finite verb settles the tense of a unit") {
  CHECK(features_of("The council closed the bridge.").has(UnitFeature::past_unit));
  CHECK(features_of("The council has closed the bridge.").has(UnitFeature::perfect_unit));
  CHECK_FALSE(features_of("The council has closed the bridge.").has(UnitFeature::past_unit));
  CHECK(features_of("The council is closing the bridge.").has(UnitFeature::progressive_unit));
  CHECK(features_of("The bridge is a ruin.").has(UnitFeature::copula_unit));
  CHECK_FALSE(features_of("The bridge was a ruin.").has(UnitFeature::copula_unit));
  CHECK(features_of("A fine morning by the river.").has(UnitFeature::infinitive_unit));
}

TEST_CASE("a shortened had is no would") {
  CHECK_FALSE(features_of("She'd been hoping for a new bridge.").has(UnitFeature::modal_unit));
  CHECK_FALSE(features_of("She'd never seen the bridge.").has(UnitFeature::modal_unit));
  CHECK(features_of("She'd never seen the bridge.").has(UnitFeature::perfect_unit));
  CHECK(features_of("She'd never close the bridge.").has(UnitFeature::modal_unit));
  CHECK(features_of("She'd put the bridge elsewhere.").has(UnitFeature::modal_unit));
}

TEST_CASE("the verb of a relative clause is not the unit's own") {
  const FeatureSet f = features_of("The dam that broke must go.");
  CHECK(f.has(UnitFeature::modal_unit));
  CHECK_FALSE(f.has(UnitFeature::past_unit));
  CHECK(features_of("The dam that broke and drowned the town must go.").has(UnitFeature::modal_unit));
}

TEST_CASE("a participle that belongs to a noun is not the unit's verb") {
  for (const char* sentence :
       {"The tenants involved should be heard.", "The money raised by the fair must go to the lamps."}) {
    CHECK_MESSAGE(features_of(sentence).has(UnitFeature::modal_unit), sentence);
    CHECK_FALSE_MESSAGE(features_of(sentence).has(UnitFeature::past_unit), sentence);
  }
  for (const char* sentence :
       {"The headlines made to frighten the town are here again.",
        "The old rent being raised to nine pounds is a shame.", "Made in the likeness of gulls, our boats have wings.",
        "If asked for a light, the pilot is rude.", "Rules that harm the town need to be changed."})
    CHECK_FALSE_MESSAGE(features_of(sentence).has(UnitFeature::past_unit), sentence);
  CHECK(features_of("The board raised the rent, and it should be sorry.").has(UnitFeature::past_unit));
  CHECK(features_of("The board agreed to mend the quay.").has(UnitFeature::past_unit));
  CHECK(features_of("The board feared rents are too high.").has(UnitFeature::past_unit));
  CHECK(features_of("The pilots left by boat.").has(UnitFeature::past_unit));
}

TEST_CASE("a percentage and a sum of money are told by their signs, apart from the number or not") {
  for (const char* share :
       {"The dam lost 59% of its water.", "The dam lost 59 % of its water.", "Rents rose by 2.5%."}) {
    CHECK_MESSAGE(features_of(share).has(UnitFeature::share_unit), share);
    CHECK_FALSE_MESSAGE(features_of(share).has(UnitFeature::money_unit), share);
  }
  for (const char* sum : {"The dam cost $5.1bn.", "The dam cost £40 million.", "It costs 30€.", "It costs US$ 30."}) {
    CHECK_MESSAGE(features_of(sum).has(UnitFeature::money_unit), sum);
    CHECK_FALSE_MESSAGE(features_of(sum).has(UnitFeature::share_unit), sum);
  }
  CHECK_FALSE(features_of("The dam drew 400 visitors.").has(UnitFeature::share_unit));
  CHECK_FALSE(features_of("The dam drew 400 visitors.").has(UnitFeature::money_unit));
}

TEST_CASE("a year counts nothing") {
  CHECK_FALSE(features_of("The dam broke in 1998.").has(UnitFeature::number_unit));
  CHECK(features_of("The dam cost 4,000 crowns.").has(UnitFeature::number_unit));
  CHECK(features_of("The dam drew 400 visitors.").has(UnitFeature::number_unit));
}

TEST_CASE("dates, times, ages, names and numbered points count nothing, amounts and counts do") {
  const auto counts = [](const std::string& sentence) { return features_of(sentence).has(UnitFeature::number_unit); };
  for (const char* sentence :
       {"The dam broke on 16 December.", "The dam broke on May 3 at noon.", "The dam broke in the 1990s.",
        "The dam broke at 10.30am.", "It broke after 40 years.", "A 32-year-old man saw it.",
        "A 40-minute film shows it.", "It was built in 2003-08.", "He led Squadron 11.", "She read it on 7harbour.",
        "4. Close the dam at once.", "It broke in mid-2012."}) {
    CHECK_MESSAGE(!counts(sentence), sentence);
  }
  for (const char* sentence :
       {"The dam cost $3m.", "The dam is 450km long.", "It holds 12.5 million litres.", "In Aldwick 4,000 people fled.",
        "It holds 12million litres.", "It took 450tons of sand.", "A 5,000-strong crowd saw it.", "It rose by 7%."}) {
    CHECK_MESSAGE(counts(sentence), sentence);
  }
}

TEST_CASE("rules for kinds and bases alone say nothing of the role") {
  const auto found = read("The dam will break one day. It leaks in the spring, because the wall is thin.");
  for (const Unit& unit : found.extraction.units) {
    for (const Reason& reason : unit.reasons.list()) {
      const std::string& id = found.extraction.rules[reason.rule].id;
      CHECK(!(unit.role == Role::evidence && id.starts_with("kind.")));
      CHECK(!(unit.role != Role::evidence && id.starts_with("basis.")));
    }
  }
  REQUIRE(!found.extraction.units.empty());
  CHECK(found.extraction.units.front().kind == ClaimKind::prediction);
}

TEST_CASE("themes are what stands in many sentences") {
  const Document document =
      read_document("test", "Salmon climb streams. Salmon need streams. No salmon, no streams. Rain fell.");
  Body body;
  for (const Sentence& s : document.sentences) body.sentence_tokens.push_back(s.tokens);
  const Lexis lexis(document);
  const NamedConcepts named(document, body, lexis);
  const Themes themes(document, body, lexis, named);
  const std::uint64_t first = themes.marks(named.of_sentence(0));
  const std::uint64_t last = themes.marks(named.of_sentence(named.sentences() - 1));
  CHECK(themes.features(first).has(UnitFeature::echoes_text));
  CHECK_FALSE(themes.features(last).has(UnitFeature::echoes_text));
}

TEST_CASE("a statement that only follows from what somebody else promised stays whole") {
  const Found found = read("Ms Varga won the vote of the fishermen by promising that the harbour would open in May.");
  CHECK(found.words(found.extraction.units.front().spans).starts_with("Ms Varga won"));
}

TEST_CASE("a point that the author grants counts against the thesis") {
  const Found found = read(
      "In short, we believe that the old dam must go.\n\nThe council should act. Admittedly, the repairs would be "
      "costly. "
      "But the council should mend the road as well.");
  bool granted = false;
  for (const Relation& r : found.extraction.relations) {
    granted |= r.type == RelationType::attacks && r.conceded && found.unit(r.from.front()).starts_with("the repairs");
  }
  CHECK(granted);
}

}  // namespace argmap::extract
