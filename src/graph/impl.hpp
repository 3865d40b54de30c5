// What an ArgumentGraph holds: the values, an index of who points at whom, and the Boost.Graph that algorithms run on.
#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <cstdint>
#include <span>
#include <vector>

#include "argmap/graph.hpp"

namespace argmap {

/// For each key the indices that belong to it, in one block of memory.
class Lists {
 public:
  Lists() = default;
  /// `pairs` are (key, index); the indices of a key keep the order in which they are given.
  Lists(std::size_t keys, std::span<const std::pair<std::uint32_t, std::uint32_t>> pairs);
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t key) const {
    return std::span(items_).subspan(starts_[key], starts_[key + 1] - starts_[key]);
  }

 private:
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> items_;
};

/// A statement, or the inference that premises share or that is undercut (AIF's inference node).
struct Vertex {
  bool inference = false;
  std::uint32_t index = 0;  ///< of the unit, or of the relation
};

struct Edge {
  std::uint32_t relation = 0;
};

using Network = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, Vertex, Edge>;

struct ArgumentGraph::Impl {
  Impl(std::vector<Unit> units, std::vector<Relation> relations);

  std::vector<Unit> units;
  std::vector<Relation> relations;
  std::vector<bool> sound;               ///< by relation: whether it keeps what its type promises
  Lists incoming;                        ///< relations by the unit they point at
  Lists outgoing;                        ///< relations by each of their sources
  Lists undercuts;                       ///< undercuts by the relation they point at
  std::vector<std::uint32_t> inference;  ///< the vertex of each relation; `none` where it is a plain edge
  Network network;                       ///< units first, by index, then the inference nodes

  static constexpr std::uint32_t none = 0xFFFFFFFF;
};

/// Keeps the edges of those relations that `wanted` accepts; for boost::filtered_graph.
template <typename Wanted>
struct EdgesWhere {
  const Network* network = nullptr;
  const std::vector<Relation>* relations = nullptr;
  Wanted wanted{};
  template <typename E>
  bool operator()(const E& edge) const {
    return wanted((*relations)[(*network)[edge].relation]);
  }
};

}  // namespace argmap
