// `reasoning-only`: supported, but no evidence of an outside kind stands anywhere under it.
#include "analysis/checks.hpp"

namespace argmap::analysis {

Findings reasoning_only(const Evidence& given) {
  Findings findings;
  const auto units = given.report.graph.units();
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
    if (units[unit].role == Role::evidence || !given.ground.is_statement(unit)) continue;
    if (!given.ground.supported(unit) || given.ground.footing(unit).outside) continue;
    Finding finding;
    finding.id = "reasoning-only";
    finding.severity = units[unit].role == Role::thesis ? Severity::warning : Severity::note;
    finding.span = units[unit].hull();
    finding.units = {unit};
    finding.message = std::string(called(units[unit])) + " rests on reasoning alone: no figure, study, case, event " +
                      "or witness stands anywhere under it";
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace argmap::analysis
