// `reasoning-only`: supported, but no evidence of an outside kind stands anywhere under it.
#include <algorithm>

#include "analysis/aside.hpp"
#include "analysis/checks.hpp"
#include "analysis/thesis.hpp"
#include "analysis/wording.hpp"
#include "rules/book/features.hpp"

namespace argmap::analysis {
namespace {

bool lacks_outside(const Evidence& given, std::uint32_t statement) {
  return given.ground.supported(statement) && !given.ground.footing(statement).outside;
}

/// Whether what it supports rests on reasoning alone as well, so that it need not be said twice.
bool is_implied(const Evidence& given, std::uint32_t unit) {
  const auto& graph = given.report.graph;
  return std::ranges::any_of(graph.outgoing(unit), [&](std::uint32_t index) {
    const auto& relation = graph.relations()[index];
    return relation.type == RelationType::supports && lacks_outside(given, given.ground.statement(relation.to.index));
  });
}

bool is_outside(const Unit& unit) {
  return unit.role == Role::evidence && unit.basis != Basis::reasoning;
}

/// Whether outside evidence stands in the claim's paragraph or just behind it: it may bear the claim out, whatever the
/// map hangs it on.
bool has_outside_near(const Evidence& given, std::uint32_t unit) {
  const auto units = given.report.graph.units();
  auto left = given.thresholds.reasoning_only_paragraphs;
  if (left < 1) return false;
  auto first = unit;
  while (first > 0 && units[first - 1].block == units[unit].block) --first;
  for (auto next = first; next < units.size(); ++next) {
    if (next > unit && units[next].block != units[next - 1].block) left -= 1;
    if (left < 1) return false;
    if (is_outside(units[next])) return true;
  }
  return false;
}

/// Whether it clearly is a claim, and nothing but claims stands under it, down to those that nothing supports. Evidence
/// nearby is then for others.
bool rests_on_claims(const Evidence& given, std::uint32_t unit) {
  const bool clear = given.report.graph.units()[unit].margin >= rules::clear_claim_margin;
  return clear && !given.ground.footing(unit).any;
}

bool is_excused(const Evidence& given, std::uint32_t unit) {
  const bool may_have_other_ground = !rests_on_claims(given, unit) && has_outside_near(given, unit);
  return may_have_other_ground || is_aside(given, unit) || wants_no_reason(given, unit);
}

}  // namespace

Findings reasoning_only(const Evidence& given) {
  Findings findings;
  const auto units = given.report.graph.units();
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
    if (units[unit].role == Role::evidence || !given.ground.is_statement(unit)) continue;
    if (!lacks_outside(given, unit) || is_implied(given, unit)) continue;
    if (!is_thesis(given, unit) && is_excused(given, unit)) continue;
    findings.push_back(about(given.report, unit, severity_of(given, unit),
                             std::string(called(given, unit)) + " rests on reasoning alone: no figure, study, case, " +
                                 "event or witness stands anywhere under it"));
  }
  return findings;
}

}  // namespace argmap::analysis
