// `restated-not-argued`: a thesis or claim is said again and never supported.
#include <fmt/format.h>

#include "analysis/checks.hpp"
#include "analysis/thesis.hpp"
#include "analysis/wording.hpp"

namespace argmap::analysis {

Findings restated_not_argued(const Evidence& given) {
  const auto units = given.report.graph.units();
  std::vector<std::vector<std::uint32_t>> again(units.size());
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
    if (!given.ground.is_statement(unit)) again[given.ground.statement(unit)].push_back(unit);
  }
  Findings findings;
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
    if (again[unit].empty() || units[unit].role == Role::evidence || given.ground.supported(unit)) continue;
    const std::string times = again[unit].size() == 1 ? "again in " + line_of(given.report, again[unit].front())
                                                      : fmt::format("{} times more", again[unit].size());
    findings.push_back(
        about(given.report, unit, severity_of(given, unit),
              fmt::format("{} is said {}, and nothing supports it anywhere", called(given, unit), times)));
    findings.back().units.insert(findings.back().units.end(), again[unit].begin(), again[unit].end());
  }
  return findings;
}

}  // namespace argmap::analysis
