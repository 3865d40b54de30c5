// `circular`: statements that in the end support themselves.
#include <fmt/format.h>

#include <boost/graph/strong_components.hpp>

#include "analysis/checks.hpp"
#include "graph/impl.hpp"

namespace argmap::analysis {
namespace {

using Steps = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;

void add_steps(Steps& steps, std::span<const Relation> relations, std::vector<bool>& to_itself) {
  for (const auto& relation : relations) {
    if (relation.type != RelationType::supports && relation.type != RelationType::restates) continue;
    for (const auto from : relation.from) {
      boost::add_edge(from, relation.to.index, steps);
      if (from == relation.to.index) to_itself[from] = true;
    }
  }
}

Finding circle(const Report& report, std::vector<std::uint32_t> units) {
  Finding finding;
  finding.id = "circular";
  finding.severity = Severity::warning;
  finding.span = report.graph.units()[units.front()].hull();
  finding.message = units.size() == 1 ? "is offered as a reason for itself"
                                      : fmt::format("{} statements support one another in a circle", units.size());
  finding.units = std::move(units);
  return finding;
}

}  // namespace

Findings circular(const Evidence& given) {
  if (given.dropped.empty()) return {};  // the graph by itself has no circle
  const auto& graph = given.report.graph;
  Steps steps(graph.units().size());
  std::vector<bool> to_itself(graph.units().size());
  add_steps(steps, graph.relations(), to_itself);
  add_steps(steps, given.dropped, to_itself);
  std::vector<std::uint32_t> component(graph.units().size());
  const auto count = boost::strong_components(steps, component.data());
  std::vector<std::vector<std::uint32_t>> members(count);
  for (std::uint32_t unit = 0; unit < component.size(); ++unit) members[component[unit]].push_back(unit);
  Findings findings;
  for (auto& units : members) {
    if (units.size() > 1 || to_itself[units.front()]) findings.push_back(circle(given.report, std::move(units)));
  }
  return findings;
}

}  // namespace argmap::analysis
