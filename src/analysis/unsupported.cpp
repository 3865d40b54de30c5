// `unsupported`: a thesis or claim that nothing supports.
#include <algorithm>

#include "analysis/aside.hpp"
#include "analysis/checks.hpp"
#include "analysis/rivals.hpp"
#include "analysis/thesis.hpp"
#include "analysis/wording.hpp"

namespace argmap::analysis {
namespace {

/// Whether the author takes the position up only to turn it down: by his words, or by answering what only attacks. What
/// he grants, he asserts.
bool is_rejected(const Report& report, std::uint32_t unit) {
  const auto& graph = report.graph;
  const auto attribution = graph.units()[unit].attribution;
  if (attribution < report.attributions.size() && report.attributions[attribution].stance == Stance::rejects) {
    return true;
  }
  const auto attacks = [&](std::uint32_t relation) {
    return graph.relations()[relation].type == RelationType::attacks;
  };
  const auto opposes = [&](std::uint32_t relation) {
    const auto& r = graph.relations()[relation];
    return !r.conceded && (r.type == RelationType::attacks || r.type == RelationType::undercuts);
  };
  const auto is_undercut = [&](std::uint32_t relation) { return !graph.undercuts(relation).empty(); };
  const auto outgoing = graph.outgoing(unit);
  const bool only_attacks = !outgoing.empty() && std::ranges::all_of(outgoing, opposes);
  return only_attacks &&
         (std::ranges::any_of(graph.incoming(unit), attacks) || std::ranges::any_of(outgoing, is_undercut));
}

std::string_view what_is_missing(const Unit& unit) {
  if (unit.question) return "asked as if the answer were plain; no reason is given for it";
  switch (unit.kind) {
    case ClaimKind::fact:
      return "stated as a fact; no reason, figure or source is given";
    case ClaimKind::value:
      return "a judgement; no reason is given for it";
    case ClaimKind::policy:
      return "says what ought to be done; no reason is given for it";
    case ClaimKind::prediction:
      return "says what will happen; no ground is given for it";
    case ClaimKind::cause:
      return "says what causes what; no evidence is given for it";
    case ClaimKind::definition:
      return "says what something is; no ground is given for it";
  }
  return {};
}

std::string message(const Evidence& given, std::uint32_t unit, bool carries) {
  const auto& subject = given.report.graph.units()[unit];
  if (is_thesis(given, unit)) return "nothing in the text supports the thesis";
  const auto voice = given.ground.voice(unit);
  constexpr std::string_view and_carries = ", and the thesis rests on it";
  std::string text;
  if (voice == Unit::none_index) {
    const std::string_view missing = what_is_missing(subject);
    text.reserve(missing.size() + (carries ? and_carries.size() : 0));
    text = missing;
  } else {
    text = "the word of " + called(given.report.voices[voice]) + "; no reason is given for it";
  }
  if (carries) text += and_carries;
  return text;
}

}  // namespace

Findings unsupported(const Evidence& given) {
  Findings findings;
  const auto units = given.report.graph.units();
  findings.reserve(units.size() / 2);  // hardly more
  const auto chances = chances_of_no_support(given.report.graph, given.ground);
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
    if (units[unit].role == Role::evidence || !given.ground.is_statement(unit) || given.ground.supported(unit))
      continue;
    const bool thesis = is_thesis(given, unit);
    const bool doubtful = chances[unit] < given.thresholds.unsupported_chance;
    const auto excused = [&] { return doubtful || is_aside(given, unit) || is_rejected(given.report, unit); };
    if (!thesis && excused()) continue;
    const bool carries = carries_thesis(given, unit);
    const bool grave = thesis || (carries && chances[unit] >= given.thresholds.unsupported_warning);
    findings.push_back(
        about(given.report, unit, grave ? Severity::warning : Severity::note, message(given, unit, carries)));
    if (const auto voice = given.ground.voice(unit); voice != Unit::none_index) findings.back().voices = {voice};
  }
  return findings;
}

}  // namespace argmap::analysis
