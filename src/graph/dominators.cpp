#include "graph/dominators.hpp"

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/dominator_tree.hpp>

#include "graph/impl.hpp"

namespace argmap {
namespace {

using Flow = boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property, boost::no_property,
                                                boost::no_property, std::uint32_t, std::uint32_t>;
using Ways = std::span<const std::pair<std::uint32_t, std::uint32_t>>;

/// Which vertices the entry leads to.
std::vector<bool> reachable(std::uint32_t vertices, std::uint32_t entry, Ways edges) {
  const Lists onwards(vertices, edges);
  std::vector<bool> seen(vertices);
  std::vector<std::uint32_t> reached{entry};
  seen[entry] = true;
  for (std::size_t next = 0; next < reached.size(); ++next) {
    for (const auto to : onwards.of(reached[next])) {
      if (!seen[to]) reached.push_back(to);
      seen[to] = true;
    }
  }
  return seen;
}

}  // namespace
}  // namespace argmap

namespace boost {

/// Asked for by the concept of a bidirectional graph, and missing for this one in Boost 1.74.
inline std::uint32_t degree(argmap::Flow::vertex_descriptor vertex, const argmap::Flow& flow) {
  return out_degree(vertex, flow) + in_degree(vertex, flow);
}

}  // namespace boost

namespace argmap {

std::vector<std::uint32_t> immediate_dominators(std::uint32_t vertices, std::uint32_t entry,
                                                std::span<const std::pair<std::uint32_t, std::uint32_t>> edges) {
  std::vector<std::uint32_t> dominators(vertices, no_dominator);
  if (vertices == 0 || vertices > most_dominated) return dominators;
  const auto seen = reachable(vertices, entry, edges);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> within;
  within.reserve(edges.size());  // Boost's algorithm takes an edge from elsewhere for one from the entry
  for (const auto& edge : edges) {
    if (seen[edge.first]) within.push_back(edge);
  }
  const Flow flow(boost::edges_are_unsorted_multi_pass, within.begin(), within.end(), vertices);
  std::vector<std::uint32_t> found(vertices, Flow::null_vertex());
  boost::lengauer_tarjan_dominator_tree(
      flow, entry, boost::make_iterator_property_map(found.begin(), boost::get(boost::vertex_index, flow)));
  for (std::uint32_t v = 0; v < vertices; ++v) {
    if (found[v] != Flow::null_vertex()) dominators[v] = found[v];
  }
  return dominators;
}

}  // namespace argmap
