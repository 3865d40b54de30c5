// Candidate relations: which units may attach to which, and what the rules say of each pair.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/relations/arborescence.hpp"
#include "extract/relations/landmarks.hpp"
#include "extract/relations/marks.hpp"
#include "extract/relations/pair_features.hpp"
#include "extract/relations/pair_rules.hpp"
#include "extract/relations/reach.hpp"
#include "extract/units/drafts.hpp"

namespace argmap::extract {

/// What the rules make of a pair of units.
struct Candidate {
  RelationType type = RelationType::supports;
  bool conceded = false;
  bool linked = false;  ///< works only together with the premise before it
  bool marked = false;  ///< words of the text say so, not position or likeness alone
  rules::Ties ties;     ///< what only both ends together tell
};

/// Pairs with their weights, which are those of attaching with the best type.
struct Pairs {
  std::vector<Edge> edges;
  std::vector<Candidate> candidates;  ///< by edge
};

/// All pairs within reach: near neighbours, the edges of the paragraphs around, the head of the section, the thesis,
/// and what connectives point at. A bounded number for each unit. Units go by their place among all.
class Candidates {
 public:
  static constexpr std::size_t most_kept = 4;
  /// The heaviest pairs of a unit, the heaviest first, of the same weight the first; `none` where there are fewer.
  using Heaviest = std::array<std::uint32_t, most_kept>;

  /// Weighs nothing yet. The thesis may be a guess.
  Candidates(const Reading& reading, const Units& units, std::uint32_t thesis);
  Candidates(const Reading&&, const Units&, std::uint32_t) = delete;  // the reading is referred to
  Candidates(const Candidates&) = delete;                             // its parts refer to one another
  Candidates& operator=(const Candidates&) = delete;

  /// The pairs of one unit, weighed by themselves; none where no words mark it. Good until the next call.
  [[nodiscard]] const Pairs& of_marked(std::uint32_t unit);
  /// Settles the thesis and weighs the pairs of all units.
  void weigh_all(std::uint32_t thesis);
  /// By `child`, then by `parent`.
  [[nodiscard]] std::span<const Edge> edges() const { return pairs_.edges; }
  [[nodiscard]] const Candidate& operator[](std::uint32_t edge) const { return pairs_.candidates[edge]; }
  /// By unit where its pairs begin; and behind the last.
  [[nodiscard]] const std::vector<std::uint32_t>& starts() const { return starts_; }
  [[nodiscard]] const std::vector<std::uint32_t>& best() const { return best_; }
  [[nodiscard]] const Heaviest& heaviest(std::uint32_t unit) const { return heaviest_[unit]; }
  /// All votes on a pair. Worked out again: most pairs lose, and nobody asks for their reasons.
  void votes(std::uint32_t edge, std::vector<Vote>& out) const;
  /// Of these the votes for its type and for attaching here at all: of rules about pairs, a bit for each, and of marks.
  void speaking(std::uint32_t edge, std::vector<std::uint64_t>& rules, std::vector<Vote>& marks) const;
  /// Of these the votes of its marks.
  void marking(std::uint32_t edge, std::vector<Vote>& out) const;

 private:
  struct Sums;

  void describe(std::uint32_t unit);
  [[nodiscard]] bool holds(const Mark& mark, rules::Ties ties) const;
  void add_marks(std::uint32_t edge, bool any_type, std::vector<Vote>& out) const;
  void note_heaviest(std::size_t first);
  /// Weighs the pairs of a unit; its marks begin at `mark`, and the unit before it most likely attaches to that target.
  /// Gives where the marks end.
  std::size_t weigh_unit(std::uint32_t unit, std::size_t mark, std::uint32_t target_of_previous, Pairs& out);
  /// By what rules and these marks say. Gives its weight.
  float weigh_marked(std::span<const Mark> marks, const PairRules::Sums& of_rules, Candidate& candidate) const;

  const rules::Book& book_;
  const Units& units_;
  std::vector<Mark> marks_;  // by from, then by to
  SharedConcepts concepts_;
  Landmarks landmarks_;
  PairJudge judge_;
  PairRules rules_;
  Reach reach_;
  Pairs pairs_;
  Pairs of_one_;
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> best_;  // by unit: its heaviest pair
  std::vector<Heaviest> heaviest_;
};

}  // namespace argmap::extract
