#include "render/map/hanging.hpp"

namespace argmap::render {
namespace {

/// Lets go of one node of every circle.
void break_circles(Hanging& hanging) {
  auto& parent = hanging.parent;
  std::vector<std::uint32_t> seen(parent.size(), nothing);
  for (std::uint32_t start = 0; start < parent.size(); ++start) {
    auto node = start;
    while (seen[node] == nothing && parent[node] != nothing) {
      seen[node] = start;
      node = parent[node];
    }
    if (seen[node] == start && parent[node] != nothing) {
      hanging.free[hanging.arrow[node]] = true;
      parent[node] = hanging.arrow[node] = nothing;
    }
    seen[node] = start;
  }
}

}  // namespace

Hanging hang(const Map& map) {
  Hanging hanging;
  const auto nodes = map.nodes();
  hanging.parent.assign(nodes, nothing);
  hanging.arrow.assign(nodes, nothing);
  hanging.section.assign(nodes, nothing);
  hanging.free.assign(map.arrows.size(), true);
  for (std::uint32_t i = 0; i < map.sections.size(); ++i) {
    for (const auto node : map.sections[i].nodes) hanging.section[node] = i;
  }
  for (std::uint32_t i = 0; i < map.arrows.size(); ++i) {
    const auto& arrow = map.arrows[i];
    const bool together = hanging.section[arrow.from] == hanging.section[arrow.to] || arrow.to == map.top;
    if (arrow.from == map.top || arrow.from == arrow.to || !together || hanging.parent[arrow.from] != nothing) continue;
    hanging.parent[arrow.from] = arrow.to;
    hanging.arrow[arrow.from] = i;
    hanging.free[i] = false;
  }
  break_circles(hanging);
  return hanging;
}

}  // namespace argmap::render
