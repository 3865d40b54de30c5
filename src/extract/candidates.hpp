// Candidate relations: which units may attach to which, and what the rules say of each pair.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "extract/drafts.hpp"
#include "extract/landmarks.hpp"
#include "extract/marks.hpp"
#include "extract/pair_features.hpp"
#include "extract/pair_rules.hpp"

namespace argmap::extract {

inline constexpr std::size_t relation_types = 4;  // of argmap::RelationType

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
};

/// All pairs within reach: near neighbours, the edges of the paragraphs around, the head of the section, the thesis,
/// and what connectives point at. A bounded number for each draft. Background drafts take no part.
class Candidates {
 public:
  Candidates(const Reading& reading, const std::vector<Draft>& drafts, std::uint32_t thesis);
  Candidates(const Reading&&, const std::vector<Draft>&, std::uint32_t) = delete;  // the reading is referred to

  /// By `from`, then by `to`.
  [[nodiscard]] const std::vector<Candidate>& pairs() const { return pairs_; }
  /// All votes on a pair. Worked out again: most pairs lose, and nobody asks for their reasons.
  void votes(const Candidate& candidate, std::vector<Vote>& out) const;

 private:
  using ByType = std::array<float, relation_types + 1>;  // weights; the last for any type
  /// What the rules of `where` alone say of pairs with the same features: asked again and again.
  struct Known {
    std::uint64_t bits = ~std::uint64_t{0};  ///< no pair has all features
    ByType weights{};
    float conceded = 0;  ///< what speaks for the source being granted
  };
  struct Sums;

  [[nodiscard]] const Known& known(std::uint64_t bits);
  void weigh(std::uint32_t from, std::uint32_t to, std::size_t first_mark, std::size_t last_mark);

  static constexpr std::size_t any = relation_types;
  const rules::Book& book_;
  std::vector<Mark> marks_;  // by from, then by to
  Landmarks landmarks_;
  PairJudge judge_;
  PairRules rules_;
  std::array<Known, 512> known_;  // by a hash of the bits; what came last
  std::vector<Candidate> pairs_;
};

}  // namespace argmap::extract
