// Which units of a long text are drawn.
#include <algorithm>

#include "render/map.hpp"

namespace argmap::render {
namespace {

constexpr std::uint32_t far = 0xFFFFFFFF;

/// The sources of every relation that points at the unit, or at a relation that does.
template <typename Visit>
void for_each_below(const ArgumentGraph& graph, std::uint32_t unit, Visit&& visit) {
  for (const auto index : graph.incoming(unit)) {
    for (const auto from : graph.relations()[index].from) visit(from);
    for (const auto undercut : graph.undercuts(index)) {
      for (const auto from : graph.relations()[undercut].from) visit(from);
    }
  }
}

/// For every unit over how many relations it reaches the thesis, or else the end of its own argument.
std::vector<std::uint32_t> depths_of(const ArgumentGraph& graph) {
  std::vector<std::uint32_t> depths(graph.units().size(), far);
  std::vector<std::uint32_t> reached;
  const auto walk = [&](std::uint32_t start, std::uint32_t depth) {
    if (depths[start] != far) return;
    depths[start] = depth;
    reached.assign(1, start);
    for (std::size_t next = 0; next < reached.size(); ++next) {
      for_each_below(graph, reached[next], [&](std::uint32_t unit) {
        if (depths[unit] != far) return;
        depths[unit] = depths[reached[next]] + 1;
        reached.push_back(unit);
      });
    }
  };
  if (const auto thesis = graph.thesis()) walk(*thesis, 0);
  for (std::uint32_t unit = 0; unit < depths.size(); ++unit) {
    if (graph.outgoing(unit).empty()) walk(unit, 2);
  }
  return depths;
}

}  // namespace

std::vector<std::uint32_t> choose_units(const ArgumentGraph& graph) {
  std::vector<std::uint32_t> units(graph.units().size());
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) units[unit] = unit;
  if (units.size() <= most_units) return units;
  const auto depths = depths_of(graph);
  const auto nearer = [&](std::uint32_t a, std::uint32_t b) {
    return depths[a] != depths[b] ? depths[a] < depths[b] : a < b;
  };
  std::ranges::nth_element(units, units.begin() + most_units, nearer);
  units.resize(most_units);
  std::ranges::sort(units);
  return units;
}

}  // namespace argmap::render
