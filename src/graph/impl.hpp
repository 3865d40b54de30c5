// What an ArgumentGraph holds: the values and an index of who points at whom; and the Boost.Graph that algorithms run
// on.
#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <cstdint>
#include <vector>

#include "argmap/graph.hpp"
#include "graph/lists.hpp"

namespace argmap {

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
  std::vector<bool> sound;  ///< by relation: whether it keeps what its type promises
  Lists incoming;           ///< relations by the unit they point at
  Lists outgoing;           ///< relations by each of their sources
  Lists undercuts;          ///< undercuts by the relation they point at
};

/// The graph that algorithms run on: units first, by index, then the inference nodes. Made when it is asked for, since
/// the indices answer what most texts are asked.
[[nodiscard]] Network network_of(const ArgumentGraph::Impl& impl);

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
