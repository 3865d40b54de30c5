// `single-source`: all the evidence under a thesis or claim comes from one voice.
#include "analysis/checks.hpp"

namespace argmap::analysis {

Findings single_source(const Evidence& given) {
  Findings findings;
  const auto units = given.report.graph.units();
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
    const auto& footing = given.ground.footing(unit);
    if (units[unit].role == Role::evidence || !given.ground.is_statement(unit)) continue;
    if (!footing.any || footing.many) continue;
    Finding finding;
    finding.id = "single-source";
    finding.severity = units[unit].role == Role::thesis ? Severity::warning : Severity::note;
    finding.span = units[unit].hull();
    finding.units = {unit};
    finding.voices = {footing.voice};
    finding.message = "all the evidence for " + std::string(called(units[unit])) + " comes from " +
                      called(given.report.voices[footing.voice]) + " alone";
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace argmap::analysis
