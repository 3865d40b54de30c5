// `voice-only`: all outside evidence under a thesis or claim is what people say.
#include <algorithm>

#include "analysis/checks.hpp"
#include "analysis/thesis.hpp"
#include "analysis/wording.hpp"

namespace argmap::analysis {
namespace {

/// The voices of what supports the statement directly, each once.
std::vector<std::uint32_t> voices_under(const Ground& ground, std::uint32_t statement) {
  std::vector<std::uint32_t> voices;
  for (const auto premise : ground.premises(statement)) {
    if (const auto voice = ground.voice(premise); voice != Unit::none_index) voices.push_back(voice);
  }
  std::ranges::sort(voices);
  voices.erase(std::unique(voices.begin(), voices.end()), voices.end());
  return voices;
}

}  // namespace

Findings voice_only(const Evidence& given) {
  Findings findings;
  const auto units = given.report.graph.units();
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
    const auto& footing = given.ground.footing(unit);
    if (units[unit].role == Role::evidence || !given.ground.is_statement(unit)) continue;
    if (!footing.outside || footing.checkable || !footing.many) continue;  // one voice alone is `single-source`
    auto voices = voices_under(given.ground, unit);
    const std::string who =
        voices.size() < 2 ? "people" : called(given.report, voices);  // the others stand further down
    findings.push_back(about(given.report, unit, severity_of(given, unit),
                             std::string(called(given, unit)) + " rests on what " + who +
                                 " say alone: no figure, study or event stands anywhere under it"));
    findings.back().voices = std::move(voices);
  }
  return findings;
}

}  // namespace argmap::analysis
