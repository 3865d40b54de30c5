// What English words can be: WordNet and our closed-class list, compiled into the program.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "argmap/document.hpp"
#include "text/words/stem.hpp"

namespace argmap::text {

/// Fills all but the fold of the words, as below. Quicker than one by one, since the lexicon is larger than the cache.
void look_up(std::span<Word* const> words, Stemmer& stemmer);
/// Fills all but the fold of a word: every class that the lexicon knows for it, with inflected and hyphenated forms
/// traced to their lemmas. A word that it does not know gets no classes.
void look_up(Word& word);
/// Whether the lexicon has a folded word, or traces it to one that it has.
[[nodiscard]] bool knows_word(std::string_view fold);
/// The same, of words that are not closed-class.
[[nodiscard]] bool knows_open_word(std::string_view fold);

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
