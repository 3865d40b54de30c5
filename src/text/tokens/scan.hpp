// Where one token ends: words, numbers, addresses, marks.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "argmap/span.hpp"
#include "text/bytes/many_bytes.hpp"
#include "text/bytes/token_chars.hpp"

namespace argmap::text {

/// A stretch of text without markup, scanned from left to right. Every function takes the place of a token's first
/// byte and gives the place behind its last; none looks behind `end`.
class Scanner {
 public:
  /// `end` is where the stretch ends, `sentence_end` where its sentence does.
  Scanner(std::string_view text, std::uint32_t end, std::uint32_t sentence_end)
      : text_(text), end_(end), sentence_end_(sentence_end) {}

  [[nodiscard]] std::uint32_t token_end(std::uint32_t begin) const;
  /// Bytes of nearly every token: a word of ASCII letters, and behind them a character that shows that they are all of
  /// it, or an ASCII mark; it has at most sixteen bytes, and the text as many from its begin on. It has no contraction.
  /// 0 where more must be looked at.
  [[nodiscard]] std::uint32_t simple_size(std::uint32_t begin) const {
    if (begin + sixteen >= text_.size()) return 0;
    const char* const from = text_.data() + begin;
    const std::uint32_t letters = leading_letters(from);
    if (letters == 0) return begin < end_ && chars::is_simple_mark(from[0], from[1]) ? 1 : 0;
    const bool plain = begin + letters < end_ && chars::ends_word(from[letters]);
    return plain && !may_be_cannot(from) ? letters : 0;
  }
  [[nodiscard]] bool ends_at(std::uint32_t at) const { return at >= end_; }
  /// Where a token that is a word with a contraction ("don't", "it's", "cannot") is cut in two; its end if nowhere.
  [[nodiscard]] std::uint32_t contraction(Span token) const;
  /// The start of the e-mail address whose "@" stands at `at`, `at` itself where there is none; not before `floor`.
  [[nodiscard]] std::uint32_t mail_begin(std::uint32_t at, std::uint32_t floor) const;
  /// Where the address ends whose "@" stands at `at`: labels joined by dots.
  [[nodiscard]] std::uint32_t mail_end(std::uint32_t at) const;
  /// White space from here on is skipped.
  [[nodiscard]] std::uint32_t behind_space(std::uint32_t at) const {
    if (byte(at) == ' ') ++at;
    return chars::is_ascii_visible(byte(at)) ? at : behind_more_space(at);
  }

 private:
  static constexpr std::uint32_t sixteen = 16;

  /// "cannot", which is cut in two, in letters of any size, and a few other words.
  [[nodiscard]] static bool may_be_cannot(const char* word) {
    std::uint16_t start = 0;
    std::uint16_t of_cannot = 0;
    std::memcpy(&start, word, sizeof start);
    std::memcpy(&of_cannot, "ca", sizeof of_cannot);
    return (start | 0x2020) == of_cannot;
  }
  [[nodiscard]] char byte(std::uint32_t at) const { return at < end_ ? text_[at] : '\0'; }
  [[nodiscard]] std::uint32_t behind_more_space(std::uint32_t at) const;
  [[nodiscard]] bool starts(std::uint32_t at, std::string_view with) const;
  [[nodiscard]] std::uint32_t word_end(std::uint32_t begin) const;
  [[nodiscard]] std::uint32_t plain_word_end(std::uint32_t begin) const;
  [[nodiscard]] std::uint32_t broken_entity_end(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t number_end(std::uint32_t begin) const;
  [[nodiscard]] std::uint32_t mark_end(std::uint32_t begin) const;
  [[nodiscard]] std::uint32_t address_end(std::uint32_t begin) const;
  [[nodiscard]] std::uint32_t dotted_end(std::uint32_t begin, std::uint32_t dot) const;
  [[nodiscard]] std::uint32_t run_end(std::uint32_t begin, char of) const;
  [[nodiscard]] std::uint32_t clipped_end(std::uint32_t begin) const;
  [[nodiscard]] std::uint32_t name_end(std::uint32_t begin) const;
  [[nodiscard]] bool abbreviates(std::uint32_t begin, std::uint32_t dot) const;
  [[nodiscard]] bool only_closers_follow(std::uint32_t at) const;
  [[nodiscard]] bool letter_or_digit(std::uint32_t at) const;
  [[nodiscard]] bool letter(std::uint32_t at) const;

  std::string_view text_;
  std::uint32_t end_;
  std::uint32_t sentence_end_;
};

}  // namespace argmap::text
