// `single-source`: all the evidence under a thesis or claim comes from one voice.
#include "analysis/checks.hpp"
#include "analysis/wording.hpp"

namespace argmap::analysis {

Findings single_source(const Evidence& given) {
  Findings findings;
  const auto units = given.report.graph.units();
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
    const auto& footing = given.ground.footing(unit);
    if (units[unit].role == Role::evidence || !given.ground.is_statement(unit)) continue;
    if (!footing.any || footing.many) continue;
    const auto severity = units[unit].role == Role::thesis ? Severity::warning : Severity::note;
    findings.push_back(about(given.report, unit, severity,
                             "all the evidence for " + std::string(called(units[unit])) + " comes from " +
                                 called(given.report.voices[footing.voice]) + " alone"));
    findings.back().voices = {footing.voice};
  }
  return findings;
}

}  // namespace argmap::analysis
