// What a word does to what is expected of the next: told by how it was read, and by what kind of word it is.
#pragma once

#include <array>
#include <cstdint>

#include "text/words/traits.hpp"

namespace argmap::text {

/// What a word, as it has been read, does to what is expected behind it.
enum class Effect : std::uint8_t {
  none,
  open_clause,
  comma,
  before_noun,  ///< a determiner, number or possessive
  adjective,
  preposition,
  noun,
  plural,
  name,
  relative,   ///< "who", "which"
  he,         ///< "he", "she"
  it,         ///< a subject, or an object
  you,        ///< likewise
  they,       ///< "I", "we", "they"
  them,       ///< "me", "him"
  these,      ///< "these", "most"
  pronoun,    ///< any other
  bare_verb,  ///< these as they were weighed
  present,
  past,
  participle,
  ing,
  verb,               ///< a verb that was not weighed
  causing_bare_verb,  ///< the same of "let", "make", "help"
  causing_present,
  causing_past,
  causing_participle,
  causing_ing,
  causing_verb,
  to,
  please,
  // what comes of these depends on the words around:
  conjunction,
  conjunction_of_nouns,  ///< a noun stands before it
  be,
  being,
  have,
  having,
  auxiliary,
  not_finite,
  asking_auxiliary,  ///< a subject stands behind it
  asking_not_finite,
};
inline constexpr std::size_t effect_count = 41;

[[nodiscard]] constexpr Effect operator+(Effect effect, int more) {
  return static_cast<Effect>(static_cast<int>(effect) + more);
}

constexpr Effect effect_of_pronoun(Kind kind) {
  switch (kind) {
    case Kind::relative:
      return Effect::relative;
    case Kind::he:
      return Effect::he;
    case Kind::it:
      return Effect::it;
    case Kind::you:
      return Effect::you;
    case Kind::they:
      return Effect::they;
    case Kind::them:
      return Effect::them;
    case Kind::these:
      return Effect::these;
    default:
      return Effect::pronoun;
  }
}

constexpr Effect effect_of_auxiliary(Kind kind) {
  switch (kind) {
    case Kind::be:
    case Kind::possessive:  // "'s"
      return Effect::be;
    case Kind::being:
      return Effect::being;
    case Kind::have:
      return Effect::have;
    case Kind::having:
      return Effect::having;
    case Kind::not_finite:
      return Effect::not_finite;
    default:
      return Effect::auxiliary;
  }
}

constexpr Effect effect_of(WordClass word_class, Kind kind) {
  switch (word_class) {
    case WordClass::punctuation:
      return kind == Kind::comma ? Effect::comma : kind == Kind::quote ? Effect::none : Effect::open_clause;
    case WordClass::subordinator:
      return Effect::open_clause;
    case WordClass::determiner:
    case WordClass::number:
      return Effect::before_noun;
    case WordClass::adjective:
      return Effect::adjective;
    case WordClass::preposition:
      return Effect::preposition;
    case WordClass::noun:
      return kind == Kind::plural ? Effect::plural : Effect::noun;
    case WordClass::name:
      return Effect::name;
    case WordClass::pronoun:
      return effect_of_pronoun(kind);
    case WordClass::verb:
      return kind == Kind::causing ? Effect::causing_verb : Effect::verb;
    case WordClass::auxiliary:
      return effect_of_auxiliary(kind);
    case WordClass::conjunction:
      return Effect::conjunction;
    case WordClass::particle:
      if (kind == Kind::to) return Effect::to;
      return kind == Kind::possessive || kind == Kind::quote ? Effect::before_noun : Effect::none;  // none: "not"
    case WordClass::adverb:
      return kind == Kind::please ? Effect::please : Effect::none;
    default:
      return Effect::none;
  }
}

constexpr Effect effect_of(Tag tag, Kind kind) {
  const Effect verbs = kind == Kind::causing ? Effect::causing_bare_verb : Effect::bare_verb;
  switch (tag) {
    case Tag::noun:
      return Effect::noun;
    case Tag::plural:
      return Effect::plural;
    case Tag::bare_verb:
    case Tag::present:
    case Tag::past:
    case Tag::participle:
    case Tag::ing:
      return verbs + (static_cast<int>(tag) - static_cast<int>(Tag::bare_verb));
    default:
      return effect_of(class_of(reading_of(tag)), kind);
  }
}

inline constexpr std::array<std::array<Effect, kind_count>, reading_count> effects = [] {
  std::array<std::array<Effect, kind_count>, reading_count> made{};
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    for (std::size_t i = 0; i < class_count; ++i) {
      made[i][kind] = effect_of(static_cast<WordClass>(i), static_cast<Kind>(kind));
    }
    for (std::size_t i = 0; i < tag_count; ++i) {
      made[class_count + i][kind] = effect_of(static_cast<Tag>(i), static_cast<Kind>(kind));
    }
  }
  return made;
}();

}  // namespace argmap::text
