#include "argmap/acceptability.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/impl.hpp"

namespace argmap {
namespace {

/// A vertex is a unit, or the step of a relation that is undercut; what bears on a vertex settles it.
class Judge {
 public:
  explicit Judge(const ArgumentGraph& graph)
      : graph_(graph),
        unit_count_(static_cast<std::uint32_t>(graph.units().size())),
        standings_(unit_count_ + graph.relations().size()) {}

  std::vector<Standing> run() {
    for (Standing& each : standings_) each.label = Label::undecided;
    for (const auto vertex : in_order()) settle(vertex);
    standings_.resize(unit_count_);
    return std::move(standings_);
  }

 private:
  [[nodiscard]] std::uint32_t vertex_of(std::uint32_t relation) const { return unit_count_ + relation; }

  /// The relations that bear on a vertex.
  [[nodiscard]] std::span<const std::uint32_t> bearing(std::uint32_t vertex) const {
    return vertex < unit_count_ ? graph_.incoming(vertex) : graph_.undercuts(vertex - unit_count_);
  }

  /// Visits what must be settled before a vertex is: the sources of what bears on it, and these relations' own steps.
  template <typename Visit>
  void for_each_before(std::uint32_t vertex, Visit&& visit) const {
    for (const auto relation : bearing(vertex)) {
      for (const auto from : graph_.relations()[relation].from) visit(from);
      if (!graph_.undercuts(relation).empty()) visit(vertex_of(relation));
    }
  }

  /// Leaves first: each vertex counts what it waits for (Kahn 1962). What hangs on a circle is left out.
  [[nodiscard]] std::vector<std::uint32_t> in_order() const {
    const auto size = static_cast<std::uint32_t>(standings_.size());
    std::vector<std::uint32_t> waiting(size, 0);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> after;
    for (std::uint32_t vertex = 0; vertex < size; ++vertex) {
      for_each_before(vertex, [&](std::uint32_t before) {
        after.emplace_back(before, vertex);
        ++waiting[vertex];
      });
    }
    const Lists followers(size, after);
    std::vector<std::uint32_t> order;
    for (std::uint32_t vertex = 0; vertex < size; ++vertex) {
      if (waiting[vertex] == 0) order.push_back(vertex);
    }
    for (std::size_t next = 0; next < order.size(); ++next) {
      for (const auto vertex : followers.of(order[next])) {
        if (--waiting[vertex] == 0) order.push_back(vertex);
      }
    }
    return order;
  }

  /// How strongly a relation bears: as its weakest premise, less where it is undercut.
  [[nodiscard]] double strength(std::uint32_t relation) const {
    double weakest = 1;
    for (const auto from : graph_.relations()[relation].from) weakest = std::min(weakest, standings_[from].strength);
    return graph_.undercuts(relation).empty() ? weakest : weakest * standings_[vertex_of(relation)].strength;
  }

  /// Whether a relation counts for the labels: its premises and its own step are accepted.
  [[nodiscard]] bool counts(std::uint32_t relation) const {
    const auto& from = graph_.relations()[relation].from;
    const auto accepted = [&](std::uint32_t vertex) { return standings_[vertex].label == Label::accepted; };
    return std::ranges::all_of(from, accepted) && (graph_.undercuts(relation).empty() || accepted(vertex_of(relation)));
  }

  void settle(std::uint32_t vertex) {
    Standing& standing = standings_[vertex];
    standing.base = vertex < unit_count_ ? base_score(graph_.units()[vertex]) : 1;
    standing.label = Label::accepted;
    double none_for = 1;  // Π (1 − strength)
    double none_against = 1;
    for (const auto index : bearing(vertex)) {
      const Relation& relation = graph_.relations()[index];
      if (relation.type == RelationType::restates) {
        none_for *= 1 - standings_[relation.from.front()].for_it;
        none_against *= 1 - standings_[relation.from.front()].against_it;
        if (standings_[relation.from.front()].label == Label::rejected) standing.label = Label::rejected;
      } else if (relation.type == RelationType::supports) {
        none_for *= 1 - strength(index);
      } else {
        none_against *= 1 - strength(index);
        if (!relation.conceded && counts(index)) standing.label = Label::rejected;
      }
    }
    standing.for_it = 1 - none_for;
    standing.against_it = 1 - none_against;
    const double change = standing.for_it - standing.against_it;
    standing.strength = standing.base + (change >= 0 ? (1 - standing.base) * change : standing.base * change);
  }

  const ArgumentGraph& graph_;
  std::uint32_t unit_count_;
  std::vector<Standing> standings_;  // of the units, then of the steps of all relations
};

}  // namespace

std::string_view name_of(Label label) {
  switch (label) {
    case Label::accepted:
      return "accepted";
    case Label::rejected:
      return "rejected";
    case Label::undecided:
      return "undecided";
  }
  return "";
}

double base_score(const Unit& unit) {
  if (unit.role != Role::evidence) return 0.5;
  switch (unit.basis) {
    case Basis::statistic:
    case Basis::study:
    case Basis::rule:
      return 0.8;
    case Basis::event:
      return 0.75;
    case Basis::testimony:
    case Basis::example:
      return 0.65;
    case Basis::reasoning:
    case Basis::common_ground:
      return 0.5;
  }
  return 0.5;
}

std::vector<Standing> standings(const ArgumentGraph& graph) {
  return Judge(graph).run();
}

std::string steps_of(const Standing& standing) {
  const double change = standing.for_it - standing.against_it;
  return fmt::format("{:.2f} at first; for it {:.2f}, against it {:.2f}; {} by {:.2f} to {:.2f}", standing.base,
                     standing.for_it, standing.against_it, change >= 0 ? "raised" : "lowered",
                     change >= 0 ? standing.strength - standing.base : standing.base - standing.strength,
                     standing.strength);
}

}  // namespace argmap
