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

/// Half a line of the cache, so that those of all words of a text stay near. What is asked of most tokens stands here
/// again although the word knows it.
struct alignas(32) Traits {
  TagScores prior{};          ///< for possible tags, how common the reading is
  std::uint16_t tags = 0;     ///< bit 1 << Tag for every possible reading; 0 where the class needs no choice
  std::uint16_t classes = 0;  ///< of the word
  Look look = Look::other;
  WordClass fixed = WordClass::other;  ///< its class, where there is but one
  WordClass usual = WordClass::other;  ///< of the word
  std::uint8_t forms = 0;              ///< of the word
  std::uint8_t choice = 0;             ///< of a closed-class word, between what its place decides; see `choice_of`
  Keyword keyword{};
  Keyword verb_lemma{};     ///< as a keyword
  bool closed : 1 = false;  ///< a closed-class word
  bool speaks : 1 = false;  ///< "said", "says": a verb of speaking, whatever else it might be
  bool known : 1 = false;   ///< to the lexicon or as a closed-class word
};
static_assert(sizeof(Traits) == 32);

[[nodiscard]] constexpr std::uint16_t bit(Tag tag) {
  return static_cast<std::uint16_t>(1U << static_cast<unsigned>(tag));
}
[[nodiscard]] inline bool can_be(const Traits& traits, Tag tag) {
  return (traits.tags & bit(tag)) != 0;
}

[[nodiscard]] inline bool can_be(const Traits& traits, WordClass word_class) {
  return (traits.classes >> static_cast<unsigned>(word_class) & 1U) != 0;
}
[[nodiscard]] inline bool has_form(const Traits& traits, WordForm form) {
  return (traits.forms >> static_cast<unsigned>(form) & 1U) != 0;
}

[[nodiscard]] Traits traits_of(const Word& word);

}  // namespace argmap::text
