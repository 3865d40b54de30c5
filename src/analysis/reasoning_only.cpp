// `reasoning-only`: supported, but no evidence of an outside kind stands anywhere under it.
#include <algorithm>

#include "analysis/checks.hpp"
#include "analysis/wording.hpp"

namespace argmap::analysis {
namespace {

bool lacks_outside(const Evidence& given, std::uint32_t statement) {
  return given.ground.supported(statement) && !given.ground.footing(statement).outside;
}

/// Whether what it supports rests on reasoning alone as well, so that it need not be said twice.
bool is_implied(const Evidence& given, std::uint32_t unit) {
  const auto& graph = given.report.graph;
  return std::ranges::any_of(graph.outgoing(unit), [&](std::uint32_t index) {
    const auto& relation = graph.relations()[index];
    return relation.type == RelationType::supports && lacks_outside(given, given.ground.statement(relation.to.index));
  });
}

}  // namespace

Findings reasoning_only(const Evidence& given) {
  Findings findings;
  const auto units = given.report.graph.units();
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
    if (units[unit].role == Role::evidence || !given.ground.is_statement(unit)) continue;
    if (!lacks_outside(given, unit) || is_implied(given, unit)) continue;
    const auto severity = units[unit].role == Role::thesis ? Severity::warning : Severity::note;
    findings.push_back(about(given.report, unit, severity,
                             std::string(called(units[unit])) + " rests on reasoning alone: no figure, study, case, " +
                                 "event or witness stands anywhere under it"));
  }
  return findings;
}

}  // namespace argmap::analysis
