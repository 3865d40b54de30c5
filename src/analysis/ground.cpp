#include "analysis/ground.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace argmap::analysis {
namespace {

/// What a unit adds to the footing of the statement that it supports, by itself.
Footing own(const Unit& unit, std::uint32_t voice) {
  if (unit.role != Role::evidence) return {};
  const bool outside = unit.basis != Basis::reasoning;
  return {true, outside, outside && unit.basis != Basis::testimony, voice == Unit::none_index, voice};
}

void join(Footing& sum, const Footing& more) {
  if (!more.any) return;
  sum.many = sum.many || more.many || (sum.any && sum.voice != more.voice);
  sum.voice = sum.any ? sum.voice : more.voice;
  sum.any = true;
  sum.outside = sum.outside || more.outside;
  sum.checkable = sum.checkable || more.checkable;
}

}  // namespace

Ground::Ground(const Report& report) {
  find_statements(report.graph);
  find_voices(report);
  find_premises(report.graph);
  gather(report.graph);
}

void Ground::find_statements(const ArgumentGraph& graph) {
  const auto size = static_cast<std::uint32_t>(graph.units().size());
  statements_.resize(size);
  for (std::uint32_t unit = 0; unit < size; ++unit) statements_[unit] = unit;
  for (const auto& relation : graph.relations()) {
    if (relation.type == RelationType::restates) statements_[relation.from.front()] = relation.to.index;
  }
  for (std::uint32_t unit = 0; unit < size; ++unit) {
    auto root = unit;
    // Halving the way to the root at every step keeps chains of restatements cheap; the bound survives a circle.
    for (std::uint32_t steps = 0; statements_[root] != root && steps < size; ++steps) {
      root = statements_[root] = statements_[statements_[root]];
    }
    statements_[unit] = root;
  }
}

void Ground::find_voices(const Report& report) {
  voices_.reserve(report.graph.units().size());
  for (const auto& unit : report.graph.units()) {
    const bool attributed = unit.attribution < report.attributions.size();
    const bool heard = attributed && report.attributions[unit.attribution].stance != Stance::rejects;
    voices_.push_back(heard ? report.attributions[unit.attribution].voice : Unit::none_index);
  }
}

void Ground::find_premises(const ArgumentGraph& graph) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  pairs.reserve(graph.relations().size());
  for (const auto& relation : graph.relations()) {
    if (relation.type != RelationType::supports) continue;
    for (const auto premise : relation.from) pairs.emplace_back(statement(relation.to.index), premise);
  }
  premises_ = Lists(graph.units().size(), pairs);
  const auto ascends = [&](std::uint32_t statement) {
    return std::ranges::adjacent_find(premises(statement), std::ranges::greater_equal{}) == premises(statement).end();
  };
  bool sorted = true;  // as relations are by their source
  for (std::uint32_t i = 0; i < statements_.size() && sorted; ++i) sorted = statements_[i] != i || ascends(i);
  if (sorted) return;
  std::ranges::sort(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  premises_ = Lists(graph.units().size(), pairs);
}

void Ground::gather(const ArgumentGraph& graph) {
  footings_.resize(graph.units().size());
  struct Step {
    std::uint32_t statement;
    std::size_t next;
  };
  std::vector<bool> begun(graph.units().size());
  std::vector<Step> path;  // a stack of our own: chains may be as long as the text
  for (std::uint32_t first = 0; first < graph.units().size(); ++first) {
    if (!begun[first] && is_statement(first)) path.push_back({first, 0});
    begun[first] = true;
    while (!path.empty()) {
      auto& [current, next] = path.back();
      if (next == premises(current).size()) {
        for (const auto premise : premises(current)) {
          join(footings_[current], own(graph.units()[premise], voices_[premise]));
          join(footings_[current], footings_[statement(premise)]);
        }
        path.pop_back();
        continue;
      }
      const auto below = statement(premises(current)[next++]);
      if (!begun[below]) path.push_back({below, 0});
      begun[below] = true;
    }
  }
}

}  // namespace argmap::analysis
