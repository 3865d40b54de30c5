#include <doctest/doctest.h>

#include "eval/agreement.hpp"

using namespace argmap;
using namespace argmap::eval;
using argmap::rules::UnitProposal;

namespace {

constexpr std::string_view text = "The ferry is late, said the pilot of the port. So we walk. The tide is high.";

Span words(std::string_view part) {
  const auto at = static_cast<std::uint32_t>(text.find(part));
  return {at, at + static_cast<std::uint32_t>(part.size())};
}

Gold own_gold() {
  Gold gold;
  gold.text = text;
  gold.units = {{words("The ferry is late"), GoldRole::premise},
                {words("we walk"), GoldRole::major_claim},
                {words("The tide is high"), GoldRole::none}};
  gold.relations = {{0, 1, RelationType::attacks}};
  gold.attributions = {{{words("the pilot")}, {words("said")}, {words("The ferry is late")}, ""}};
  gold.furniture = {words("The tide is high.")};
  return gold;
}

}  // namespace

TEST_CASE("a voice is right by cue, source and content, and near by its cue alone") {
  const Gold gold = own_gold();
  const Document document = read_document("a", text);
  const Agreement agreement(document, gold);
  const Span said = words("said");
  CHECK(agreement.voice(words("pilot"), said, {words("ferry is late")}) == Verdict::right);
  CHECK(agreement.voice(words("pilot"), said, {words("late")}) == Verdict::near);
  CHECK(agreement.voice(words("port"), said, {words("ferry is late")}) == Verdict::near);
  CHECK(agreement.voice({}, said, {words("ferry is late")}) == Verdict::near);
  CHECK(agreement.voice(words("pilot"), words("walk"), {words("ferry is late")}) == Verdict::wrong);
  CHECK(agreement.voice(words("pilot"), {}, {words("ferry is late")}) == Verdict::wrong);
  CHECK(agreement.gold_attribution(words("pilot"), said, {words("ferry is late")}) == 0);
}

TEST_CASE("a unit is the same where more than half of the words are shared") {
  const Gold gold = own_gold();
  const Document document = read_document("a", text);
  const Agreement agreement(document, gold);
  CHECK(agreement.gold_unit(words("ferry is late")) == 0);
  CHECK(!agreement.gold_unit(words("is late")));
  CHECK(!agreement.gold_unit(words("said the pilot")));
  CHECK(agreement.unit(UnitProposal::evidence, words("ferry is late")) == Verdict::right);
  CHECK(agreement.unit(UnitProposal::claim, words("ferry is late")) == Verdict::near);
  CHECK(agreement.unit(UnitProposal::claim, words("we walk")) == Verdict::right);
  CHECK(agreement.unit(UnitProposal::thesis, words("we walk")) == Verdict::right);
  CHECK(agreement.unit(UnitProposal::claim, words("The tide is high")) == Verdict::wrong);
  CHECK(agreement.unit(UnitProposal::background, words("The tide is high")) == Verdict::right);
  CHECK(agreement.unit(UnitProposal::background, words("we walk")) == Verdict::wrong);
}

TEST_CASE("a relation is right by its pair and type, and an undercut is an attack") {
  const Gold gold = own_gold();
  const Document document = read_document("a", text);
  const Agreement agreement(document, gold);
  const Span ferry = words("The ferry is late");
  const Span walk = words("we walk");
  CHECK(agreement.relation(RelationType::attacks, ferry, walk) == Verdict::right);
  CHECK(agreement.relation(RelationType::undercuts, ferry, walk) == Verdict::right);
  CHECK(agreement.relation(std::nullopt, ferry, walk) == Verdict::right);
  CHECK(agreement.relation(RelationType::supports, ferry, walk) == Verdict::near);
  CHECK(agreement.relation(RelationType::attacks, walk, ferry) == Verdict::wrong);
  CHECK(agreement.furniture(words("The tide is high.")) == Verdict::right);
  CHECK(agreement.furniture(words("walk. The tide")) == Verdict::right);
  CHECK(agreement.furniture(words("So we walk. The")) == Verdict::near);
  CHECK(agreement.furniture(words("So we walk.")) == Verdict::wrong);
}

TEST_CASE("what says the thesis again, or could be taken for it, would do as the thesis") {
  const std::string notice = "Close it. Shut it. Lock it. It leaks.";
  const Document document = read_document("port", notice);
  Gold gold;
  gold.text = notice;
  gold.units = {{{0, 8}, GoldRole::major_claim},
                {{10, 17}, GoldRole::claim},
                {{19, 26}, GoldRole::claim, false, true},
                {{28, 36}, GoldRole::claim}};
  gold.relations = {{1, 0, RelationType::restates}, {3, 0, RelationType::supports}};
  const Agreement agreement(document, gold);
  CHECK(agreement.could_be_thesis({0, 8}));
  CHECK(agreement.could_be_thesis({10, 17}));
  CHECK(agreement.could_be_thesis({19, 26}));
  CHECK(!agreement.could_be_thesis({28, 36}));
}
