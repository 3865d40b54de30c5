// Candidate relations: which units may attach to which, and what the rules say of each pair.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/drafts.hpp"
#include "extract/landmarks.hpp"
#include "extract/marks.hpp"
#include "extract/pair_features.hpp"
#include "extract/pair_rules.hpp"
#include "extract/reach.hpp"

namespace argmap::extract {

/// A pair of drafts and what the rules make of it.
struct Candidate {
  std::uint32_t from = 0;  ///< index into the drafts
  std::uint32_t to = 0;
  float weight = 0;  ///< of attaching here, with the best type
  RelationType type = RelationType::supports;
  bool conceded = false;
  bool linked = false;           ///< works only together with the premise before it
  bool marked = false;           ///< words of the text say so, not position or likeness alone
  std::uint32_t first_mark = 0;  ///< its marks: [first_mark, last_mark)
  std::uint32_t last_mark = 0;
  rules::Ties ties;  ///< what only both ends together tell
};

/// All pairs within reach: near neighbours, the edges of the paragraphs around, the head of the section, the thesis,
/// and what connectives point at. A bounded number for each draft. Background drafts take no part.
class Candidates {
 public:
  /// Weighs nothing yet. The thesis may be a guess.
  Candidates(const Reading& reading, const std::vector<Draft>& drafts, std::uint32_t thesis);
  Candidates(const Reading&&, const std::vector<Draft>&, std::uint32_t) = delete;  // the reading is referred to
  Candidates(const Candidates&) = delete;                                          // its parts refer to one another
  Candidates& operator=(const Candidates&) = delete;

  /// The pairs of one draft, weighed by themselves; none where it is background, or where no words mark it.
  [[nodiscard]] std::vector<Candidate> of_marked(std::uint32_t draft);
  /// Settles the thesis and weighs the pairs of all drafts.
  void weigh_all(std::uint32_t thesis);
  /// By `from`, then by `to`.
  [[nodiscard]] const std::vector<Candidate>& pairs() const { return pairs_; }
  /// By unit, the drafts that are no background: where its pairs begin; and behind the last.
  [[nodiscard]] const std::vector<std::uint32_t>& starts() const { return starts_; }
  /// All votes on a pair. Worked out again: most pairs lose, and nobody asks for their reasons.
  void votes(const Candidate& candidate, std::vector<Vote>& out) const;
  /// Of these the votes for its type and for attaching here at all: of rules about pairs, a bit for each, and of marks.
  void speaking(const Candidate& candidate, std::vector<std::uint64_t>& rules, std::vector<Vote>& marks) const;
  /// Of these the votes of its marks.
  void marking(const Candidate& candidate, std::vector<Vote>& out) const;

 private:
  struct Sums;

  void describe(std::uint32_t draft);
  [[nodiscard]] bool holds(const Mark& mark, rules::Ties ties) const;
  void add_marks(const Candidate& candidate, bool any_type, std::vector<Vote>& out) const;
  [[nodiscard]] std::uint32_t likeliest_target(std::size_t first) const;
  /// Weighs the pairs of the unit at this place; its marks begin at `mark`, and the unit before it most likely attaches
  /// to that target. Gives where the marks end.
  std::size_t weigh_unit(std::uint32_t place, std::size_t mark, std::uint32_t target_of_previous,
                         std::vector<Candidate>& out);
  /// By what rules and its marks say.
  void weigh(Candidate& candidate, const PairRules::Sums& of_rules) const;

  const rules::Book& book_;
  const std::vector<Draft>& drafts_;
  std::vector<std::uint32_t> units_;  // drafts that are no background
  std::vector<Mark> marks_;           // by from, then by to
  Landmarks landmarks_;
  PairJudge judge_;
  PairRules rules_;
  Reach reach_;
  std::vector<Candidate> pairs_;
  std::vector<std::uint32_t> starts_;
};

}  // namespace argmap::extract
