// The kinds of punctuation that places and spans are judged by.
#pragma once

#include <cstdint>
#include <string_view>

#include "argmap/document.hpp"

namespace argmap::match {

/// What a token is beyond rules::Trait, mostly punctuation; bits of `Cell::traits`.
enum Mark : std::uint32_t {
  stop = 1U << 23,       ///< . ! ? and an ellipsis
  separator = 1U << 24,  ///< left out at the edges of a captured clause: , ; : and dashes
  opening = 1U << 25,    ///< ( [ { and bullets: may stand before the first word of a sentence
  closing = 1U << 26,    ///< ) ] }
  no_gap = 1U << 27,     ///< over these no gap goes: ; and :
};

/// What a token is in its place; more bits of `Cell::traits`. A phrase is a list entry of several words; a part is a
/// noun phrase, or what a pattern may take of one.
enum PlaceMark : std::uint32_t {
  opens_quotation = 1U << 21,
  closes_quotation = 1U << 22,
  phrase_begins = 1U << 28,
  part_begins = 1U << 29,
  phrase_ends = 1U << 30,
  part_ends = 1U << 31,
};

/// Whether the part of a noun phrase that a pattern asks for may begin, or end, with a word in this class.
[[nodiscard]] constexpr bool may_begin_part(WordClass c) {
  return c != WordClass::preposition && c != WordClass::conjunction && c != WordClass::punctuation;
}
[[nodiscard]] constexpr bool may_end_part(WordClass c) {
  return may_begin_part(c) && c != WordClass::determiner;
}

/// The marks that a punctuation mark with this fold is.
[[nodiscard]] inline std::uint32_t marks_of(std::string_view fold) {
  switch (fold.front()) {
    case '.':
    case '!':
    case '?':
      return stop;
    case ',':
      return separator;
    case ';':
    case ':':
      return separator | no_gap;
    case '-':
      return fold == "-" || fold == "--" ? separator | opening : std::uint32_t{separator};
    case ')':
    case ']':
    case '}':
      return closing;
    default:
      break;
  }
  const bool opens = fold == "(" || fold == "[" || fold == "{" || fold == "*" || fold == "\xE2\x80\xA2";
  return opens ? opening : std::uint32_t{0};
}

}  // namespace argmap::match
