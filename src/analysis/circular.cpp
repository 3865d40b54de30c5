// `circular`: statements that in the end support themselves.
#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <map>

#include "analysis/checks.hpp"
#include "analysis/stems.hpp"
#include "graph/impl.hpp"

namespace argmap::analysis {
namespace {

using Step = std::pair<std::uint32_t, std::uint32_t>;
using Steps = boost::compressed_sparse_row_graph<boost::directedS>;

/// A table of stems with open addressing, half empty: by their hash the first unit that has them.
class FirstUnits {
 public:
  explicit FirstUnits(const UnitStems& stems)
      : stems_(stems), units_(std::bit_ceil(std::size_t{2} * stems.size() + 1), Unit::none_index) {}

  /// The first unit that was asked for with the same stems: itself where there is none.
  std::uint32_t enter(std::uint32_t unit) {
    std::size_t at = hash(stems_.of(unit));
    for (;; ++at) {
      std::uint32_t& first = units_[at % units_.size()];
      if (first == Unit::none_index) first = unit;
      if (std::ranges::equal(stems_.of(first), stems_.of(unit))) return first;
    }
  }

 private:
  static std::size_t hash(Stems stems) {
    std::uint64_t sum = 0xCBF29CE484222325U;  // Fowler, Noll & Vo's, a stem at a time
    for (const auto stem : stems) sum = (sum ^ stem) * 0x100000001B3U;
    return sum ^ sum >> 32U;
  }

  const UnitStems& stems_;
  std::vector<std::uint32_t> units_;
};

/// By unit the first that is the same statement: in the same words, though perhaps in other forms and order.
std::vector<std::uint32_t> same_words(const Report& report) {
  constexpr std::size_t fewest = 2;  // stems: fewer are the same by chance
  const UnitStems stems(report);
  FirstUnits first(stems);
  std::vector<std::uint32_t> same;
  same.reserve(stems.size());
  for (std::uint32_t unit = 0; unit < stems.size(); ++unit) {
    same.push_back(stems.of(unit).size() < fewest ? unit : first.enter(unit));
  }
  return same;
}

/// A support that is guessed from place alone does not close a circle: its author did not say that it goes that way.
bool marked_by_words(const Relation& relation) {
  return relation.reasons.names_words();
}

/// The same words read both ways ("so that" as a consequence and as a purpose) say but one thing.
bool shares_words(const Relation& a, const Relation& b) {
  if (!a.reasons.names_words() || !b.reasons.names_words()) return false;
  const auto others = b.reasons.list();
  return std::ranges::any_of(a.reasons.list(), [&](const Reason& mine) {
    return !mine.words.empty() && std::ranges::any_of(others, [&](const Reason& other) {
      return mine.words.begin < other.words.end && other.words.begin < mine.words.end;
    });
  });
}

/// Marked relations that were dropped, but for other readings of words that made a relation that stands.
std::vector<Relation> dropped_besides(const Evidence& given) {
  std::vector<Relation> kept;
  for (const Relation& dropped : given.dropped) {
    const auto standing = given.report.graph.outgoing(dropped.to.index);
    const bool read_twice = std::ranges::any_of(
        standing, [&](auto index) { return shares_words(given.report.graph.relations()[index], dropped); });
    if (!read_twice) kept.push_back(dropped);
  }
  return kept;
}

/// A statement that is said again to support itself is no circle but a restatement that was read otherwise.
void add_steps(std::vector<Step>& steps, std::span<const Relation> relations, const std::vector<std::uint32_t>& same) {
  for (const auto& relation : relations) {
    const bool supports = relation.type == RelationType::supports && marked_by_words(relation);
    if (!supports && relation.type != RelationType::restates) continue;
    const auto to = relation.to.index;
    for (const auto from : relation.from) {
      if (from == to || same[from] != same[to]) steps.emplace_back(same[from], same[to]);
    }
  }
}

/// `statements` of the units say different things.
Finding circle(const Report& report, std::vector<std::uint32_t> units, std::size_t statements) {
  Finding finding;
  finding.severity = Severity::warning;
  finding.span = report.graph.units()[units.front()].hull();
  finding.message = statements == 1 ? "is offered as a reason for itself"
                                    : fmt::format("{} statements support one another in a circle", statements);
  finding.units = std::move(units);
  return finding;
}

}  // namespace

Findings circular(const Evidence& given) {
  const auto& graph = given.report.graph;
  std::vector<Step> steps;
  const auto same = same_words(given.report);
  add_steps(steps, graph.relations(), same);
  add_steps(steps, dropped_besides(given), same);
  std::vector<bool> to_itself(graph.units().size());
  for (const auto& [from, to] : steps) to_itself[from] = to_itself[from] || from == to;
  const Steps all(boost::edges_are_unsorted, steps.begin(), steps.end(), graph.units().size());
  std::vector<std::uint32_t> component(graph.units().size());
  const auto index = boost::get(boost::vertex_index, all);
  const auto count = boost::strong_components(all, boost::make_iterator_property_map(component.begin(), index));
  std::vector<std::uint32_t> statements(count);  // by component
  std::vector<bool> turning(count);
  for (std::uint32_t unit = 0; unit < component.size(); ++unit) {
    if (same[unit] == unit && (++statements[component[unit]] > 1 || to_itself[unit])) turning[component[unit]] = true;
  }
  std::map<std::size_t, std::vector<std::uint32_t>> members;  // of the few components that turn in a circle
  for (std::uint32_t unit = 0; unit < component.size(); ++unit) {
    const auto here = component[same[unit]];
    if (turning[here]) members[here].push_back(unit);
  }
  Findings findings;
  for (auto& [here, units] : members) {
    findings.push_back(circle(given.report, std::move(units), statements[here]));
  }
  return findings;
}

}  // namespace argmap::analysis
