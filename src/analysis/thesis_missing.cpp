// `thesis-missing`: no statement stands out as what the text argues for.
#include <algorithm>

#include "analysis/checks.hpp"
#include "analysis/wording.hpp"

namespace argmap::analysis {
namespace {

constexpr std::ptrdiff_t fewest_claims = 3;  // fewer need no sentence that gathers them
constexpr float doubt = 1.25F;               // log-odds at which a thesis is a guess

}  // namespace

Findings thesis_missing(const Evidence& given) {
  const auto& graph = given.report.graph;
  const auto is_claim = [](const Unit& unit) { return unit.role != Role::evidence; };
  if (std::ranges::count_if(graph.units(), is_claim) < fewest_claims) return {};
  const auto thesis = graph.thesis();
  if (thesis && graph.units()[*thesis].margin > doubt) return {};
  return {about(given.report, thesis.value_or(0), Severity::note,
                thesis ? "no statement stands out as the thesis; this one is the best guess"
                       : "no statement says what the text as a whole argues for")};
}

}  // namespace argmap::analysis
