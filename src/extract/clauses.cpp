#include "extract/clauses.hpp"

#include <string_view>

#include "text/phrases_finite.hpp"

namespace argmap::extract {
namespace {

bool opens_clause(const Document& document, std::uint32_t token) {
  const Token& t = document.tokens[token];
  const std::string_view word = document.word(t).fold;
  return t.word_class == WordClass::subordinator || word == "that" || word == "who" || word == "which" ||
         word == "what";
}

/// "May" within a sentence is the month.
bool is_month(const Document& document, std::uint32_t token) {
  return document.tokens[token].capitalised && document.word(document.tokens[token]).fold == "may";
}

}  // namespace

bool closes_quotation(const Document& document, std::uint32_t token) {
  const std::uint32_t quotation = document.tokens[token].quotation;
  return quotation != none && document.quotations[quotation].closed &&
         document.quotations[quotation].tokens.last == token + 1;
}

bool awaits_verb(const Document& document, TokenRange words) {
  int open = 1;
  for (std::uint32_t i = words.first + 1; i < words.last; ++i) {
    if (opens_clause(document, i)) {
      ++open;
    } else if (open > 0 && text::is_finite(document, words.first, i) && !is_month(document, i)) {
      --open;
    }
  }
  return open > 0;
}

}  // namespace argmap::extract
