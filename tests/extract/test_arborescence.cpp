#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <vector>

#include "extract/relations/arborescence.hpp"

using argmap::extract::Edge;
using argmap::extract::maximum_arborescence;

namespace {

constexpr std::uint32_t no_edge = 0xFFFFFFFF;

/// Follows the chosen edges from every node until ground that is known to lead there; true where all lead to the root.
bool leads_to_root(const std::vector<std::uint32_t>& chosen, const std::vector<Edge>& edges, std::uint32_t root) {
  std::vector<std::uint32_t> walk(chosen.size(), no_edge);  // the walk that a node was first met in
  walk[root] = root;
  for (std::uint32_t start = 0; start < chosen.size(); ++start) {
    std::uint32_t at = start;
    for (; walk[at] == no_edge; at = edges[chosen[at]].parent) {
      walk[at] = start;
      if (chosen[at] == no_edge || edges[chosen[at]].child != at) return false;
    }
    if (walk[at] == start && start != root) return false;
  }
  return true;
}

double weight_of(const std::vector<std::uint32_t>& chosen, const std::vector<Edge>& edges) {
  double sum = 0;
  for (const std::uint32_t edge : chosen) sum += edge == no_edge ? 0.0 : static_cast<double>(edges[edge].weight);
  return sum;
}

/// The best by trying every combination of edges.
double best_by_trial(std::uint32_t nodes, std::uint32_t root, const std::vector<Edge>& edges) {
  std::vector<std::vector<std::uint32_t>> into(nodes);
  for (std::uint32_t e = 0; e < edges.size(); ++e) into[edges[e].child].push_back(e);
  std::vector<std::uint32_t> chosen(nodes, no_edge);
  double best = -1e9;
  const auto attempt = [&](const auto& self, std::uint32_t node) -> void {
    if (node == nodes) {
      if (leads_to_root(chosen, edges, root)) best = std::max(best, weight_of(chosen, edges));
      return;
    }
    if (node == root) return self(self, node + 1);
    for (const std::uint32_t e : into[node]) {
      chosen[node] = e;
      self(self, node + 1);
    }
  };
  attempt(attempt, 0);
  return best;
}

}  // namespace

TEST_CASE("a chain that would close a circle is opened at its weakest place") {
  const std::vector<Edge> edges{{0, 1, 1}, {0, 2, 2}, {1, 2, 5}, {2, 1, 5}};
  const auto chosen = maximum_arborescence(3, 0, edges);
  CHECK(chosen[0] == no_edge);
  CHECK(chosen[1] == 3);
  CHECK(chosen[2] == 1);
}

TEST_CASE("equal weights fall to the edge that comes first") {
  const std::vector<Edge> edges{{0, 2, 1}, {1, 2, 1}, {0, 1, 1}};
  CHECK(maximum_arborescence(3, 0, edges)[2] == 0);
}

TEST_CASE("a node that nothing leads to stays alone") {
  const std::vector<Edge> edges{{0, 1, 1}};
  CHECK(maximum_arborescence(3, 0, edges)[2] == no_edge);
}

TEST_CASE("the whole structure weighs as much as the best of all structures") {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> weight(-20, 20);
  for (int round = 0; round < 400; ++round) {
    const std::uint32_t nodes = 2 + static_cast<std::uint32_t>(round % 5);
    const std::uint32_t root = static_cast<std::uint32_t>(round) % nodes;
    std::vector<Edge> edges;
    for (std::uint32_t child = 0; child < nodes; ++child) {
      for (std::uint32_t parent = 0; parent < nodes; ++parent) {
        const bool keep = parent == root || weight(random) > -8;
        if (child != parent && child != root && keep)
          edges.push_back({parent, child, static_cast<float>(weight(random))});
      }
    }
    const auto chosen = maximum_arborescence(nodes, root, edges);
    REQUIRE(leads_to_root(chosen, edges, root));
    CHECK(weight_of(chosen, edges) == doctest::Approx(best_by_trial(nodes, root, edges)));
  }
}

TEST_CASE("a hundred thousand nodes in a chain of pairwise circles are decoded") {
  const std::uint32_t nodes = 100'000;
  std::vector<Edge> edges;
  for (std::uint32_t node = 1; node < nodes; ++node) {
    edges.push_back({0, node, -5});
    edges.push_back({node - 1, node, 1});
    if (node + 1 < nodes) edges.push_back({node + 1, node, 2});
  }
  CHECK(leads_to_root(maximum_arborescence(nodes, 0, edges), edges, 0));
}
