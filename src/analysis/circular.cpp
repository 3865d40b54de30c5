// `circular`: statements that in the end support themselves.
#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "analysis/checks.hpp"
#include "analysis/stems.hpp"

namespace argmap::analysis {
namespace {

using Step = std::pair<std::uint32_t, std::uint32_t>;
constexpr std::size_t fewest = 2;  // stems: fewer are the same by chance
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

/// By place among some units the first of them that is the same statement: in the same words, though perhaps in other
/// forms and order.
std::vector<std::uint32_t> same_words(const UnitStems& stems) {
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

/// From unit to unit, as words say or as one says the other again.
void add_steps(std::vector<Step>& steps, std::span<const Relation> relations) {
  for (const auto& relation : relations) {
    const bool supports = relation.type == RelationType::supports && marked_by_words(relation);
    if (!supports && relation.type != RelationType::restates) continue;
    for (const auto from : relation.from) steps.emplace_back(from, relation.to.index);
  }
}

std::vector<std::uint32_t> ends_of(std::span<const Step> steps) {
  std::vector<std::uint32_t> units;
  units.reserve(2 * steps.size());
  for (const auto& [from, to] : steps) units.insert(units.end(), {from, to});
  std::ranges::sort(units);
  units.erase(std::unique(units.begin(), units.end()), units.end());
  return units;
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

/// The circles that the steps close among some units, ascending, the ends of all steps among them.
class Circles {
 public:
  Circles(const Report& report, std::span<const Step> steps, std::vector<std::uint32_t> units)
      : units_(std::move(units)),
        stems_(report, units_),
        same_(same_words(stems_)),
        component_(units_.size()),
        to_itself_(units_.size()) {
    const auto place = [&](std::uint32_t unit) {
      return static_cast<std::uint32_t>(std::ranges::lower_bound(units_, unit) - units_.begin());
    };
    std::vector<Step> between;
    for (const auto& [from, to] : steps) add(from == to, same_[place(from)], same_[place(to)], between);
    const Steps all(boost::edges_are_unsorted, between.begin(), between.end(), units_.size());
    const auto index = boost::get(boost::vertex_index, all);
    const auto count = boost::strong_components(all, boost::make_iterator_property_map(component_.begin(), index));
    statements_.resize(count);
    turning_.resize(count);
    for (std::uint32_t i = 0; i < component_.size(); ++i) {
      if (same_[i] == i && (++statements_[component_[i]] > 1 || to_itself_[i])) turning_[component_[i]] = true;
    }
  }

  /// A stem of every statement in a circle that other units may make as well, ascending.
  [[nodiscard]] std::vector<std::uint32_t> telling_stems() const {
    std::vector<std::uint32_t> stems;
    for (std::uint32_t i = 0; i < units_.size(); ++i) {
      if (turning_[component_[same_[i]]] && stems_.of(i).size() >= fewest) stems.push_back(stems_.of(i).front());
    }
    std::ranges::sort(stems);
    return stems;
  }

  /// By component: the units in each circle.
  [[nodiscard]] std::map<std::size_t, std::vector<std::uint32_t>> members() const {
    std::map<std::size_t, std::vector<std::uint32_t>> found;  // circles are few
    for (std::uint32_t i = 0; i < units_.size(); ++i) {
      const auto here = component_[same_[i]];
      if (turning_[here]) found[here].push_back(units_[i]);
    }
    return found;
  }

  [[nodiscard]] std::size_t statements(std::size_t component) const { return statements_[component]; }

 private:
  /// A statement that is said again to support itself is no circle but a restatement that was read otherwise.
  void add(bool one, std::uint32_t from, std::uint32_t to, std::vector<Step>& steps) {
    if (!one && from == to) return;
    steps.emplace_back(from, to);
    if (from == to) to_itself_[from] = true;
  }

  std::vector<std::uint32_t> units_;
  UnitStems stems_;
  std::vector<std::uint32_t> same_;  // by place among the units, as all that follows
  std::vector<std::uint32_t> component_;
  std::vector<bool> to_itself_;
  std::vector<std::uint32_t> statements_;  // by component: how many
  std::vector<bool> turning_;              // by component: it is a circle
};

/// Notes by place among some units where their only step leads; none where one of them has several.
std::optional<std::vector<std::uint32_t>> only_steps(std::span<const Step> steps,
                                                     std::span<const std::uint32_t> units) {
  std::vector<std::uint32_t> next(units.size(), Unit::none_index);
  const auto place = [&](std::uint32_t unit) {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(units, unit) - units.begin());
  };
  for (const auto& [from, to] : steps) {
    std::uint32_t& known = next[place(from)];
    if (known != Unit::none_index) return std::nullopt;
    known = place(to);
  }
  return next;
}

/// Whether following these steps leads back to where one began.
bool turn(std::span<const std::uint32_t> next) {
  std::vector<std::uint32_t> begun(next.size(),
                                   Unit::none_index);  // by place: where the way began that passed it first
  for (std::uint32_t first = 0; first < next.size(); ++first) {
    std::uint32_t at = first;
    for (; at != Unit::none_index && begun[at] == Unit::none_index; at = next[at]) begun[at] = first;
    if (at != Unit::none_index && begun[at] == first) return true;
  }
  return false;
}

/// Whether the steps might close a circle, told in short: most texts hold none, and the steps of each unit are one.
bool may_turn(const Report& report, std::span<const Step> steps, std::span<const std::uint32_t> units) {
  const auto next = only_steps(steps, units);
  return !next || turn(*next) || may_say_the_same(report, units);
}

}  // namespace

/// Few units are ends of steps, and fewer texts hold a circle: only then are all units read for who says the same.
Findings circular(const Evidence& given) {
  const Report& report = given.report;
  std::vector<Step> steps;
  add_steps(steps, report.graph.relations());
  add_steps(steps, dropped_besides(given));
  if (steps.empty()) return {};
  std::vector<std::uint32_t> units = ends_of(steps);
  if (!may_turn(report, steps, units)) return {};
  std::optional<Circles> circles;
  circles.emplace(report, steps, units);
  if (circles->members().empty()) return {};
  const auto more = units_with(report, circles->telling_stems());
  std::vector<std::uint32_t> all;
  std::ranges::set_union(units, more, std::back_inserter(all));
  circles.emplace(report, steps, std::move(all));
  Findings findings;
  for (auto& [here, members] : circles->members()) {
    findings.push_back(circle(report, std::move(members), circles->statements(here)));
  }
  return findings;
}

}  // namespace argmap::analysis
