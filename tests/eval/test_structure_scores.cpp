// The expected figures are those of the scorers that define the metrics, run on these texts.
#include <algorithm>

#include "annotated.hpp"
#include "eval/metric_text.hpp"
#include "eval/structure_scores.hpp"

using namespace argmap;
using namespace argmap::eval;
using namespace argmap::eval::test;

namespace {

const char* const ponds =
    "Ponds should stay wet. Newts need them, e.g. in spring! \"They dry out,\" Dr. Moss warned. (Frogs sing… Loudly.) "
    "Yet the naïve council’s budget is ½ spent, and 2 pumps broke. Old wells help\n"
    "Nobody drains no. 9 pond_b. Rain helps newts";

Gold gold_ponds() {
  Gold gold;
  gold.text = ponds;
  add_unit(gold, "Ponds should stay wet", GoldRole::major_claim);
  add_unit(gold, "Newts need them, e.g. in spring", GoldRole::claim);
  add_unit(gold, "They dry out", GoldRole::premise);
  add_unit(gold, "Frogs sing… Loudly", GoldRole::premise);
  add_unit(gold, "the naïve council’s budget is ½ spent", GoldRole::claim);
  add_unit(gold, "2 pumps broke", GoldRole::premise);
  add_unit(gold, "Old wells help", GoldRole::claim);
  add_unit(gold, "Rain helps newts", GoldRole::none);
  add_unit(gold, "Nobody drains no. 9 pond_b", GoldRole::claim);
  gold.relations = {{1, 0, RelationType::supports}, {2, 1, RelationType::supports}, {3, 1, RelationType::supports},
                    {4, 0, RelationType::attacks},  {5, 4, RelationType::supports}, {7, 0, RelationType::supports},
                    {6, 4, RelationType::attacks}};
  return gold;
}

Gold found_ponds() {
  Gold found;
  found.text = ponds;
  add_unit(found, "Ponds should stay", GoldRole::claim);
  add_unit(found, "Newts need them", GoldRole::claim);
  add_unit(found, "e.g. in spring", GoldRole::premise);
  add_unit(found, "\"They dry out,\"", GoldRole::premise);
  add_unit(found, "Frogs sing", GoldRole::premise);
  add_unit(found, "council’s budget is ½ spent", GoldRole::claim);
  add_unit(found, "2 pumps broke", GoldRole::premise);
  add_unit(found, "Old wells help", GoldRole::claim);
  add_unit(found, "Rain helps newts", GoldRole::claim);
  add_unit(found, "Nobody drains no. 9", GoldRole::premise);
  found.relations = {{1, 0, RelationType::supports}, {2, 1, RelationType::supports}, {5, 0, RelationType::supports},
                     {4, 1, RelationType::attacks},  {5, 6, RelationType::supports}, {8, 0, RelationType::supports},
                     {6, 5, RelationType::supports}, {7, 5, RelationType::attacks}};
  return found;
}

Scores scored(const Gold& gold, const Gold& found) {
  Scores scores;
  score_structure(gold, found, scores);
  return scores;
}

std::vector<std::string_view> cut(std::string_view text, const std::vector<Span>& spans) {
  std::vector<std::string_view> out;
  for (const Span span : spans) out.push_back(text.substr(span.begin, span.size()));
  return out;
}

}  // namespace

TEST_CASE("the metrics cut sentences and tokens by rules of their own") {
  CHECK(cut(ponds, metric_sentences(ponds)) ==
        std::vector<std::string_view>{"Ponds should stay wet.", "Newts need them, e.g. in spring!",
                                      "\"They dry out,\" Dr. Moss warned.", "(Frogs sing…", "Loudly.)",
                                      "Yet the naïve council’s budget is ½ spent, and 2 pumps broke.", "Old wells help",
                                      "Nobody drains no.", "9 pond_b.", "Rain helps newts"});
  CHECK(metric_tokens(ponds).size() == 63);
  const std::string_view marks = "It’s ½ a_b…\u00A0“é”";
  CHECK(cut(marks, metric_tokens(marks)) ==
        std::vector<std::string_view>{"It", "’", "s", "½", "a_b", "…", "“", "é", "”"});
  const std::string_view stops = "Go?! \"Yes.\" (9 p.m. A. Bee.) U.S. Eels.";
  CHECK(cut(stops, metric_sentences(stops)) ==
        std::vector<std::string_view>{"Go?!", "\"Yes.\"", "(9 p.m.", "A. Bee.)", "U.S. Eels."});
  CHECK(metric_sentences(" \n\n .").size() == 1);
  CHECK(metric_tokens("").empty());
}

TEST_CASE("a unit has the tokens that lie wholly inside it") {
  const auto tokens = metric_tokens("Old wells help");
  CHECK(tokens_in(tokens, {0, 14}) == TokenRange{0, 3});
  CHECK(tokens_in(tokens, {1, 13}) == TokenRange{1, 2});
  CHECK(tokens_in(tokens, {5, 8}).empty());
}

TEST_CASE("units and relations are counted as the scorers count them") {
  const Scores scores = scored(gold_ponds(), found_ponds());
  CHECK(scores.count(Metric::u50) == Count{6, 10, 8});
  CHECK(scores.count(Metric::c50) == Count{4, 10, 8});
  CHECK(scores.count(Metric::c50m) == Count{3, 10, 8});
  CHECK(scores.count(Metric::c100) == Count{2, 10, 8});
  CHECK(scores.count(Metric::c50_claim) == Count{3, 5, 5});
  CHECK(scores.count(Metric::c50_premise) == Count{1, 5, 3});
  CHECK(scores.count(Metric::l50) == Count{3, 8, 6});
  CHECK(scores.count(Metric::lu50) == Count{3, 7, 6});
  CHECK(scores.count(Metric::r50) == Count{2, 8, 6});
  CHECK(scores.count(Metric::r50_support) == Count{1, 6, 4});
  CHECK(scores.count(Metric::r50_attack) == Count{1, 2, 2});
  CHECK(scores.count(Metric::top) == Count{1, 1, 1});
  CHECK(scores.count(Metric::uns) == Count{1, 2, 2});
}

TEST_CASE("labels of sentences and tokens are averaged as the scorers average them") {
  const Scores scores = scored(gold_ponds(), found_ponds());
  CHECK(scores.score(Metric::s2) == doctest::Approx(0.6));
  CHECK(scores.score(Metric::s3) == doctest::Approx(0.466667).epsilon(1e-5));
  CHECK(scores.score(Metric::bio) == doctest::Approx(0.721447).epsilon(1e-5));
  CHECK(scores.table(Metric::bio).total() == 63);
  CHECK(scores.score(Metric::cls) == doctest::Approx(0.625));
  CHECK(scores.table(Metric::s3).count(0).f1() == doctest::Approx(0.6));
  CHECK(scores.table(Metric::s3).count(2).f1() == doctest::Approx(0.4));
}

TEST_CASE("what is confused with what is counted by unit and by pair") {
  const Scores scores = scored(gold_ponds(), found_ponds());
  CHECK(scores.roles.cells == decltype(Table::cells){{{0, 1, 0, 0}, {0, 2, 2, 0}, {0, 0, 1, 2}, {0, 2, 2, 0}}});
  CHECK(scores.relations.cells == decltype(Table::cells){{{1, 0, 3, 0}, {1, 1, 0, 0}, {4, 1, 0, 0}, {}}});
}

TEST_CASE("what gold leaves implied and restatements are no relations of the metrics") {
  Gold gold = gold_ponds();
  gold.relations.push_back({5, 0, RelationType::supports, true});
  gold.relations.push_back({6, 0, RelationType::restates});
  CHECK(scored(gold, found_ponds()).count(Metric::l50) == Count{3, 8, 6});
}

TEST_CASE("claims that are listed are counted apart from those that the graph leaves unsupported") {
  Gold found = gold_ponds();
  CHECK(scored(gold_ponds(), found).count(Metric::listed) == Count{0, 0, 2});
  for (auto& unit : found.units) unit.listed = unit.role != GoldRole::premise;
  const Count all = scored(gold_ponds(), found).count(Metric::listed);
  CHECK(all.right == 2);
  CHECK(all.found == static_cast<std::uint32_t>(std::ranges::count(found.units, GoldRole::claim, &GoldUnit::role)));
}

TEST_CASE("gold against itself is right throughout") {
  const Scores scores = scored(gold_ponds(), gold_ponds());
  for (std::size_t i = 0; i < static_cast<std::size_t>(first_voice_metric); ++i) {
    const auto metric = static_cast<Metric>(i);
    if (metric == Metric::listed) continue;  // annotations list nothing
    INFO(name_of(metric));
    CHECK(scores.has(metric));
    CHECK(scores.score(metric) == 1);
  }
}

TEST_CASE("nothing found, and nothing to find") {
  Gold empty;
  empty.text = ponds;
  const Scores missed = scored(gold_ponds(), empty);
  CHECK(missed.count(Metric::top) == Count{0, 1, 1});
  CHECK(missed.score(Metric::c50) == 0);
  CHECK(missed.roles.cells[1][3] == 4);
  CHECK_FALSE(missed.has(Metric::cls));
  CHECK_FALSE(scored(empty, found_ponds()).has(Metric::u50));
  CHECK(scored({}, {}).table(Metric::s3).total() == 0);
}
