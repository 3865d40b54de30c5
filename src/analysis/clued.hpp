// The common part of the checks that words of the text start off.
#pragma once

#include <string_view>

#include "analysis/checks.hpp"
#include "analysis/wording.hpp"

namespace argmap::analysis {

/// A note on every unit that rules propose the finding for and that `holds` accepts, each unit once.
template <typename Holds>
Findings clued(const Evidence& given, std::string_view id, std::string_view message, Holds&& holds) {
  Findings findings;
  for (const auto& clue : given.clues) {
    if (clue.spares || clue.finding != id || !holds(clue.unit)) continue;
    if (findings.empty() || findings.back().units.front() != clue.unit) {
      findings.push_back(about(given.report, clue.unit, Severity::note, std::string(message)));
    }
    findings.back().reasons.push_back(clue.reason);
  }
  return findings;
}

}  // namespace argmap::analysis
