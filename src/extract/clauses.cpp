#include "extract/clauses.hpp"

#include <string_view>

namespace argmap::extract {
namespace {

std::string_view fold(const Document& document, std::uint32_t token) {
  return document.word(document.tokens[token]).fold;
}

/// Behind an auxiliary or "to", adverbs aside: "has long been", "to have".
bool follows_helper(const Document& document, std::uint32_t token, std::uint32_t begin) {
  while (token > begin && document.tokens[token - 1].word_class == WordClass::adverb) --token;
  if (token == begin) return false;
  return document.tokens[token - 1].word_class == WordClass::auxiliary || fold(document, token - 1) == "to";
}

bool opens_clause(const Document& document, std::uint32_t token) {
  const std::string_view word = fold(document, token);
  return document.tokens[token].word_class == WordClass::subordinator || word == "that" || word == "who" ||
         word == "which" || word == "what";
}

}  // namespace

bool closes_quotation(const Document& document, std::uint32_t token) {
  const std::uint32_t quotation = document.tokens[token].quotation;
  return quotation != none && document.quotations[quotation].closed &&
         document.quotations[quotation].tokens.last == token + 1;
}

bool is_finite_verb(const Document& document, std::uint32_t token) {
  const Token& t = document.tokens[token];
  if (t.word_class == WordClass::auxiliary) return true;
  if (t.word_class != WordClass::verb || fold(document, token).ends_with("ing")) return false;
  const bool past = (document.word(t).forms >> static_cast<unsigned>(WordForm::past) & 1U) != 0;
  return past || fold(document, token).ends_with("s") || document.tokens[token - 1].word_class == WordClass::pronoun;
}

bool awaits_verb(const Document& document, TokenRange words) {
  int open = 1;
  for (std::uint32_t i = words.first + 1; i < words.last; ++i) {
    if (opens_clause(document, i)) {
      ++open;
    } else if (open > 0 && is_finite_verb(document, i) && !follows_helper(document, i, words.first)) {
      --open;
    }
  }
  return open > 0;
}

}  // namespace argmap::extract
