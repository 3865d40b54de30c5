// What of a word matters to its neighbours and to its own class, worked out once for each distinct word.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "argmap/document.hpp"
#include "text/words/keywords.hpp"

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
  quote,
  noun,
  adjective,
  adverb,
  verb,
  bare_auxiliary,
  preposition,
  of,
  to,
  number,
  possessive,
  negation,
  name,
  // behind these a finite verb is another clause's, but for the last, which is one:
  mark,
  comma,
  determiner,
  subject_pronoun,
  pronoun,
  that,
  conjunction,
  subordinator,
  finite,
};
inline constexpr std::size_t look_count = 23;

/// What a word is to the words behind it, in whichever class it is read.
enum class Kind : std::uint8_t {
  other,
  comma,
  quote,
  to,
  possessive,
  please,
  relative,  ///< "who", "that"
  he,        ///< "he", "she"
  it,
  you,
  they,   ///< "I", "we", "they"
  them,   ///< "me", "him"
  these,  ///< "these", "most": a plural
  be,
  being,
  have,
  having,
  not_finite,  ///< of another auxiliary
  causing,     ///< of "let", "make", "help"
  plural,      ///< a noun
  year,        ///< a number of four digits that may be one
};
inline constexpr std::size_t kind_count = 21;

/// How a token is read: in a class or, where an open class has been weighed, by a tag.
enum class Reading : std::uint8_t {};
inline constexpr std::size_t class_count = 15;
inline constexpr std::size_t reading_count = class_count + tag_count;

[[nodiscard]] constexpr Reading reading_of(WordClass word_class) {
  return static_cast<Reading>(word_class);
}
[[nodiscard]] constexpr Reading reading_of(Tag tag) {
  return static_cast<Reading>(class_count + static_cast<std::size_t>(tag));
}
[[nodiscard]] constexpr WordClass class_of(Reading reading) {
  using enum WordClass;
  constexpr std::array<WordClass, tag_count> of_tags = {noun, noun, name, verb,      verb,
                                                        verb, verb, verb, adjective, adverb};
  const auto place = static_cast<std::size_t>(reading);
  return place < class_count ? static_cast<WordClass>(place) : of_tags[place - class_count];
}

/// How it is decided in which class a token is read; see `Traits::decision`.
struct Decision {
  static constexpr std::uint8_t none = 0;       ///< it is known
  static constexpr std::uint8_t weighed = 254;  ///< tags are weighed
  static constexpr std::uint8_t quote = 255;    ///< a quotation mark may be an apostrophe
};

/// Half a line of the cache, so that those of all words of a text stay near. What is asked of most tokens stands here
/// again although the word knows it.
struct alignas(32) Traits {
  TagScores prior{};          ///< for possible tags, how common the reading is
  std::uint16_t tags = 0;     ///< bit 1 << Tag for every possible reading; 0 where the class needs no choice
  std::uint16_t classes = 0;  ///< of the word
  Look look = Look::other;
  Reading reading{};                   ///< where nothing is to be decided; else its usual class
  WordClass usual = WordClass::other;  ///< of the word
  std::uint8_t forms = 0;              ///< of the word
  std::uint8_t decision = 0;           ///< as above; of a closed-class word, between what: see `choice_of`
  Keyword keyword{};
  Keyword verb_lemma{};     ///< as a keyword
  bool closed : 1 = false;  ///< a closed-class word
  bool speaks : 1 = false;  ///< "said", "says": a verb of speaking, whatever else it might be
  bool known : 1 = false;   ///< to the lexicon or as a closed-class word
  Kind kind : 5 = Kind::other;
};
static_assert(sizeof(Traits) == 32 && kind_count <= 32);

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
