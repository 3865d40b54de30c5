#include "extract/relations/candidates.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <utility>

namespace argmap::extract {

using rules::Scope;

/// What has been said of a pair so far.
struct Candidates::Sums {
  PairRules::Sums of_rules;
  float linked = 0;

  void add(const rules::Brief& p, float weight) {
    if (p.any_relation) of_rules.besides[PairRules::any_type] += weight;
    if (!p.any_relation) of_rules.by_type[static_cast<std::size_t>(p.relation)] += weight;
    if (p.conceded) of_rules.besides[PairRules::conceded] += weight;
    if (p.linked) linked += weight;
  }
};

namespace {

/// What speaks for attaching at all counts for every type; the best type then wins. Gives the weight.
inline float settle(const PairRules::Sums& sums, float linked, Candidate& c) {
  const auto by_type = std::bit_cast<std::array<float, relation_types>>(sums.by_type);
  const std::size_t early = by_type[1] > by_type[0] ? 1 : 0;
  const std::size_t late = by_type[3] > by_type[2] ? 3 : 2;
  const std::size_t best = by_type[late] > by_type[early] ? late : early;
  c.type = static_cast<RelationType>(best);
  c.conceded = (sums.besides[PairRules::conceded] > 0) & (c.type == RelationType::attacks);
  c.linked = (linked > 0) & (c.type == RelationType::supports);
  return by_type[best] + sums.besides[PairRules::any_type];
}

/// In the order of the weights; of the same weight the first is the greatest.
std::int64_t rank(float weight, std::uint32_t edge) {
  const auto bits = std::bit_cast<std::int32_t>(weight);
  const std::int32_t ascending = bits ^ static_cast<std::int32_t>(static_cast<std::uint32_t>(bits >> 31) >> 1U);
  return std::int64_t{ascending} << 32 | std::int64_t{~edge};
}

constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();

std::uint32_t edge_of(std::int64_t rank) {
  return rank == least ? none : ~static_cast<std::uint32_t>(rank);
}

/// Gives the lesser one.
inline std::int64_t keep_greater(std::int64_t& kept, std::int64_t next) {
  const bool exchanged = next > kept;
  const std::int64_t lesser = exchanged ? kept : next;
  kept = exchanged ? next : kept;
  return lesser;
}

}  // namespace

Candidates::Candidates(const Reading& reading, const Units& units, std::uint32_t thesis)
    : book_(reading.book),
      units_(units),
      marks_(find_marks(reading, units)),
      concepts_(reading, units),
      landmarks_(find_landmarks(reading, units, thesis, marks_, concepts_)),
      judge_(reading, units, landmarks_, concepts_),
      rules_(reading, units.size()),
      reach_(units, landmarks_) {
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) describe(unit);
}

void Candidates::describe(std::uint32_t unit) {
  judge_.describe(unit);
  rules_.describe(unit, units_[unit], judge_.as_source(unit), judge_.as_target(unit));
}

const Pairs& Candidates::of_marked(std::uint32_t unit) {
  of_one_.edges.clear();
  of_one_.candidates.clear();
  const auto mark = std::ranges::lower_bound(marks_, unit, {}, &Mark::from);
  if (mark == marks_.end() || mark->from != unit) return of_one_;
  weigh_unit(unit, static_cast<std::size_t>(mark - marks_.begin()), none, of_one_);
  return of_one_;
}

void Candidates::weigh_all(std::uint32_t thesis) {
  if (thesis != landmarks_.thesis) {
    move_thesis(units_, thesis, landmarks_);
    for (std::uint32_t unit = 0; unit < units_.size(); ++unit) describe(unit);
  }
  constexpr std::size_t usual = 16;  // pairs of a unit, hardly more
  pairs_.edges.reserve(units_.size() * usual);
  pairs_.candidates.reserve(units_.size() * usual);
  starts_.reserve(units_.size() + 1);
  best_.reserve(units_.size());
  heaviest_.reserve(units_.size());
  std::size_t mark = 0;
  std::uint32_t target_of_previous = none;
  for (std::uint32_t unit = 0; unit < units_.size(); ++unit) {
    const std::size_t first = pairs_.edges.size();
    starts_.push_back(static_cast<std::uint32_t>(first));
    mark = weigh_unit(unit, mark, target_of_previous, pairs_);
    note_heaviest(first);
    const std::uint32_t best = best_.back();
    target_of_previous = best == none || unit == thesis ? none : pairs_.edges[best].parent;
  }
  starts_.push_back(static_cast<std::uint32_t>(pairs_.edges.size()));
}

/// Of the pairs from `first` on, which are those of one unit. Without a branch: which is heavier varies from pair to
/// pair.
void Candidates::note_heaviest(std::size_t first) {
  std::int64_t one = least;
  std::int64_t two = least;
  std::int64_t three = least;
  std::int64_t four = least;
  const std::span<const Edge> edges = pairs_.edges;
  for (std::size_t i = first; i < edges.size(); ++i) {
    std::int64_t rest = rank(edges[i].weight, static_cast<std::uint32_t>(i));
    rest = keep_greater(one, rest);
    rest = keep_greater(two, rest);
    rest = keep_greater(three, rest);
    keep_greater(four, rest);
  }
  static_assert(most_kept == 4);
  heaviest_.push_back({edge_of(one), edge_of(two), edge_of(three), edge_of(four)});
  best_.push_back(edge_of(one));
}

std::size_t Candidates::weigh_unit(std::uint32_t unit, std::size_t mark, std::uint32_t target_of_previous, Pairs& out) {
  std::size_t last = mark;
  while (last < marks_.size() && marks_[last].from == unit) ++last;
  const auto marks = std::span(marks_).subspan(mark, last - mark);
  judge_.start_from(unit, target_of_previous);
  const auto targets = reach_.targets(unit, marks);
  const auto ties = judge_.ties(targets);
  const std::size_t first = out.edges.size();
  out.edges.resize(first + targets.size());
  out.candidates.resize(first + targets.size());
  Edge* edge = out.edges.data() + first;
  Candidate* candidate = out.candidates.data() + first;
  const Mark* of_pair = marks.data();
  const Mark* const end = of_pair + marks.size();
  rules_.weigh(unit, targets, ties, [&](std::size_t i, const PairRules::Sums& sums) {
    candidate->ties = ties[i];
    const Mark* const begin = of_pair;
    while (of_pair != end && of_pair->to == targets[i]) ++of_pair;
    const float weight =
        begin == of_pair ? settle(sums, 0, *candidate) : weigh_marked({begin, of_pair}, sums, *candidate);
    *edge++ = {targets[i], unit, weight};
    ++candidate;
  });
  return last;
}

float Candidates::weigh_marked(std::span<const Mark> marks, const PairRules::Sums& of_rules, Candidate& c) const {
  Sums sums{of_rules};
  for (const Mark& mark : marks) {
    if (!holds(mark, c.ties)) continue;
    sums.add(book_.digest.briefs[mark.vote.rule], mark.vote.weight);
    c.marked = true;
  }
  return settle(sums.of_rules, sums.linked, c);
}

bool Candidates::holds(const Mark& mark, rules::Ties ties) const {
  const std::uint32_t rule = mark.vote.rule;
  return !book_.digest.briefs[rule].asks_for(Scope::pair) ||
         book_.rules[rule].where.holds(Scope::pair, judge_.features(mark.from, mark.to, ties));
}

void Candidates::add_marks(std::uint32_t edge, bool any_type, std::vector<Vote>& out) const {
  const Candidate& candidate = pairs_.candidates[edge];
  if (!candidate.marked) return;
  const std::pair ends(pairs_.edges[edge].child, pairs_.edges[edge].parent);
  const auto joined = [](const Mark& mark) { return std::pair(mark.from, mark.to); };
  for (auto mark = std::ranges::lower_bound(marks_, ends, {}, joined); mark != marks_.end(); ++mark) {
    if (joined(*mark) != ends) break;
    const rules::Brief& p = book_.digest.briefs[mark->vote.rule];
    if (!any_type && !p.any_relation && p.relation != candidate.type) continue;
    if (holds(*mark, candidate.ties)) out.push_back(mark->vote);
  }
}

void Candidates::votes(std::uint32_t edge, std::vector<Vote>& out) const {
  rules_.votes(pairs_.edges[edge].child, pairs_.edges[edge].parent, pairs_.candidates[edge].ties, out);
  add_marks(edge, true, out);
}

void Candidates::speaking(std::uint32_t edge, std::vector<std::uint64_t>& rules, std::vector<Vote>& marks) const {
  const Candidate& candidate = pairs_.candidates[edge];
  rules_.speaking(pairs_.edges[edge].child, pairs_.edges[edge].parent, candidate.ties, candidate.type, rules);
  marks.clear();
  add_marks(edge, false, marks);
}

void Candidates::marking(std::uint32_t edge, std::vector<Vote>& out) const {
  add_marks(edge, true, out);
}

}  // namespace argmap::extract
