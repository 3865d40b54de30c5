// Kinds of characters, as far as ICU's tables are not needed to tell them.
#pragma once

#include <unicode/uchar.h>

#include <cstdint>

namespace argmap::text {

/// White space and control characters: nothing that a reader sees.
[[nodiscard]] inline bool is_blank(char32_t c) {
  if (c <= 0x20) return true;
  if (c < 0x7F) return false;
  return c <= 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         (c >= 0x202A && c <= 0x202E) || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

[[nodiscard]] inline bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

[[nodiscard]] inline bool is_lower(char32_t c) {
  return c < 0x80 ? c >= 'a' && c <= 'z' : u_islower(static_cast<UChar32>(c)) != 0;
}

[[nodiscard]] inline bool is_upper(char32_t c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z'
                  : u_isupper(static_cast<UChar32>(c)) != 0 || u_istitle(static_cast<UChar32>(c)) != 0;
}

[[nodiscard]] inline bool is_letter(char32_t c) {
  return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : u_isalpha(static_cast<UChar32>(c)) != 0;
}

[[nodiscard]] inline bool is_letter_or_digit(char32_t c) {
  return is_digit(c) || is_letter(c);
}

/// A letter, or a character of any script that stands for a number ("7", "½").
[[nodiscard]] inline bool is_letter_or_number(char32_t c) {
  return is_letter_or_digit(c) || (c >= 0x80 && u_getNumericValue(static_cast<UChar32>(c)) != U_NO_NUMERIC_VALUE);
}

/// White space, wide or not to be broken, and the separators U+001C to U+001F; no other control character.
[[nodiscard]] inline bool is_white_space(char32_t c) {
  return (c >= 0x1C && c <= 0x1F) || u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

/// Marks that may stand before the first word of a sentence, and never behind its last.
[[nodiscard]] inline bool is_opening_mark(char32_t c) {
  switch (c) {
    case '(':
    case '[':
    case '{':
    case 0x201C:
    case 0x2018:
    case 0x201E:
    case 0x201A:
    case 0xAB:
    case 0x2039:
    case 0xBF:
    case 0xA1:
      return true;
    default:
      return false;
  }
}

/// Marks that may stand behind the final stop of a sentence; the straight quotes among them also open.
[[nodiscard]] inline bool is_closing_mark(char32_t c) {
  switch (c) {
    case ')':
    case ']':
    case '}':
    case '"':
    case '\'':
    case 0x201D:
    case 0x2019:
    case 0xBB:
    case 0x203A:
      return true;
    default:
      return false;
  }
}

/// A full stop, question or exclamation mark, or an ellipsis.
[[nodiscard]] inline bool is_stop(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || (c >= 0x203C && c <= 0x203D) ||
         (c >= 0x2047 && c <= 0x2049);
}

}  // namespace argmap::text
