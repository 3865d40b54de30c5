#include <doctest/doctest.h>

#include "extract/themes.hpp"
#include "extract/unit_features.hpp"
#include "reading.hpp"

namespace argmap::extract {
namespace {

using rules::UnitFeature;

FeatureSet features_of(const std::string& sentence) {
  const Document document = read_document("test", sentence);
  const Lexis lexis(document);
  const TokenRange all[] = {document.sentences.front().tokens};
  return word_features(document, lexis, all);
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

TEST_CASE("the verb of a relative clause is not the unit's own") {
  const FeatureSet f = features_of("The dam that broke must go.");
  CHECK(f.has(UnitFeature::modal_unit));
  CHECK_FALSE(f.has(UnitFeature::past_unit));
}

TEST_CASE("a year counts nothing") {
  CHECK_FALSE(features_of("The dam broke in 1998.").has(UnitFeature::number_unit));
  CHECK(features_of("The dam cost 4,000 crowns.").has(UnitFeature::number_unit));
  CHECK(features_of("The dam drew 400 visitors.").has(UnitFeature::number_unit));
}

TEST_CASE("themes are what stands in many sentences") {
  const Document document =
      read_document("test", "Salmon climb streams. Salmon need streams. No salmon, no streams. Rain fell.");
  Body body;
  for (const Sentence& s : document.sentences) body.sentence_tokens.push_back(s.tokens);
  const Lexis lexis(document);
  const Themes themes(document, body, lexis);
  const TokenRange first[] = {document.sentences.front().tokens};
  const TokenRange last[] = {document.sentences.back().tokens};
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
