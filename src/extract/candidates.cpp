#include "extract/candidates.hpp"

#include <algorithm>

#include "extract/marks.hpp"
#include "extract/reach.hpp"

namespace argmap::extract {

using rules::Scope;

/// What has been said of a pair so far.
struct Candidates::Sums {
  ByType by_type{};
  float conceded = 0;
  float linked = 0;

  void add(const rules::Proposal& p, float weight) {
    by_type[p.any_relation ? any : static_cast<std::size_t>(p.relation)] += weight;
    if (p.conceded) conceded += weight;
    if (p.linked) linked += weight;
  }

  /// What speaks for attaching at all counts for every type; the best type then wins.
  void settle(Candidate& c) const {
    const auto best = std::max_element(by_type.begin(), by_type.begin() + relation_types);
    c.type = static_cast<RelationType>(best - by_type.begin());
    c.weight = *best + by_type[any];
    c.conceded = conceded > 0 && c.type == RelationType::attacks;
    c.linked = linked > 0 && c.type == RelationType::supports;
  }
};

Candidates::Candidates(const Reading& reading, const std::vector<Draft>& drafts, std::uint32_t thesis)
    : book_(reading.book),
      marks_(find_marks(reading, drafts, unit_drafts(drafts))),
      landmarks_(find_landmarks(drafts, thesis, reading.book, marks_)),
      judge_(reading, drafts, thesis, landmarks_),
      rules_(reading) {
  const std::vector<std::uint32_t> units = unit_drafts(drafts);
  Reach reach(drafts, units, thesis, landmarks_);
  std::size_t mark = 0;
  for (std::uint32_t place = 0; place < units.size(); ++place) {
    std::size_t last = mark;
    while (last < marks_.size() && marks_[last].from == units[place]) ++last;
    for (const std::uint32_t to : reach.targets(place, marks_.data() + mark, marks_.data() + last)) {
      const std::size_t first = mark;
      while (mark < last && marks_[mark].to == to) ++mark;
      weigh(units[place], to, first, mark);
    }
  }
}

const Candidates::Known& Candidates::known(std::uint64_t bits) {
  Known& slot = known_[(bits * 0x9E3779B97F4A7C15U >> 32U) % known_.size()];  // Fibonacci hashing
  if (slot.bits == bits) return slot;
  slot = {bits, {}, 0};
  rules_.for_each(bits, [&](const Vote& vote) {
    const rules::Proposal& p = book_.rules[vote.rule].propose;
    slot.weights[p.any_relation ? any : static_cast<std::size_t>(p.relation)] += vote.weight;
    if (p.conceded) slot.conceded += vote.weight;
  });
  return slot;
}

void Candidates::weigh(std::uint32_t from, std::uint32_t to, std::size_t first_mark, std::size_t last_mark) {
  const std::uint64_t bits = judge_.features(from, to).bits();
  const Known& of_place = known(bits);
  Sums sums{of_place.weights, of_place.conceded};
  Candidate c;
  c.from = from;
  c.to = to;
  c.first_mark = static_cast<std::uint32_t>(first_mark);
  c.last_mark = static_cast<std::uint32_t>(last_mark);
  for (std::size_t i = first_mark; i < last_mark; ++i) {
    const rules::Rule& rule = book_.rules[marks_[i].vote.rule];
    if (!rule.where.holds(Scope::pair, bits)) continue;
    sums.add(rule.propose, marks_[i].vote.weight);
    c.marked = true;
  }
  sums.settle(c);
  pairs_.push_back(c);
}

void Candidates::votes(const Candidate& candidate, std::vector<Vote>& out) const {
  const std::uint64_t bits = judge_.features(candidate.from, candidate.to).bits();
  rules_.for_each(bits, [&](const Vote& vote) { out.push_back(vote); });
  std::ranges::sort(out, {}, &Vote::rule);
  for (std::size_t i = candidate.first_mark; i < candidate.last_mark; ++i) {
    if (book_.rules[marks_[i].vote.rule].where.holds(Scope::pair, bits)) out.push_back(marks_[i].vote);
  }
}

}  // namespace argmap::extract
