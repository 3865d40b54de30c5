// What an editor or a critical reader should look at: the one call that runs all checks.
#pragma once

#include <span>
#include <vector>

#include "argmap/report.hpp"
#include "extract/units/clues.hpp"
#include "rules/book/thresholds.hpp"

namespace argmap {

/// Runs every check over a report whose document, voices, attributions and graph are filled.
///
/// `dropped` are relations that the decoder took out because they would have closed a circle; without them no
/// circular argument can be seen, for the graph itself has no circle. `clues` are what rules say of findings, by unit;
/// a finding about a unit that they spare is left out. Sorted by place, then by the order of the checks. Linear in the
/// graph; messages name voices but never repeat the claim.
[[nodiscard]] std::vector<Finding> find_findings(const Report& report, std::span<const Relation> dropped = {},
                                                 std::span<const extract::Clue> clues = {},
                                                 const rules::Thresholds& thresholds = {});

}  // namespace argmap
