// What of a word matters to its neighbours and to its own class, worked out once for each distinct word.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "argmap/document.hpp"
#include "text/keywords.hpp"

namespace argmap::text {

/// The readings between which an open-class word is decided.
enum class Tag : std::uint8_t {
  noun,
  plural,
  name,
  bare_verb,
  present,
  past,
  participle,
  ing,
  adjective,
  adverb,
};
inline constexpr std::size_t tag_count = 10;
using TagScores = std::array<std::int16_t, tag_count>;

/// What a word looks like to the words before it, whatever its class turns out to be.
enum class Look : std::uint8_t {
  other,
  mark,
  comma,
  quote,
  determiner,
  subject_pronoun,
  pronoun,
  noun,
  adjective,
  adverb,
  verb,
  finite,
  bare_auxiliary,
  preposition,
  of,
  to,
  that,
  conjunction,
  subordinator,
  number,
  possessive,
  negation,
  name,
};
inline constexpr std::size_t look_count = 23;

/// Half a line of the cache.
struct alignas(32) Traits {
  std::uint16_t tags = 0;  ///< bit 1 << Tag for every possible reading; 0 where the class needs no choice
  Look look = Look::other;
  bool closed = false;                 ///< a closed-class word
  bool torn = false;                   ///< … between several classes
  WordClass fixed = WordClass::other;  ///< its class, where there is but one
  TagScores prior{};                   ///< for possible tags, how common the reading is
  bool speaks = false;                 ///< "said", "says": a verb of speaking, whatever else it might be
  bool known = false;                  ///< to the lexicon or as a closed-class word
  Keyword keyword{};
  Keyword verb_lemma{};  ///< as a keyword
};

[[nodiscard]] constexpr std::uint16_t bit(Tag tag) {
  return static_cast<std::uint16_t>(1U << static_cast<unsigned>(tag));
}
[[nodiscard]] inline bool can_be(const Traits& traits, Tag tag) {
  return (traits.tags & bit(tag)) != 0;
}

[[nodiscard]] Traits traits_of(const Word& word);

}  // namespace argmap::text
