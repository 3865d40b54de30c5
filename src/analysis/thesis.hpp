// What a finding weighs: how near the thesis its statement stands, and how sure it is that this is the thesis.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "analysis/checks.hpp"

namespace argmap::analysis {

/// Whether the unit is the thesis, and no mere guess at it: a guess counts as a claim like any other.
inline bool is_thesis(const Evidence& given, std::uint32_t unit) {
  const auto& subject = given.report.graph.units()[unit];
  return subject.role == Role::thesis && static_cast<double>(subject.margin) >= given.thresholds.thesis_missing_sure;
}

/// Whether the unit supports the thesis directly.
inline bool carries_thesis(const Evidence& given, std::uint32_t unit) {
  const auto& graph = given.report.graph;
  return std::ranges::any_of(graph.outgoing(unit), [&](std::uint32_t index) {
    const auto& relation = graph.relations()[index];
    return relation.type == RelationType::supports && is_thesis(given, given.ground.statement(relation.to.index));
  });
}

/// "the thesis" or "this claim".
inline std::string_view called(const Evidence& given, std::uint32_t unit) {
  return is_thesis(given, unit) ? "the thesis" : "this claim";
}

/// A warning for the thesis, else a note.
inline Severity severity_of(const Evidence& given, std::uint32_t unit) {
  return is_thesis(given, unit) ? Severity::warning : Severity::note;
}

}  // namespace argmap::analysis
