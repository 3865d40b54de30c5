#include <doctest/doctest.h>

#include "build_graph.hpp"

using namespace argmap;
using namespace argmap::test;
using Indices = std::vector<std::uint32_t>;

TEST_CASE("an empty graph answers every question") {
  const ArgumentGraph graph;
  CHECK(graph.units().empty());
  CHECK(graph.relations().empty());
  CHECK_FALSE(graph.thesis());
  CHECK(graph.broken_invariants().empty());
}

TEST_CASE("relations are found from both ends") {
  const ArgumentGraph graph(thesis_and(3),
                            {relation({1}, 0), relation({2, 3}, 1), relation({3}, 0, RelationType::attacks)});
  CHECK(listed(graph.incoming(0)) == Indices{0, 2});
  CHECK(listed(graph.incoming(1)) == Indices{1});
  CHECK(listed(graph.outgoing(3)) == Indices{1, 2});
  CHECK(listed(graph.outgoing(0)).empty());
}

TEST_CASE("an undercut points at the relation and not at its target") {
  const ArgumentGraph graph(thesis_and(2), {relation({1}, 0), relation({2}, 0, RelationType::undercuts)});
  CHECK(listed(graph.undercuts(0)) == Indices{1});
  CHECK(listed(graph.incoming(0)) == Indices{0});
  CHECK(graph.broken_invariants().empty());
}

TEST_CASE("the thesis is the unit that is restated, not the restatement, wherever it stands") {
  auto units = thesis_and(2);
  units[2].role = Role::thesis;
  CHECK(ArgumentGraph(units, {relation({2}, 0, RelationType::restates)}).thesis() == 0U);
  CHECK(ArgumentGraph(units, {relation({0}, 2, RelationType::restates)}).thesis() == 2U);
}

TEST_CASE("what supports a restatement supports what it restates") {
  const ArgumentGraph graph(thesis_and(4),
                            {relation({1}, 0, RelationType::restates), relation({2}, 1, RelationType::restates),
                             relation({3}, 2), relation({4}, 0)});
  CHECK(graph.support_of(0) == Indices{2, 3});
  CHECK(graph.support_of(1) == Indices{2});
  CHECK(graph.support_of(3).empty());
}

TEST_CASE("ground reaches down supports and restatements, not over attacks") {
  const ArgumentGraph graph(thesis_and(5),
                            {relation({1}, 0), relation({2, 3}, 1), relation({4}, 1, RelationType::attacks),
                             relation({5}, 3, RelationType::restates)});
  CHECK(graph.ground_of(0) == Indices{1, 2, 3, 5});
  CHECK(graph.ground_of(1) == Indices{2, 3, 5});
  CHECK(graph.ground_of(4).empty());
}

TEST_CASE("a copy is the same graph") {
  const ArgumentGraph graph(thesis_and(1), {relation({1}, 0)});
  const auto copy = graph;
  CHECK(&copy.impl() == &graph.impl());
}

TEST_CASE("names are those of the vocabulary") {
  CHECK(name_of(Role::thesis) == "thesis");
  CHECK(name_of(ClaimKind::prediction) == "prediction");
  CHECK(name_of(Basis::common_ground) == "common-ground");
  CHECK(name_of(RelationType::undercuts) == "undercuts");
  CHECK(name_of(AttributionKind::mixed) == "mixed");
  CHECK(name_of(Naming::document) == "document");
  CHECK(name_of(Stance::rejects) == "rejects");
}
