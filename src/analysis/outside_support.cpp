#include "analysis/outside_support.hpp"

#include <utility>

#include "graph/dominators.hpp"

namespace argmap::analysis {
namespace {

using Way = std::pair<std::uint32_t, std::uint32_t>;

/// Vertices: the statements by unit, the voices, the ground.
struct Ways {
  std::uint32_t units;
  std::uint32_t voices;
  std::vector<Way> ways;

  [[nodiscard]] std::uint32_t voice(std::uint32_t index) const { return units + index; }
  [[nodiscard]] std::uint32_t ground() const { return units + voices; }
};

bool is_outside(const Unit& unit) {
  return unit.role == Role::evidence && unit.basis != Basis::reasoning;
}

Ways ways_of(const Report& report, const Ground& ground) {
  const auto units = report.graph.units();
  Ways out{static_cast<std::uint32_t>(units.size()), static_cast<std::uint32_t>(report.voices.size()), {}};
  for (std::uint32_t voice = 0; voice < out.voices; ++voice) out.ways.emplace_back(out.ground(), out.voice(voice));
  for (std::uint32_t unit = 0; unit < out.units; ++unit) {
    const auto voice = ground.voice(unit);
    const auto statement = ground.statement(unit);
    if (voice != Unit::none_index) {
      out.ways.emplace_back(out.voice(voice), statement);
    } else if (is_outside(units[unit])) {
      out.ways.emplace_back(out.ground(), statement);
    }
    for (const auto premise : ground.premises(unit)) out.ways.emplace_back(ground.statement(premise), unit);
  }
  return out;
}

}  // namespace

std::vector<std::uint32_t> bottlenecks(const Report& report, const Ground& ground) {
  const Ways flow = ways_of(report, ground);
  const auto parents = immediate_dominators(flow.ground() + 1, flow.ground(), flow.ways);
  constexpr std::uint32_t unknown = Unit::none_index - 1;
  std::vector<std::uint32_t> nearest(parents.size(), unknown);
  nearest[flow.ground()] = Unit::none_index;
  std::vector<std::uint32_t> path;
  for (std::uint32_t unit = 0; unit < flow.units; ++unit) {
    std::uint32_t at = unit;
    for (; at != no_dominator && nearest[at] == unknown; at = parents[at]) path.push_back(at);
    std::uint32_t voice = at == no_dominator ? Unit::none_index : nearest[at];
    for (; !path.empty(); path.pop_back()) {
      if (path.back() >= flow.units) voice = path.back() - flow.units;
      nearest[path.back()] = voice;
    }
  }
  nearest.resize(flow.units);
  return nearest;
}

}  // namespace argmap::analysis
