// Whether a rule's `unless` forbids a match.
#pragma once

#include <cstdint>
#include <vector>

#include "match/candidates.hpp"
#include "match/match.hpp"
#include "match/place_index.hpp"
#include "match/runner.hpp"

namespace argmap::match {

/// Runs `unless` patterns only in sentences where their rule has matched, once for each rule and sentence.
class Unless {
 public:
  Unless(const rules::Program& program, const PlaceIndex& places, const Candidates& candidates, Runner& runner)
      : program_(program), places_(places), candidates_(candidates), runner_(runner) {}

  /// The candidates are those of this sentence from now on.
  void enter(std::uint32_t sentence) { sentence_ = sentence; }
  /// False where no `unless` of the pattern's rule, which must have some, matches in the sentence.
  [[nodiscard]] bool may_match(const rules::Pattern& pattern) const {
    return pattern.has_scanned_unless || candidates_.has_any(pattern.first_unless, pattern.last_unless);
  }
  /// True where a pattern of the rule's `unless` matches on a stretch that overlaps the match. Asked for matches of one
  /// sentence after the other, rule by rule.
  [[nodiscard]] bool forbids(const Match& match);

 private:
  void find(std::uint32_t rule, TokenRange sentences);
  void scan(const rules::Pattern& pattern, TokenRange tokens);
  void try_at(const rules::Pattern& pattern, std::uint32_t place);

  const rules::Program& program_;
  const PlaceIndex& places_;
  const Candidates& candidates_;
  Runner& runner_;
  std::uint32_t sentence_ = none;
  std::uint32_t rule_ = none;  // what `stretches_` were found for
  TokenRange sentences_;
  std::vector<TokenRange> stretches_;  // ascending; each ends where it or one before it does, whichever is later
};

}  // namespace argmap::match
