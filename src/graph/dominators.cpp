#include "graph/dominators.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dominator_tree.hpp>

#include "graph/impl.hpp"

namespace argmap {
namespace {

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

std::vector<std::uint32_t> immediate_dominators(std::uint32_t vertices, std::uint32_t entry,
                                                std::span<const std::pair<std::uint32_t, std::uint32_t>> edges) {
  std::vector<std::uint32_t> dominators(vertices, no_dominator);
  if (vertices == 0 || vertices > most_dominated) return dominators;
  using Flow = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
  const auto seen = reachable(vertices, entry, edges);
  Flow flow(vertices);  // Boost's algorithm takes an edge from a vertex that is not reached for one from the entry
  for (const auto& [from, to] : edges) {
    if (seen[from]) boost::add_edge(from, to, flow);
  }
  std::vector<Flow::vertex_descriptor> found(vertices, Flow::null_vertex());
  boost::lengauer_tarjan_dominator_tree(
      flow, entry, boost::make_iterator_property_map(found.begin(), boost::get(boost::vertex_index, flow)));
  for (std::uint32_t v = 0; v < vertices; ++v) {
    if (found[v] != Flow::null_vertex()) dominators[v] = static_cast<std::uint32_t>(found[v]);
  }
  return dominators;
}

}  // namespace argmap
