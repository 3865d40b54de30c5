// Whether a rule's `unless` forbids a match.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "match/match.hpp"
#include "match/place_index.hpp"
#include "match/runner.hpp"

namespace argmap::match {

/// Runs `unless` patterns only in sentences where their rule has matched, once for each rule and sentence.
class Unless {
 public:
  Unless(const rules::Program& program, const PlaceIndex& places, Runner& runner)
      : program_(program), places_(places), runner_(runner) {}

  /// Places of this sentence are noted from now on.
  void enter(std::uint32_t sentence) {
    sentence_ = sentence;
    noted_.clear();
  }
  /// A trigger of the pattern stands at this place of the sentence that was entered.
  void note(std::uint32_t pattern, std::uint32_t place) { noted_.push_back({pattern, place}); }
  /// True where a pattern of the rule's `unless` matches on a stretch that overlaps the match.
  /// Asked for matches of one sentence after the other, rule by rule.
  [[nodiscard]] bool forbids(const Match& match);

 private:
  struct Noted {
    std::uint32_t pattern = 0;
    std::uint32_t place = 0;
  };

  void find(std::uint32_t rule, TokenRange sentences);
  void scan(const rules::Pattern& pattern, TokenRange tokens);
  void try_noted(std::span<const std::uint32_t> patterns);
  void try_at(const rules::Pattern& pattern, std::uint32_t place);

  const rules::Program& program_;
  const PlaceIndex& places_;
  Runner& runner_;
  std::uint32_t sentence_ = none;
  std::vector<Noted> noted_;   // in it
  std::uint32_t rule_ = none;  // what `stretches_` were found for
  TokenRange sentences_;
  std::vector<TokenRange> stretches_;  // ascending; each ends where it or one before it does, whichever is later
};

}  // namespace argmap::match
