#include "analysis/findings.hpp"

#include <algorithm>
#include <span>
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

std::uint32_t subject(const Finding* finding) {
  return finding->units.front();
}

/// Whose word it is that a statement rests on alone is said once: where it is also said what is the matter with the
/// voice, `single-source` adds nothing.
void drop_said_twice(std::span<Findings> by_check) {
  constexpr std::string_view single = "single-source";
  std::vector<const Finding*> of_sources;  // by what they are about
  for (const Findings& findings : by_check) {
    for (const Finding& each : findings) {
      if (each.id.ends_with("-source") && each.id != single) of_sources.push_back(&each);
    }
  }
  std::ranges::stable_sort(of_sources, {}, subject);
  const auto is_said = [&](const Finding& one) {
    const auto same = std::ranges::equal_range(of_sources, subject(&one), {}, subject);
    return one.id == single && std::ranges::any_of(same, [&](auto other) { return other->voices == one.voices; });
  };
  for (Findings& findings : by_check) {
    if (!findings.empty() && findings.front().id == single) std::erase_if(findings, is_said);
  }
}

/// In text order, of the same words by check. Findings are large: their order is found before they are moved, once.
Findings sorted(std::span<Findings> by_check) {
  std::vector<std::pair<Span, Finding*>> order;
  std::size_t count = 0;
  for (const Findings& findings : by_check) count += findings.size();
  order.reserve(count);
  for (Findings& findings : by_check) {
    for (Finding& each : findings) order.emplace_back(each.span, &each);
  }
  std::ranges::stable_sort(order, {}, &std::pair<Span, Finding*>::first);
  Findings out;
  out.reserve(count);
  for (const auto& [span, finding] : order) out.push_back(std::move(*finding));
  return out;
}

}  // namespace
}  // namespace analysis

std::vector<Finding> find_findings(const Report& report, std::span<const Relation> dropped,
                                   std::span<const extract::Clue> clues, const rules::Thresholds& thresholds) {
  const analysis::Ground ground(report);
  const analysis::Sides sides(report.graph);
  const analysis::Evidence given{report, ground, sides, dropped, thresholds, clues};
  std::vector<analysis::Findings> by_check;
  by_check.reserve(analysis::checks().size());
  for (const auto& check : analysis::checks()) by_check.push_back(analysis::run(check, given));
  analysis::drop_said_twice(by_check);
  return analysis::sorted(by_check);
}

}  // namespace argmap
