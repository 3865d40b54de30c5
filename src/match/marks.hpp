// The kinds of punctuation that places and spans are judged by.
#pragma once

#include <cstdint>
#include <string_view>

namespace argmap::match {

/// What a token is beyond rules::Trait, mostly punctuation; bits of `Cell::traits`.
enum Mark : std::uint32_t {
  stop = 1U << 24,       ///< . ! ? and an ellipsis
  separator = 1U << 25,  ///< left out at the edges of a captured clause: , ; : and dashes
  opening = 1U << 26,    ///< ( [ { and bullets: may stand before the first word of a sentence
  closing = 1U << 27,    ///< ) ] }
  no_gap = 1U << 28,     ///< over these no gap goes: ; and :
};

/// What a token is in its place; more bits of `Cell::traits`.
enum PlaceMark : std::uint32_t {
  opens_quotation = 1U << 21,
  closes_quotation = 1U << 22,
  phrase_begins = 1U << 29,
  phrase_ends = 1U << 30,
};

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
