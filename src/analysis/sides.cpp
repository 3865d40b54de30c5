#include "analysis/sides.hpp"

#include <algorithm>

namespace argmap::analysis {
namespace {

bool opposes(RelationType type) {
  return type == RelationType::attacks || type == RelationType::undercuts;
}

Side turned(Side side) {
  return side == Side::pro ? Side::con : Side::pro;
}

}  // namespace

Sides::Sides(const ArgumentGraph& graph) : sides_(graph.units().size()), answered_(graph.units().size()) {
  if (const auto thesis = graph.thesis()) walk(graph, *thesis);
  find_answers(graph);
}

void Sides::walk(const ArgumentGraph& graph, std::uint32_t thesis) {
  std::vector<std::uint32_t> reached{thesis};
  sides_[thesis] = Side::pro;
  const auto step = [&](std::uint32_t relation, Side target) {
    for (const auto from : graph.relations()[relation].from) {
      if (sides_[from] != Side::apart) continue;
      sides_[from] = opposes(graph.relations()[relation].type) ? turned(target) : target;
      reached.push_back(from);
    }
  };
  std::size_t next = 0;
  while (next < reached.size()) {  // it grows
    const auto unit = reached[next++];
    for (const auto relation : graph.incoming(unit)) step(relation, sides_[unit]);
    for (const auto relation : graph.outgoing(unit)) {
      for (const auto undercut : graph.undercuts(relation)) step(undercut, sides_[unit]);
    }
  }
}

void Sides::find_answers(const ArgumentGraph& graph) {
  for (const auto& relation : graph.relations()) {
    if (!opposes(relation.type)) continue;
    if (!relation.to.is_relation) {
      answered_[relation.to.index] = true;
      continue;
    }
    for (const auto from : graph.relations()[relation.to.index].from) answered_[from] = true;
  }
}

}  // namespace argmap::analysis
