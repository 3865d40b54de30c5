#include <doctest/doctest.h>

#include "build_graph.hpp"

using namespace argmap;
using namespace argmap::test;

namespace {

std::string complaints(std::vector<Unit> units, std::vector<Relation> relations) {
  std::string all;
  for (const auto& complaint : ArgumentGraph(std::move(units), std::move(relations)).broken_invariants()) {
    all += complaint + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("a tree with attacks, links, undercuts and a restatement is sound") {
  CHECK(complaints(thesis_and(6), {relation({1}, 0), relation({2, 3}, 1), relation({4}, 1, RelationType::attacks),
                                   relation({5}, 1, RelationType::undercuts), relation({6}, 0, RelationType::restates)})
            .empty());
}

TEST_CASE("circles are found over supports, attacks and restatements alike") {
  for (const auto type : {RelationType::supports, RelationType::attacks, RelationType::restates}) {
    CAPTURE(name_of(type));
    CHECK(complaints(thesis_and(2), {relation({1}, 0), relation({2}, 1), relation({1}, 2, type)}) ==
          "relation 1 closes a circle\n");
  }
  CHECK(complaints(thesis_and(1), {relation({1}, 1)}) == "relation 0 closes a circle\n");
}

TEST_CASE("a circle through linked premises is a circle") {
  CHECK(complaints(thesis_and(2), {relation({1, 2}, 0), relation({0}, 2)}).find("closes a circle") !=
        std::string::npos);
}

TEST_CASE("an undercut from below closes no circle") {
  CHECK(complaints(thesis_and(2), {relation({1}, 0), relation({2}, 1), relation({2}, 0, RelationType::undercuts)})
            .empty());
}

TEST_CASE("two theses are one too many, unless one restates the other") {
  auto units = thesis_and(1);
  units[1].role = Role::thesis;
  CHECK(complaints(units, {}) == "2 units are theses of their own\n");
  CHECK(complaints(units, {relation({1}, 0, RelationType::restates)}).empty());
}

TEST_CASE("evidence is not restated") {
  auto units = thesis_and(2);
  units[1].role = Role::evidence;
  CHECK(complaints(units, {relation({2}, 1, RelationType::restates)}) == "relation 0 restates evidence\n");
}

TEST_CASE("spans keep their order and overlap nowhere") {
  auto units = thesis_and(2);
  units[2].spans = {Span{15, 18}};
  CHECK(complaints(units, {}) == "spans of units 1 and 2 overlap\n");
  units[2].spans = {Span{40, 45}, Span{30, 35}};
  CHECK(complaints(units, {}) == "spans of unit 2 out of order\n");
  units[2].spans = {Span{30, 30}};
  CHECK(complaints(units, {}) == "unit 2 has an empty span\n");
  units[2].spans = {};
  CHECK(complaints(units, {}) == "unit 2 has no words\n");
  units[2].spans = {Span{2, 3}};
  CHECK(complaints(units, {}).find("unit 2 stands before unit 1") != std::string::npos);
}

TEST_CASE("a discontinuous unit may enclose another one between its spans") {
  auto units = thesis_and(1);
  units[0].spans = {Span{0, 9}, Span{20, 29}};
  CHECK(complaints(units, {}).empty());
}
