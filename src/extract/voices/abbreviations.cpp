#include "extract/voices/abbreviations.hpp"

#include <string_view>

namespace argmap::extract {
namespace {

std::string_view fold(const Document& document, std::uint32_t i) {
  return document.word(document.tokens[i]).fold;
}

/// The words before the bracket from the capital that the initials begin with; as many at most as the initials and the
/// small words between them need.
TokenRange words_before(const Document& document, std::uint32_t bracket, std::string_view initials) {
  const auto longest = static_cast<std::uint32_t>(2 * initials.size() + 2);
  TokenRange words{bracket, bracket};
  for (std::uint32_t i = bracket; i > 0 && bracket - i < longest; --i) {
    const Token& token = document.tokens[i - 1];
    const std::string_view word = fold(document, i - 1);
    if (token.word_class == WordClass::punctuation && word != "'") break;
    if (token.capitalised && word != "the" && word.front() == initials.front()) words.first = i - 1;
  }
  return words.size() > 1 ? words : TokenRange{};
}

}  // namespace

Abbreviations::Abbreviations(const Document& document) : document_(document) {
  for (std::uint32_t i = 2; i + 1 < document.tokens.size(); ++i) {
    const Token& token = document.tokens[i];
    if (!token.all_caps || fold(document, i - 1) != "(" || fold(document, i + 1) != ")") continue;
    const std::string_view initials = fold(document, i);
    if (initials.size() < 2) continue;
    const TokenRange words = words_before(document, i - 1, initials);
    if (!words.empty()) by_word_.try_emplace(token.word, words);
  }
}

TokenRange Abbreviations::long_form(std::uint32_t token) const {
  if (!document_.tokens[token].all_caps) return {};  // "who" is not the WHO
  const auto found = by_word_.find(document_.tokens[token].word);
  return found == by_word_.end() ? TokenRange{} : found->second;
}

}  // namespace argmap::extract
