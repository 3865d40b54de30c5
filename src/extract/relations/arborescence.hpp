// The best whole structure: a maximum spanning arborescence.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace argmap::extract {

/// A possible attachment of `child` to `parent`, and what speaks for it.
struct Edge {
  std::uint32_t parent = 0;
  std::uint32_t child = 0;
  float weight = 0;
};

/// Chooses one edge into every node but the root so that the sum of weights is greatest and no circle arises: the
/// algorithm of Chu & Liu (1965) and Edmonds (1967) in the form of Tarjan (1977) with mergeable heaps,
/// O(edges · log nodes). Ties fall to the edge that comes first.
///
/// Edges that come by child, none from a node to itself, need not be sorted: `starts` then says by node where those
/// into it begin, and behind the last where they end. Who knows the first of the greatest edges into each of these
/// nodes says so in `best`.
///
/// Gives for each node the index of its edge; `0xFFFFFFFF` for the root, and for nodes that no edge path from the root
/// reaches (none, where every node has an edge from the root).
[[nodiscard]] std::vector<std::uint32_t> maximum_arborescence(std::uint32_t nodes, std::uint32_t root,
                                                              std::span<const Edge> edges,
                                                              std::span<const std::uint32_t> starts = {},
                                                              std::span<const std::uint32_t> best = {});

}  // namespace argmap::extract
