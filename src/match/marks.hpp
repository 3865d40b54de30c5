// The kinds of punctuation that places and spans are judged by.
#pragma once

#include "argmap/document.hpp"

namespace argmap::match {

/// . ! ? and an ellipsis.
[[nodiscard]] inline bool is_stop(const Document& document, const Token& token) {
  if (token.word_class != WordClass::punctuation) return false;
  const char first = document.word(token).fold.front();
  return first == '.' || first == '!' || first == '?';
}

/// What is left out at the edges of a captured clause: , ; : and dashes.
[[nodiscard]] inline bool is_separator(const Document& document, const Token& token) {
  if (token.word_class != WordClass::punctuation) return false;
  const char first = document.word(token).fold.front();
  return first == ',' || first == ';' || first == ':' || first == '-';
}

/// ( [ { and bullets: what may stand before the first word of a sentence.
[[nodiscard]] inline bool is_opening(const Document& document, const Token& token) {
  if (token.word_class != WordClass::punctuation) return false;
  const std::string& fold = document.word(token).fold;
  return fold == "(" || fold == "[" || fold == "{" || fold == "-" || fold == "--" || fold == "*" ||
         fold == "\xE2\x80\xA2";
}

[[nodiscard]] inline bool is_closing(const Document& document, const Token& token) {
  if (token.word_class != WordClass::punctuation) return false;
  const char first = document.word(token).fold.front();
  return first == ')' || first == ']' || first == '}';
}

/// Over these no gap goes: ; and :.
[[nodiscard]] inline bool stops_gap(const Document& document, const Token& token) {
  if (token.word_class != WordClass::punctuation) return false;
  const char first = document.word(token).fold.front();
  return first == ';' || first == ':';
}

}  // namespace argmap::match
