// What English words can be: WordNet and our closed-class list, compiled into the program.
#pragma once

#include <string>

#include "argmap/document.hpp"

namespace argmap::text {

/// Every class that the lexicon knows for a word, with inflected and hyphenated forms traced to their lemmas.
/// `fold` is lower case with plain apostrophes. A word that it does not know comes back without classes.
[[nodiscard]] Word look_up(std::string fold);

[[nodiscard]] constexpr std::uint16_t bit(WordClass word_class) {
  return static_cast<std::uint16_t>(1U << static_cast<unsigned>(word_class));
}
[[nodiscard]] constexpr std::uint8_t bit(WordForm form) {
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(form));
}
[[nodiscard]] inline bool can_be(const Word& word, WordClass word_class) {
  return (word.classes & bit(word_class)) != 0;
}
[[nodiscard]] inline bool has_form(const Word& word, WordForm form) {
  return (word.forms & bit(form)) != 0;
}

}  // namespace argmap::text
