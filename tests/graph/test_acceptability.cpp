#include <doctest/doctest.h>

#include "argmap/acceptability.hpp"
#include "build_graph.hpp"

using namespace argmap;
using namespace argmap::test;

namespace {

/// The first letters of the labels of all units: "ara".
std::string labels(const ArgumentGraph& graph) {
  std::string out;
  for (const auto& standing : standings(graph)) out += name_of(standing.label).front();
  return out;
}

Unit ground(std::uint32_t place, Basis basis) {
  Unit result = unit(place, Role::evidence);
  result.basis = basis;
  return result;
}

}  // namespace

TEST_CASE("grounded labels: an attack rejects, an answered attack does not, a chain of answers turns each time") {
  CHECK(labels(ArgumentGraph(thesis_and(0), {})) == "a");
  CHECK(labels(ArgumentGraph(thesis_and(1), {relation({1}, 0, RelationType::attacks)})) == "ra");
  CHECK(labels(ArgumentGraph(thesis_and(2), {relation({1}, 0, RelationType::attacks),
                                             relation({2}, 1, RelationType::attacks)})) == "ara");
  CHECK(labels(ArgumentGraph(thesis_and(3),
                             {relation({1}, 0, RelationType::attacks), relation({2}, 1, RelationType::attacks),
                              relation({3}, 2, RelationType::attacks)})) == "rara");
}

TEST_CASE("an undercut takes the step away and leaves the premise; what is granted rejects nothing") {
  CHECK(labels(ArgumentGraph(thesis_and(2), {relation({1}, 0, RelationType::attacks),
                                             relation({2}, 0, RelationType::undercuts)})) == "aaa");
  Relation granted = relation({1}, 0, RelationType::attacks);
  granted.conceded = true;
  CHECK(labels(ArgumentGraph(thesis_and(1), {granted})) == "aa");
}

TEST_CASE("what hangs on a circle is undecided") {
  CHECK(labels(ArgumentGraph(thesis_and(2),
                             {relation({1}, 0, RelationType::attacks), relation({2}, 1, RelationType::attacks),
                              relation({1}, 2, RelationType::attacks)})) == "uuu");
}

TEST_CASE("DF-QuAD: supporters raise, attackers lower, equal ones leave it be") {
  const auto strength = [](std::vector<Unit> units, std::vector<Relation> relations) {
    return standings(ArgumentGraph(std::move(units), std::move(relations))).front().strength;
  };
  CHECK(strength(thesis_and(0), {}) == doctest::Approx(0.5));
  const std::vector<Unit> figure{unit(0, Role::thesis), ground(1, Basis::statistic)};
  CHECK(strength(figure, {relation({1}, 0)}) == doctest::Approx(0.9));
  CHECK(strength(figure, {relation({1}, 0, RelationType::attacks)}) == doctest::Approx(0.1));
  const std::vector<Unit> both{unit(0, Role::thesis), ground(1, Basis::statistic), ground(2, Basis::study)};
  CHECK(strength(both, {relation({1}, 0), relation({2}, 0)}) == doctest::Approx(0.5 + 0.5 * 0.96));
  CHECK(strength(both, {relation({1}, 0), relation({2}, 0, RelationType::attacks)}) == doctest::Approx(0.5));
  CHECK(strength(both, {relation({1, 2}, 0)}) == doctest::Approx(0.9));  // linked: as the weakest
  CHECK(strength(both, {relation({1}, 0), relation({2}, 0, RelationType::undercuts)}) ==
        doctest::Approx(0.5 + 0.5 * 0.8 * 0.2));
}

TEST_CASE("a restatement lends its support; the steps are put into words") {
  const std::vector<Unit> units{unit(0, Role::thesis), unit(1, Role::thesis), ground(2, Basis::statistic)};
  const auto found = standings(ArgumentGraph(units, {relation({1}, 0, RelationType::restates), relation({2}, 1)}));
  CHECK(found[0].strength == doctest::Approx(0.9));
  CHECK(steps_of(found[0]) == "0.50 at first; for it 0.80, against it 0.00; raised by 0.40 to 0.90");
}

TEST_CASE("a long chain is settled without a deep stack") {
  std::vector<Unit> units = thesis_and(200'000);
  std::vector<Relation> relations;
  for (std::uint32_t i = 1; i <= 200'000; ++i) relations.push_back(relation({i}, i - 1, RelationType::attacks));
  CHECK(standings(ArgumentGraph(std::move(units), std::move(relations))).front().label == Label::accepted);
}
