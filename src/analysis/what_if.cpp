#include "analysis/what_if.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/ground.hpp"

namespace argmap::analysis {
namespace {

using Marked = std::vector<bool>;

Marked dropped_units(const Report& report, const std::vector<std::uint32_t>& units,
                     const std::vector<std::uint32_t>& voices) {
  const auto all = report.graph.units();
  Marked dropped(all.size());
  for (const auto unit : units) dropped[unit] = true;
  Marked silent(report.voices.size());
  for (const auto voice : voices) silent[voice] = true;
  for (std::uint32_t unit = 0; unit < all.size(); ++unit) {
    const auto attribution = all[unit].attribution;
    const bool said = attribution < report.attributions.size();
    if (said && silent[report.attributions[attribution].voice]) dropped[unit] = true;
  }
  return dropped;
}

/// The relations that go: those that a dropped unit takes part in, and the undercuts of what goes.
Marked dropped_relations(const ArgumentGraph& graph, const Marked& dropped) {
  Marked gone(graph.relations().size());
  std::vector<std::uint32_t> spread;
  const auto drop = [&](std::uint32_t relation) {
    if (!gone[relation]) spread.push_back(relation);
    gone[relation] = true;
  };
  for (std::uint32_t unit = 0; unit < dropped.size(); ++unit) {
    if (!dropped[unit]) continue;
    for (const auto relation : graph.incoming(unit)) drop(relation);
    for (const auto relation : graph.outgoing(unit)) drop(relation);
  }
  std::size_t next = 0;
  while (next < spread.size()) {  // it grows
    for (const auto undercut : graph.undercuts(spread[next++])) drop(undercut);
  }
  return gone;
}

ArgumentGraph without(const ArgumentGraph& graph, const Marked& gone) {
  std::vector<std::uint32_t> number(gone.size());
  std::vector<Relation> kept;
  for (std::uint32_t i = 0; i < gone.size(); ++i) {
    number[i] = static_cast<std::uint32_t>(kept.size());
    if (!gone[i]) kept.push_back(graph.relations()[i]);
  }
  for (Relation& relation : kept) {
    if (relation.to.is_relation) relation.to.index = number[relation.to.index];
  }
  return {std::vector<Unit>(graph.units().begin(), graph.units().end()), std::move(kept)};
}

/// Counts for every statement the supports that are left to it; at none it falls, and takes those that rest on it.
class Collapse {
 public:
  Collapse(const Report& report, const Marked& dropped)
      : graph_(report.graph), ground_(report), dropped_(dropped), left_(graph_.units().size()) {
    for (const auto& relation : graph_.relations()) {
      if (relation.type == RelationType::supports) ++left_[ground_.statement(relation.to.index)];
    }
  }

  std::vector<std::uint32_t> run() {
    broken_.assign(graph_.relations().size(), false);
    for (std::uint32_t unit = 0; unit < dropped_.size(); ++unit) {
      if (dropped_[unit]) lose(unit);
    }
    std::size_t next = 0;
    while (next < fallen_.size()) lose(fallen_[next++]);  // which may make others fall
    std::ranges::sort(fallen_);
    return std::move(fallen_);
  }

 private:
  /// A unit supports nothing any more, and neither do the premises that only work together with it.
  void lose(std::uint32_t unit) {
    for (const auto index : graph_.outgoing(unit)) {
      const Relation& relation = graph_.relations()[index];
      if (relation.type != RelationType::supports || broken_[index]) continue;
      broken_[index] = true;
      const auto target = ground_.statement(relation.to.index);
      if (--left_[target] == 0 && !dropped_[target]) fallen_.push_back(target);
    }
  }

  const ArgumentGraph& graph_;
  Ground ground_;
  const Marked& dropped_;
  std::vector<std::uint32_t> left_;  // supports, by statement
  Marked broken_;                    // by relation
  std::vector<std::uint32_t> fallen_;
};

}  // namespace

bool WhatIf::is_relabelled(std::uint32_t unit) const {
  return !std::ranges::binary_search(dropped, unit) && before[unit].label != after[unit].label;
}

bool WhatIf::is_moved(std::uint32_t unit) const {
  constexpr double hundredth = 0.005;  // as it is shown
  return !std::ranges::binary_search(dropped, unit) &&
         std::abs(before[unit].strength - after[unit].strength) >= hundredth;
}

WhatIf what_if(const Report& report, const std::vector<std::uint32_t>& units,
               const std::vector<std::uint32_t>& voices) {
  const Marked dropped = dropped_units(report, units, voices);
  WhatIf out;
  for (std::uint32_t unit = 0; unit < dropped.size(); ++unit) {
    if (dropped[unit]) out.dropped.push_back(unit);
  }
  out.fallen = Collapse(report, dropped).run();
  out.before = standings(report.graph);
  out.after = standings(without(report.graph, dropped_relations(report.graph, dropped)));
  return out;
}

}  // namespace argmap::analysis
