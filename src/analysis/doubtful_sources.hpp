// The common part of the checks that ask what kind of voices a statement rests on.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "analysis/checks.hpp"
#include "analysis/source_words.hpp"
#include "analysis/thesis.hpp"
#include "analysis/wording.hpp"

namespace argmap::analysis {

/// Whether the sentence about these voices is one about several people.
inline bool are_several(const Report& report, const std::vector<std::uint32_t>& voices) {
  if (voices.size() > 1) return true;
  const Voice& only = report.voices[voices.front()];
  return only.naming != Naming::named && only.naming != Naming::document && is_plural(only.name);
}

/// The statements that voices of some kind support directly; a warning where the thesis rests on it, and nobody else
/// and nothing else bears it.
///
/// `doubtful` picks the voices, `reason` says what is the matter with them, given whether there are several.
template <typename Doubtful, typename Reason>
Findings resting_on(const Evidence& given, Doubtful&& doubtful, Reason&& reason) {
  Findings findings;
  const auto& report = given.report;
  if (std::ranges::none_of(report.voices, doubtful)) return findings;
  std::vector<std::uint32_t> last_unit(report.voices.size(), Unit::none_index);  // that the voice was named for
  const auto said_by = [&](std::uint32_t premise) { return given.ground.voice(premise) != Unit::none_index; };
  const auto units = report.graph.units();
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
    if (std::ranges::none_of(given.ground.premises(unit), said_by)) continue;
    Finding finding;
    bool alone = true;
    const auto own = given.ground.voice(unit);  // nobody's words rest on his other words: they are his to support
    for (const auto premise : given.ground.premises(unit)) {
      const auto voice = given.ground.voice(premise);
      const bool found = voice != Unit::none_index && voice != own && doubtful(report.voices[voice]);
      alone = alone && found;
      if (!found) continue;
      finding.units.push_back(premise);
      if (last_unit[voice] != unit) finding.voices.push_back(voice);
      last_unit[voice] = unit;
    }
    if (finding.voices.empty()) continue;
    const bool grave = alone && (is_thesis(given, unit) || carries_thesis(given, unit));
    finding.severity = grave ? Severity::warning : Severity::note;
    finding.span = units[unit].hull();
    finding.units.insert(finding.units.begin(), unit);
    finding.message = std::string(alone ? "rests on " : "rests in part on ") + called(report, finding.voices) +
                      (alone ? " alone, " : ", ") + std::string(reason(are_several(report, finding.voices)));
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace argmap::analysis
