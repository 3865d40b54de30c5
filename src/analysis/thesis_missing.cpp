// `thesis-missing`: no statement stands out as what the text argues for.
#include <algorithm>

#include "analysis/checks.hpp"
#include "analysis/wording.hpp"

namespace argmap::analysis {
Findings thesis_missing(const Evidence& given) {
  const auto& graph = given.report.graph;
  const auto is_claim = [](const Unit& unit) { return unit.role != Role::evidence; };
  const auto claims = static_cast<double>(std::ranges::count_if(graph.units(), is_claim));
  if (claims < given.thresholds.thesis_missing_fewest_claims) return {};
  const auto thesis = graph.thesis();
  if (thesis && static_cast<double>(graph.units()[*thesis].margin) > given.thresholds.thesis_missing_doubt) return {};
  return {about(given.report, thesis.value_or(0), Severity::note,
                thesis ? "no statement stands out as the thesis; this one is the best guess"
                       : "no statement says what the text as a whole argues for")};
}

}  // namespace argmap::analysis
