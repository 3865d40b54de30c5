// `single-source`: all the outside support of a thesis or claim runs through one voice.
#include <algorithm>

#include "analysis/checks.hpp"
#include "analysis/outside_support.hpp"
#include "analysis/thesis.hpp"
#include "analysis/wording.hpp"

namespace argmap::analysis {
namespace {

/// What one voice bears alone, and how it is put; no voice where several bear it.
struct Bearer {
  std::uint32_t voice = Unit::none_index;
  std::string message;
};

/// All evidence is one voice's, or all that is more than reasoning; of the latter only what has two supports is said,
/// for a single one is plain to see.
Bearer bearer_of(const Evidence& given, std::uint32_t unit, const std::vector<std::uint32_t>& bottleneck) {
  const auto& footing = given.ground.footing(unit);
  const std::string what(called(given, unit));
  if (footing.any && !footing.many) {
    return {footing.voice,
            "all the evidence for " + what + " comes from " + called(given.report.voices[footing.voice]) + " alone"};
  }
  const auto voice = bottleneck[unit];
  if (voice == Unit::none_index || given.ground.premises(unit).size() < 2) return {};
  return {voice, "all outside support for " + what + " runs through " + called(given.report.voices[voice])};
}

/// Whether the words of that voice are all that what it supports has as well, so that it need not be said twice.
bool is_implied(const Evidence& given, std::uint32_t unit, std::uint32_t voice,
                const std::vector<std::uint32_t>& bottleneck) {
  const auto& graph = given.report.graph;
  return std::ranges::any_of(graph.outgoing(unit), [&](std::uint32_t index) {
    const auto& relation = graph.relations()[index];
    if (relation.type != RelationType::supports) return false;
    const auto target = given.ground.statement(relation.to.index);
    return graph.units()[target].role != Role::evidence && given.ground.voice(target) != voice &&
           bearer_of(given, target, bottleneck).voice == voice;
  });
}

}  // namespace

Findings single_source(const Evidence& given) {
  if (given.report.voices.empty()) return {};
  Findings findings;
  const auto units = given.report.graph.units();
  const auto bottleneck = bottlenecks(given.report, given.ground);
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
    if (units[unit].role == Role::evidence || !given.ground.is_statement(unit)) continue;
    const auto supports = static_cast<double>(given.ground.premises(unit).size());
    Bearer bearer = bearer_of(given, unit, bottleneck);
    if (bearer.voice == Unit::none_index || given.ground.voice(unit) == bearer.voice) continue;
    if (is_implied(given, unit, bearer.voice, bottleneck)) continue;
    if (given.report.voices[bearer.voice].naming == Naming::vague) continue;  // "some": no single voice
    if (!is_thesis(given, unit) && supports < given.thresholds.single_source_fewest_supports) continue;
    findings.push_back(about(given.report, unit, severity_of(given, unit), std::move(bearer.message)));
    findings.back().voices = {bearer.voice};
  }
  return findings;
}

}  // namespace argmap::analysis
