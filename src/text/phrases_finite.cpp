#include "text/phrases_finite.hpp"

#include <algorithm>

#include "text/lexicon.hpp"

namespace argmap::text {
namespace {

constexpr std::uint32_t window = 6;  // tokens between a verb and its auxiliary

/// The token before `i` that is neither adverb nor "not" nor a quotation mark; `i` itself where there is none.
std::uint32_t before_adverbs(const Document& document, std::uint32_t first, std::uint32_t i) {
  for (std::uint32_t at = i; at > first && i - at < window; --at) {
    const Token& token = document.tokens[at - 1];
    if (token.word_class == WordClass::adverb) continue;
    if (token.word_class == WordClass::particle && document.word(token).fold != "to") continue;
    return at - 1;
  }
  return i;
}

bool is_subject_like(const Token& token) {
  switch (token.word_class) {
    case WordClass::noun:
    case WordClass::name:
    case WordClass::pronoun:
    case WordClass::number:
    case WordClass::determiner:
    case WordClass::other:
      return true;
    default:
      return false;
  }
}

bool is_finite_auxiliary(const Document& document, std::uint32_t first, std::uint32_t i) {
  const Word& word = document.word(document.tokens[i]);
  if (has_form(word, WordForm::present) || has_form(word, WordForm::past)) return true;
  if (has_form(word, WordForm::participle) || has_form(word, WordForm::ing)) return false;
  if (!has_form(word, WordForm::base)) return true;  // a modal
  const std::uint32_t before = before_adverbs(document, first, i);
  return before != i && is_subject_like(document.tokens[before]) && word.verb_lemma() != "be";
}

}  // namespace

bool is_finite(const Document& document, std::uint32_t first, std::uint32_t i) {
  const Token& token = document.tokens[i];
  if (token.word_class == WordClass::auxiliary) return is_finite_auxiliary(document, first, i);
  if (token.word_class != WordClass::verb) return false;
  const Word& word = document.word(token);
  const std::uint32_t before = before_adverbs(document, first, i);
  const WordClass its = before == i ? WordClass::punctuation : document.tokens[before].word_class;
  const bool served = its == WordClass::auxiliary || its == WordClass::particle || its == WordClass::preposition;
  if (word.classes == 0) return !served && !word.fold.ends_with("ing");
  if (has_form(word, WordForm::present)) return true;
  if (has_form(word, WordForm::past)) return !served && its != WordClass::determiner;
  if (!has_form(word, WordForm::base) || served) return false;
  const bool subject = before != i && is_subject_like(document.tokens[before]);
  return subject || its == WordClass::conjunction || its == WordClass::punctuation;
}

}  // namespace argmap::text
