// `circular`: statements that in the end support themselves.
#include <fmt/format.h>

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>

#include "analysis/checks.hpp"
#include "graph/impl.hpp"

namespace argmap::analysis {
namespace {

using Step = std::pair<std::uint32_t, std::uint32_t>;
using Steps = boost::compressed_sparse_row_graph<boost::directedS>;

void add_steps(std::vector<Step>& steps, std::span<const Relation> relations) {
  for (const auto& relation : relations) {
    if (relation.type != RelationType::supports && relation.type != RelationType::restates) continue;
    for (const auto from : relation.from) steps.emplace_back(from, relation.to.index);
  }
}

Finding circle(const Report& report, std::vector<std::uint32_t> units) {
  Finding finding;
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
  std::vector<Step> steps;
  add_steps(steps, graph.relations());
  add_steps(steps, given.dropped);
  std::vector<bool> to_itself(graph.units().size());
  for (const auto& [from, to] : steps) to_itself[from] = to_itself[from] || from == to;
  const Steps all(boost::edges_are_unsorted, steps.begin(), steps.end(), graph.units().size());
  std::vector<std::uint32_t> component(graph.units().size());
  const auto index = boost::get(boost::vertex_index, all);
  const auto count = boost::strong_components(all, boost::make_iterator_property_map(component.begin(), index));
  std::vector<std::vector<std::uint32_t>> members(count);
  for (std::uint32_t unit = 0; unit < component.size(); ++unit) members[component[unit]].push_back(unit);
  Findings findings;
  for (auto& units : members) {
    if (units.size() > 1 || to_itself[units.front()]) findings.push_back(circle(given.report, std::move(units)));
  }
  return findings;
}

}  // namespace argmap::analysis
