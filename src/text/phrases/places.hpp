// What the tokens of a sentence are to noun phrases and clauses, found out for many at once.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "text/words/class_view.hpp"

namespace argmap::text {

/// What tokens in a row are, a bit each.
struct Places {
  std::uint64_t determiners = 0;
  std::uint64_t modifiers = 0;  ///< adjectives and heads
  std::uint64_t heads = 0;
  std::uint64_t special = 0;  ///< a phrase that reaches up to here is to be looked at word by word
};

/// The places of one sentence after the other.
class PhrasePlaces {
 public:
  explicit PhrasePlaces(const SentenceView& view) : view_(view) {}

  /// Looks at the sentence that the view shows and whose classes are known. `before` is the class of the token before
  /// it, whichever sentence that stands in.
  void mark(WordClass before);

  static constexpr std::uint32_t seen = 32;  ///< tokens

  /// Those of `seen` tokens or more from `i` on, which is one of the sentence or the one behind it.
  [[nodiscard]] Places from(std::uint32_t i) const {
    const std::uint32_t at = i - view_.tokens().first;
    const Places& places = places_[at / seen + 1];
    const std::uint32_t shift = at % seen;
    return {.determiners = places.determiners >> shift,
            .modifiers = places.modifiers >> shift,
            .heads = places.heads >> shift,
            .special = places.special >> shift};
  }
  // The first token from `i` on, or the end of the sentence or one behind it where there is none:
  /// at which a noun phrase may begin
  [[nodiscard]] std::uint32_t next_start(std::uint32_t i) const { return next(i, &Bits::starts, view_.tokens().last); }
  /// that may begin, end or join clauses
  [[nodiscard]] std::uint32_t next_joint(std::uint32_t i) const { return next(i, &Bits::joints, view_.tokens().last); }
  // The same, or at least `stop` where there is none before it, so that no sentence without end is looked through again
  // and again:
  /// that is a mark and may begin, end or join clauses
  [[nodiscard]] std::uint32_t next_cut(std::uint32_t i, std::uint32_t stop) const { return next(i, &Bits::cuts, stop); }
  /// that is a verb or auxiliary
  [[nodiscard]] std::uint32_t next_verb(std::uint32_t i, std::uint32_t stop) const {
    return next(i, &Bits::verbs, stop);
  }

 private:
  /// The same of `seen` tokens that are sought one after the other.
  struct Bits {
    std::uint32_t starts = 0;
    std::uint32_t joints = 0;
    std::uint32_t cuts = 0;
    std::uint32_t verbs = 0;
  };

  [[nodiscard]] std::uint32_t next(std::uint32_t i, std::uint32_t Bits::*wanted, std::uint32_t stop) const {
    const std::uint32_t end = stop - view_.tokens().first;
    std::uint32_t at = i - view_.tokens().first;
    for (; at < end; at += seen - at % seen) {
      if (const std::uint32_t bits = bits_[at / seen].*wanted >> at % seen; bits != 0) {
        at += static_cast<std::uint32_t>(std::countr_zero(bits));
        break;
      }
    }
    return view_.tokens().first + at;
  }
  void mark_sixteen(std::uint32_t at);

  const SentenceView& view_;
  std::vector<Places> places_;  ///< each begins `seen` tokens behind the one before it; the first before the sentence
  std::vector<Bits> bits_;
};

}  // namespace argmap::text
