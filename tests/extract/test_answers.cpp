// What speaks against the author, and what answers it.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "../rules/temporary_pack.hpp"
#include "reading.hpp"

using namespace argmap;
using extract::Found;
using extract::read;

namespace {

/// Whether the unit with the first words supports or attacks the unit with the last ones.
bool joined(const Found& found, RelationType type, std::string_view from, std::string_view to) {
  const auto holds = [&](std::size_t unit, std::string_view words) {
    return found.unit(unit).find(words) != std::string::npos;
  };
  return std::ranges::any_of(found.extraction.relations, [&](const Relation& relation) {
    return relation.type == type && holds(relation.from.front(), from) && holds(relation.to.index, to);
  });
}

bool attacks(const Found& found, std::string_view from, std::string_view to) {
  return joined(found, RelationType::attacks, from, to);
}

bool supports(const Found& found, std::string_view from, std::string_view to) {
  return joined(found, RelationType::supports, from, to);
}

}  // namespace

TEST_CASE("objections that are counted serve the sentence that announces them, and each is answered") {
  const auto found = read(
      "Keep the mill open\n\nThe town should keep the old mill open, because it feeds three villages.\n\n"
      "Opponents raise two objections. The first is noise. It is true that the wheel was loud last winter. But it has "
      "been greased since then. The second is cost. Somebody, the bakers say, has to pay the miller. True, but the "
      "guild pays him already.");
  CHECK(attacks(found, "Opponents raise", "keep the old mill open"));
  CHECK(supports(found, "The first is noise", "Opponents raise"));
  CHECK(attacks(found, "greased since then", "the wheel was loud"));
  CHECK(attacks(found, "the guild pays him", "has to pay the miller"));
}

TEST_CASE("what is conceded in two words is answered in the same sentence") {
  const auto found = read(
      "The town should keep its lamplighters. Enthusiasts reply that a clock can light the lamps. It can, but it does "
      "not see who has fallen in the snow.");
  CHECK(attacks(found, "see who has fallen", "a clock can light the lamps"));
}

TEST_CASE("nothing that follows an answer speaks for what was answered") {
  const auto found = read(
      "The town should keep its lamplighters. Some will say that a clock is cheaper. But the guild does not want one: "
      "nine of its ten masters said that they would rather walk in the dark. They have seen the clock of Lund.");
  CHECK(attacks(found, "the guild does not want one", "a clock is cheaper"));
  CHECK_FALSE(supports(found, "they would rather walk", "a clock is cheaper"));
}

TEST_CASE("who grants a point to a view that the author rejects speaks for that view") {
  const auto found = read(
      "The town should keep its lamplighters.\n\nOpponents object that the lamps will go out at midnight. This "
      "objection sounds serious, since nobody can be awake all night. However, a lamp that is filled at nine burns "
      "until the morning.");
  CHECK(supports(found, "This objection sounds serious", "the lamps will go out"));
  CHECK(attacks(found, "a lamp that is filled at nine", "the lamps will go out"));
  CHECK_FALSE(attacks(found, "nobody can be awake", "the lamps will go out"));
}

TEST_CASE("an inner 'however' answers what its paragraph granted") {
  const auto found = read(
      "The county should abolish the tolls, and it should do so before winter.\n\nAdmittedly, something is lost. A "
      "toll tells a carter that the road belongs to all, and that lesson is worth teaching. It can be taught as well, "
      "however, by a sign, by a sermon, or by a bill.");
  CHECK(attacks(found, "It can be taught as well", "something is lost"));
}

TEST_CASE("who says that somebody has it the wrong way round answers what was said, and rejects it") {
  const auto found = read(
      "Sir - Your correspondent Dr Lyle maintains that skating should be banned because the ice is dirty. He has the "
      "matter the wrong way round. Ice becomes clean when people skate on it. A ban would punish the skaters and spare "
      "the dyers. The council should let the skaters judge for themselves.");
  CHECK(attacks(found, "He has the matter", "the ice is dirty"));
  CHECK_FALSE(supports(found, "skating should be banned", ""));
}

TEST_CASE("a denial right under a heading denies the heading, not the section before") {
  const auto found = read(
      "# Old lamps\n\nA town that wants light should keep its old lamps. They burn with a warm flame.\n\n"
      "## Myth 1: a lamp is a lamp\n\nIt isn't. One brass lamp gives as much light as ten of tin.");
  CHECK_FALSE(attacks(found, "One brass lamp", "warm flame"));
  CHECK_FALSE(attacks(found, "One brass lamp", "keep its old lamps"));
}

TEST_CASE("each section of a headed text speaks for the thesis") {
  const auto found = read(
      "# Three beliefs about lamps\n\nThe town should keep its brass lamps, whatever people believe of them.\n\n"
      "## They smoke\n\nIn forty winters not one wall has gone black. Critics point to the fire at Marden.\n\n"
      "## They are dear\n\nIn ten years some 20,000 lamps have been sold without a single return.");
  CHECK(supports(found, "some 20,000 lamps", "keep its brass lamps"));
  CHECK(attacks(found, "the fire at Marden", "not one wall"));
}

TEST_CASE("what could be done by another as well is no conclusion of its own") {
  const auto found = read("The lamps must stay. If the goats of Marden can do it, so can the miller.");
  CHECK(found.extraction.units.size() == 2);
}

TEST_CASE("what somebody denies is not put into that person's mouth, and speaks against the author") {
  const auto found = read(
      "The town should keep its lamplighters.\n\nThe clockmakers deny that clocks stop in the frost. But the clock of "
      "Lund has stopped in four winters out of five.");
  CHECK(found.unit(1) == "The clockmakers deny that clocks stop in the frost");
  CHECK(attacks(found, "The clockmakers deny", "keep its lamplighters"));
  CHECK(attacks(found, "the clock of Lund", "The clockmakers deny"));
  const auto said = read("The town should keep its lamplighters. The clockmakers say that clocks stop in the frost.");
  CHECK(said.unit(1) == "clocks stop in the frost");
}

TEST_CASE("what the addressee of a letter says is answered") {
  const auto found = read(
      "Dear Councillor Brandt,\n\nYour plan to sell the lamps is a mistake, and I urge you to withdraw it.\n\nYou say "
      "that the lamps are hardly used. On Tuesday, between seven and nine, 412 people passed my window by their "
      "light.\n\nYours sincerely,\nAgnes Holm");
  CHECK(attacks(found, "the lamps are hardly used", "Your plan to sell the lamps"));
  CHECK(attacks(found, "412 people passed", "the lamps are hardly used"));
}

TEST_CASE("what the author believes of somebody else's view is granted where a 'but' follows") {
  const auto found = read(
      "The town should end the tax on lamps.\n\nThe dyers warn that silk would become dear if the tax fell. I believe "
      "them. But the guests pay for that silk already, and the tax besides.");
  CHECK(attacks(found, "silk would become dear", "end the tax on lamps"));
  CHECK(attacks(found, "the guests pay for that silk", "silk would become dear"));
}

TEST_CASE("whom the author rejects once, the author does not stand by elsewhere") {
  const auto found = read(
      "The town should keep its juries, and keep them as they are.\n\nDr Ines Falk suggests that trials should be held "
      "by a judge alone. Juries, she says, do not understand the books. It is a curious complaint. A fraud that nobody "
      "can explain to a miller is no fraud.");
  CHECK(attacks(found, "trials should be held", "keep its juries"));
  CHECK(attacks(found, "It is a curious complaint", "do not understand the books"));
  CHECK(supports(found, "A fraud that nobody", "It is a curious complaint"));
}

TEST_CASE("what somebody asks is not put into that person's mouth") {
  const auto found = read("The town should close the bear pit. My niece asked me whether the bear was broken.");
  CHECK(found.unit(1) == "My niece asked me whether the bear was broken");
}

TEST_CASE("what a minister tells us is raised in order to be answered") {
  const auto found = read(
      "I rise to oppose this bill on lamps.\n\nThe minister tells us that new lamps will make us safe. Marden has had "
      "such lamps since 1951, and its bank was robbed five times.\n\nWe must keep the old lamps.");
  CHECK(found.unit(0) == "I rise to oppose this bill on lamps");
  CHECK(attacks(found, "new lamps will make us safe", ""));
  CHECK_FALSE(supports(found, "Marden has had such lamps", "new lamps will make us safe"));
}

TEST_CASE("what is no wonder follows from what stands before it") {
  const auto found = read(
      "The town should mend the lamps.\n\nHalf of them have been dark since May. No wonder that nobody walks home by "
      "the "
      "quay.");
  CHECK(supports(found, "Half of them have been dark", "nobody walks home"));
}

TEST_CASE("a stance rule without a pattern sees all that is known of the voice") {
  const TemporaryPack pack(
      "rules:\n  - id: stance.rejected-elsewhere\n    means: A test.\n    propose: {stance: endorses}\n    where: "
      "[rejected-elsewhere, "
      "not source-name]\n    yes: [x]\n    no: [y]\n");
  const auto found = extract::read_with(
      pack.folder(),
      "The town should keep its lamps. Ada Crane wrongly claims that the lamps are dear. Ada Crane says that the lamps "
      "smoke.");
  REQUIRE(found.extraction.attributions.size() == 2);
  CHECK(found.extraction.attributions.back().stance == Stance::reports);
}

TEST_CASE("what others say in a paragraph that the next one turns from speaks against the author") {
  const auto found = read(
      "The council wants to move the market to the depot. Its planners argue that the quay is too narrow for lorries. "
      "They say that rents would fall.\n\nBut a market lives on people who pass by, and nobody passes by the "
      "depot.\n\nThe committee should leave the market on the quay.");
  CHECK(attacks(found, "wants to move the market", "leave the market on the quay"));
  CHECK(supports(found, "a market lives on people", "leave the market on the quay"));
}

TEST_CASE("an answer that is called wrong is not the author's") {
  const auto found = read(
      "The answer that most wardens give is that the lamps would never come back otherwise. That answer is "
      "wrong.\n\nThe town should lend the lamps for nothing.");
  CHECK_FALSE(supports(found, "the lamps would never come back", "That answer is wrong"));
}

TEST_CASE("what an opponent warned of speaks against the thesis, and whoever disagrees attacks it") {
  const auto found = read(
      "I welcome the plan to light the quay, and I hope that it will pass.\n\n"
      "My colleague from the opposition warned that the net cannot take the lamps. The net operator disagrees. It has "
      "room "
      "for a thousand more.");
  CHECK(attacks(found, "the net cannot take", "I hope that it will pass"));
  CHECK(attacks(found, "operator disagrees", "the net cannot take"));
}

TEST_CASE("what one is told is raised in order to be answered") {
  const auto found = read(
      "The town should keep its lamplighters.\n\n"
      "We are told that the lamps are old. Four old lamps out of ninety are no reason to sack the guild.");
  CHECK(attacks(found, "the lamps are old", "keep its lamplighters"));
  CHECK(attacks(found, "no reason to sack", "the lamps are old"));
}

TEST_CASE("a voice that goes on does not answer itself") {
  const auto found = read(
      "The town should keep its lamplighters.\n\n"
      "Critics say that the guild is dear. They say that a clock costs less. But a clock does not see who has fallen.");
  CHECK_FALSE(attacks(found, "a clock costs less", "the guild is dear"));
}

TEST_CASE("a point that is called true is granted, and does not support what stands before it") {
  const auto found = read(
      "The town should keep its lawns of clover. They cost nothing.\n\n"
      "It is true that a lawn of grass is softer. A meadow is softer still, and it feeds the bees.");
  CHECK_FALSE(supports(found, "a lawn of grass is softer", "They cost nothing"));
}

TEST_CASE("one answer is raised, and what is called too easy is turned down") {
  const auto found = read(
      "The town does not need a second quay.\n\n"
      "One answer is that growth has its price. That answer is too easy. Those who pay are not those who grow.");
  CHECK(attacks(found, "growth has its price", "does not need a second quay"));
  CHECK(attacks(found, "too easy", "growth has its price"));
}

TEST_CASE("fault found with what somebody says makes it an objection, though no word like but stands there") {
  for (const auto* answer :
       {"This ignores the nurses.", "The timetable says otherwise.", "There is no evidence for this.", "Says who?",
        "I see it differently.", "Such talk is cheap."}) {
    CAPTURE(answer);
    const auto found = read(
        "The town should keep its old ferry. It costs less than the new bridge would.\n\n"
        "The mayor says that the ferry is too slow for our time. " +
        std::string(answer) + "\n\nThe ferry has served Lund for a century. It can serve it for another.");
    CHECK(attacks(found, "too slow for our time", "keep its old ferry"));
  }
}

TEST_CASE("what goes on after a voice that speaks for the author is no answer to it") {
  for (const auto* next :
       {"There is no reason to doubt it.", "In practice it is even faster.", "Is that not enough?",
        "The same is true of the ferry at Hale.", "A look at the timetable shows that it is fast."}) {
    CAPTURE(next);
    const auto found = read(
        "The town should keep its old ferry. It costs less than the new bridge would.\n\n"
        "The harbour master says that the ferry is the fastest way across. " +
        std::string(next) + "\n\nThe ferry has served Lund for a century. It can serve it for another.");
    CHECK(supports(found, "the fastest way across", "keep its old ferry"));
  }
}

TEST_CASE("what the author once thought speaks against what the author thinks now") {
  const auto found = read(
      "The town should keep its old ferry.\n\n"
      "I used to think that a bridge would be cheaper. But nobody had told me what a bridge costs.");
  CHECK(attacks(found, "a bridge would be cheaper", "keep its old ferry"));
}
