// `unanswered-attack`: an objection to a position of the text that the text leaves standing.
#include <algorithm>

#include "analysis/checks.hpp"
#include "analysis/thesis.hpp"
#include "analysis/wording.hpp"

namespace argmap::analysis {
namespace {

bool is_rejected(const Report& report, std::uint32_t unit) {
  const auto attribution = report.graph.units()[unit].attribution;
  return attribution < report.attributions.size() && report.attributions[attribution].stance == Stance::rejects;
}

/// Whether the relation speaks against the thesis, from the other side, and nobody minds.
bool is_open(const Evidence& given, const Relation& relation) {
  const bool opposes = relation.type == RelationType::attacks || relation.type == RelationType::undercuts;
  return opposes && !relation.conceded && std::ranges::none_of(relation.from, [&](auto unit) {
           return given.sides.of(unit) != Side::con || given.sides.is_answered(unit) || is_rejected(given.report, unit);
         });
}

/// Whether somebody else than the one who is contradicted says it. What an author himself says behind a "but" is what
/// he holds; only against his own thesis is it an objection.
bool is_anothers(const Evidence& given, const Relation& relation, std::uint32_t target) {
  return std::ranges::all_of(relation.from, [&](auto unit) {
    const auto attribution = given.report.graph.units()[unit].attribution;
    if (attribution >= given.report.attributions.size()) return false;
    const auto& said = given.report.attributions[attribution];
    return said.stance == Stance::reports && said.voice != given.ground.voice(target);
  });
}

}  // namespace

Findings unanswered_attack(const Evidence& given) {
  Findings findings;
  const auto& graph = given.report.graph;
  for (const auto& relation : graph.relations()) {
    if (!is_open(given, relation)) continue;
    const auto& aimed = relation.to.is_relation ? graph.relations()[relation.to.index].to : relation.to;
    const auto target = given.ground.statement(aimed.index);
    const bool thesis = is_thesis(given, target);
    if (!thesis && !is_anothers(given, relation, target)) continue;
    const std::string place = line_of(given.report, target);
    findings.push_back(about(
        given.report, relation.from.front(), thesis ? Severity::warning : Severity::note,
        thesis ? "speaks against the thesis (" + place + "), and nothing answers it"
               : "speaks against " + first_words(given.report, target) + " (" + place + "), and nothing answers it"));
    auto& finding = findings.back();
    finding.units.insert(finding.units.end(), relation.from.begin() + 1, relation.from.end());
    finding.units.push_back(target);
    if (const auto voice = given.ground.voice(relation.from.front()); voice != Unit::none_index) {
      finding.voices = {voice};
    }
  }
  return findings;
}

}  // namespace argmap::analysis
