// What the tokenizer needs to know of a character.
#pragma once

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>
#include <string_view>

namespace argmap::text {

enum class CharKind : std::uint8_t {
  space,   ///< white space and control characters
  letter,  ///< letters of any script, marks, joiners, the low line
  digit,
  apostrophe,  ///< ' and ’
  hyphen,      ///< - and its typographic twins
  dash,        ///< – — ―
  mark,        ///< every other character: a token by itself
};

/// A character of the text: what it is and how many bytes it takes (0 behind the end).
struct Char {
  CharKind kind = CharKind::space;
  std::uint8_t length = 0;
};

namespace chars {

constexpr std::array<CharKind, 128> ascii_kinds = [] {
  std::array<CharKind, 128> kinds{};
  for (std::size_t c = '!'; c < 127; ++c) kinds[c] = CharKind::mark;
  for (std::size_t c = '0'; c <= '9'; ++c) kinds[c] = CharKind::digit;
  for (std::size_t c = 'a'; c <= 'z'; ++c) kinds[c] = kinds[c - 'a' + 'A'] = CharKind::letter;
  kinds['_'] = CharKind::letter;
  kinds['\''] = CharKind::apostrophe;
  kinds['-'] = CharKind::hyphen;
  return kinds;
}();

/// An ASCII letter, digit or low line.
constexpr std::array<bool, 256> ascii_words = [] {
  std::array<bool, 256> words{};
  for (std::size_t c = 0; c < 128; ++c)
    words[c] = ascii_kinds[c] == CharKind::letter || ascii_kinds[c] == CharKind::digit;
  return words;
}();
inline bool is_ascii_word(char c) {
  return ascii_words[static_cast<unsigned char>(c)];
}

/// ASCII characters behind which a word surely does not go on.
constexpr std::array<bool, 256> ascii_word_ends = [] {
  std::array<bool, 256> ends{};
  for (std::size_t c = 0; c < 128; ++c) ends[c] = ascii_kinds[c] == CharKind::space || ascii_kinds[c] == CharKind::mark;
  for (const char c : {'.', ':', '&'}) ends[static_cast<unsigned char>(c)] = false;
  return ends;
}();
inline bool ends_word(char c) {
  return ascii_word_ends[static_cast<unsigned char>(c)];
}

/// Whether an ASCII mark is a token by itself, whatever stands before it, and with this byte behind it.
constexpr std::array<bool, 256> ascii_lone_marks = [] {
  std::array<bool, 256> lone{};
  for (std::size_t c = 0; c < 128; ++c) lone[c] = ascii_kinds[c] == CharKind::mark;
  for (const char c : {'.', '@', '#', '$'}) lone[static_cast<unsigned char>(c)] = false;
  return lone;
}();
inline bool is_simple_mark(char c, char behind) {
  const auto next = static_cast<unsigned char>(behind);
  if (c == '.') return ascii_word_ends[next];
  return ascii_lone_marks[static_cast<unsigned char>(c)] && next < 128;
}

/// A visible ASCII character.
inline bool is_ascii_visible(char c) {
  return c > ' ' && c < 0x7F;
}

inline CharKind kind_of(UChar32 c) {
  if (c < 128) return ascii_kinds[static_cast<std::size_t>(c)];
  if (c == 0x2019 || c == 0x02BC) return CharKind::apostrophe;
  if (c == 0x2010 || c == 0x2011) return CharKind::hyphen;
  if (c >= 0x2012 && c <= 0x2015) return CharKind::dash;
  if (c >= 0x2080 && c <= 0x2089) return CharKind::letter;  // CO₂
  if (c == 0x200B || c == 0xFEFF || u_isUWhiteSpace(c) != 0) return CharKind::space;
  const auto in = [type = U_MASK(u_charType(c))](std::uint32_t mask) { return (type & mask) != 0; };
  if (in(U_GC_L_MASK | U_GC_M_MASK | U_GC_CF_MASK | U_GC_NL_MASK)) return CharKind::letter;
  if (in(U_GC_ND_MASK)) return CharKind::digit;
  return in(U_GC_CC_MASK) ? CharKind::space : CharKind::mark;
}

/// Decodes valid UTF-8 at `at`; behind the end a NUL of length 0.
inline UChar32 decode(std::string_view text, std::uint32_t at, std::uint32_t end, std::uint8_t& length) {
  if (at >= end) {
    length = 0;
    return 0;
  }
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::int32_t next = 0;
  UChar32 c = 0;
  const auto left = static_cast<std::int32_t>(end - at < 4 ? end - at : 4);
  U8_NEXT_OR_FFFD(bytes + at, next, left, c);
  length = static_cast<std::uint8_t>(next);
  return c;
}

/// The character at `at`, none at or behind `end`.
inline Char at(std::string_view text, std::uint32_t place, std::uint32_t end) {
  if (place >= end) return {};
  const auto byte = static_cast<unsigned char>(text[place]);
  if (byte < 128) return {ascii_kinds[byte], 1};
  Char result;
  const UChar32 c = decode(text, place, end, result.length);
  result.kind = kind_of(c);
  return result;
}

inline bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
inline bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
inline bool is_ascii_letter(char c) {
  return is_upper(c) || is_lower(c);
}
inline char to_lower(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace chars
}  // namespace argmap::text
