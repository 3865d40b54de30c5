#include "analysis/findings.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "analysis/finding_table.hpp"

namespace argmap {
namespace analysis {
namespace {

bool is_spared(const Finding& finding, std::span<const extract::Clue> clues) {
  if (finding.units.empty()) return false;
  const auto unit = finding.units.front();
  auto clue = std::ranges::lower_bound(clues, unit, {}, &extract::Clue::unit);
  for (; clue != clues.end() && clue->unit == unit; ++clue) {
    if (clue->spares && clue->finding == finding.id) return true;
  }
  return false;
}

Findings run(const Check& check, const Evidence& given) {
  Findings findings = check.run(given);
  for (Finding& each : findings) {
    each.id = check.kind.id;
    each.suggestion = check.kind.suggestion;
  }
  std::erase_if(findings, [&](const Finding& each) { return is_spared(each, given.clues); });
  return findings;
}

/// In text order, of the same words by check. Findings are large: their order is found before they are moved, once.
Findings sorted(Findings findings) {
  std::vector<std::pair<Span, std::uint32_t>> order;
  order.reserve(findings.size());
  for (const Finding& each : findings) order.emplace_back(each.span, static_cast<std::uint32_t>(order.size()));
  std::ranges::sort(order);
  Findings out;
  out.reserve(findings.size());
  for (const auto& [span, index] : order) out.push_back(std::move(findings[index]));
  return out;
}

}  // namespace
}  // namespace analysis

std::vector<Finding> find_findings(const Report& report, std::span<const Relation> dropped,
                                   std::span<const extract::Clue> clues, const rules::Thresholds& thresholds) {
  const analysis::Ground ground(report);
  const analysis::Sides sides(report.graph);
  const analysis::Evidence given{report, ground, sides, dropped, thresholds, clues};
  std::vector<Finding> findings;
  for (const auto& check : analysis::checks()) {
    std::ranges::move(analysis::run(check, given), std::back_inserter(findings));
  }
  return analysis::sorted(std::move(findings));
}

}  // namespace argmap
