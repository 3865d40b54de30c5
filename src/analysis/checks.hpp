// The checks: pure functions from what is known about a text to findings, one file each.
#pragma once

#include <span>
#include <vector>

#include "analysis/ground.hpp"
#include "analysis/sides.hpp"
#include "argmap/report.hpp"
#include "extract/units/clues.hpp"
#include "rules/book/thresholds.hpp"

namespace argmap::analysis {

/// All that a check may look at.
struct Evidence {
  const Report& report;
  const Ground& ground;
  const Sides& sides;
  std::span<const Relation> dropped;  ///< relations that the decoder took out because they closed a circle
  const rules::Thresholds& thresholds;
  std::span<const extract::Clue> clues{};  ///< what rules say of findings, by unit
};

using Findings = std::vector<Finding>;

// In the order of the table.
Findings unsupported(const Evidence& given);
Findings reasoning_only(const Evidence& given);
Findings voice_only(const Evidence& given);
Findings single_source(const Evidence& given);
Findings interested_source(const Evidence& given);
Findings anonymous_source(const Evidence& given);
Findings vague_source(const Evidence& given);
Findings circular(const Evidence& given);
Findings unanswered_attack(const Evidence& given);
Findings no_number(const Evidence& given);
Findings undated_study(const Evidence& given);
Findings restated_not_argued(const Evidence& given);
Findings one_sided(const Evidence& given);
Findings thesis_missing(const Evidence& given);

}  // namespace argmap::analysis
