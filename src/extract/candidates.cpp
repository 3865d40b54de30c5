#include "extract/candidates.hpp"

#include <algorithm>
#include <array>
#include <bit>

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

/// What speaks for attaching at all counts for every type; the best type then wins.
void settle(const PairRules::Sums& sums, float linked, Candidate& c) {
  const auto by_type = std::bit_cast<std::array<float, relation_types>>(sums.by_type);
  const std::size_t early = by_type[1] > by_type[0] ? 1 : 0;
  const std::size_t late = by_type[3] > by_type[2] ? 3 : 2;
  const std::size_t best = by_type[late] > by_type[early] ? late : early;
  c.type = static_cast<RelationType>(best);
  c.weight = by_type[best] + sums.besides[PairRules::any_type];
  c.conceded = sums.besides[PairRules::conceded] > 0 && c.type == RelationType::attacks;
  c.linked = linked > 0 && c.type == RelationType::supports;
}

}  // namespace

Candidates::Candidates(const Reading& reading, const std::vector<Draft>& drafts, std::uint32_t thesis)
    : book_(reading.book),
      drafts_(drafts),
      units_(unit_drafts(drafts)),
      marks_(find_marks(reading, drafts, units_)),
      landmarks_(find_landmarks(drafts, thesis, reading.book, marks_)),
      judge_(reading, drafts, landmarks_),
      rules_(reading, drafts.size()),
      reach_(drafts, units_, landmarks_) {
  for (const std::uint32_t draft : units_) describe(draft);
}

void Candidates::describe(std::uint32_t draft) {
  judge_.describe(draft);
  rules_.describe(draft, judge_.as_source(draft), judge_.as_target(draft));
}

std::vector<Candidate> Candidates::of_marked(std::uint32_t draft) {
  const auto place = std::ranges::lower_bound(units_, draft);
  std::vector<Candidate> pairs;
  if (place == units_.end() || *place != draft) return pairs;
  const auto mark = std::ranges::lower_bound(marks_, draft, {}, &Mark::from);
  if (mark == marks_.end() || mark->from != draft) return pairs;
  weigh_unit(static_cast<std::uint32_t>(place - units_.begin()), static_cast<std::size_t>(mark - marks_.begin()), none,
             pairs);
  return pairs;
}

void Candidates::weigh_all(std::uint32_t thesis) {
  if (thesis != landmarks_.thesis) {
    move_thesis(drafts_, thesis, landmarks_);
    for (const std::uint32_t draft : units_) describe(draft);
  }
  constexpr std::size_t usual = 16;  // pairs of a unit, hardly more
  pairs_.reserve(units_.size() * usual);
  starts_.reserve(units_.size() + 1);
  std::size_t mark = 0;
  std::uint32_t target_of_previous = none;
  for (std::uint32_t place = 0; place < units_.size(); ++place) {
    const std::size_t first = pairs_.size();
    starts_.push_back(static_cast<std::uint32_t>(first));
    mark = weigh_unit(place, mark, target_of_previous, pairs_);
    target_of_previous = likeliest_target(first);
  }
  starts_.push_back(static_cast<std::uint32_t>(pairs_.size()));
}

/// Of the pairs from `first` on, which are those of one unit; none for the thesis.
std::uint32_t Candidates::likeliest_target(std::size_t first) const {
  const auto best = std::max_element(pairs_.begin() + static_cast<std::ptrdiff_t>(first), pairs_.end(),
                                     [](const Candidate& a, const Candidate& b) { return a.weight < b.weight; });
  return best == pairs_.end() || best->from == landmarks_.thesis ? none : best->to;
}

std::size_t Candidates::weigh_unit(std::uint32_t place, std::size_t mark, std::uint32_t target_of_previous,
                                   std::vector<Candidate>& out) {
  const std::uint32_t from = units_[place];
  std::size_t last = mark;
  while (last < marks_.size() && marks_[last].from == from) ++last;
  judge_.start_from(from, target_of_previous);
  const auto targets = reach_.targets(place, std::span(marks_).subspan(mark, last - mark));
  const auto ties = judge_.ties(targets);
  const auto sums = rules_.weigh(from, targets, ties);
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const std::size_t first = mark;
    while (mark < last && marks_[mark].to == targets[i]) ++mark;
    Candidate& c = out.emplace_back();
    c.from = from;
    c.to = targets[i];
    c.ties = ties[i];
    c.first_mark = static_cast<std::uint32_t>(first);
    c.last_mark = static_cast<std::uint32_t>(mark);
    weigh(c, sums[i]);
  }
  return last;
}

inline void Candidates::weigh(Candidate& c, const PairRules::Sums& of_rules) const {
  if (c.first_mark == c.last_mark) return settle(of_rules, 0, c);
  Sums sums{of_rules};
  for (std::size_t i = c.first_mark; i < c.last_mark; ++i) {
    if (!holds(marks_[i], c.ties)) continue;
    sums.add(book_.digest.briefs[marks_[i].vote.rule], marks_[i].vote.weight);
    c.marked = true;
  }
  settle(sums.of_rules, sums.linked, c);
}

bool Candidates::holds(const Mark& mark, rules::Ties ties) const {
  const std::uint32_t rule = mark.vote.rule;
  return !book_.digest.briefs[rule].asks_for(Scope::pair) ||
         book_.rules[rule].where.holds(Scope::pair, judge_.features(mark.from, mark.to, ties));
}

void Candidates::add_marks(const Candidate& candidate, bool any_type, std::vector<Vote>& out) const {
  for (std::size_t i = candidate.first_mark; i < candidate.last_mark; ++i) {
    const rules::Brief& p = book_.digest.briefs[marks_[i].vote.rule];
    if (!any_type && !p.any_relation && p.relation != candidate.type) continue;
    if (holds(marks_[i], candidate.ties)) out.push_back(marks_[i].vote);
  }
}

void Candidates::votes(const Candidate& candidate, std::vector<Vote>& out) const {
  rules_.votes(candidate.from, candidate.to, candidate.ties, out);
  add_marks(candidate, true, out);
}

void Candidates::speaking(const Candidate& candidate, std::vector<std::uint64_t>& rules,
                          std::vector<Vote>& marks) const {
  rules_.speaking(candidate.from, candidate.to, candidate.ties, candidate.type, rules);
  marks.clear();
  add_marks(candidate, false, marks);
}

void Candidates::marking(const Candidate& candidate, std::vector<Vote>& out) const {
  if (candidate.marked) add_marks(candidate, true, out);
}

}  // namespace argmap::extract
