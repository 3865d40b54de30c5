// Where one token ends: words, numbers, addresses, marks.
#pragma once

#include <cstdint>
#include <string_view>

#include "argmap/span.hpp"

namespace argmap::text {

/// A stretch of text without markup, scanned from left to right. Every function takes the place of a token's first
/// byte and gives the place behind its last; none looks behind `end`.
class Scanner {
 public:
  /// `end` is where the stretch ends, `sentence_end` where its sentence does.
  Scanner(std::string_view text, std::uint32_t end, std::uint32_t sentence_end)
      : text_(text), end_(end), sentence_end_(sentence_end) {}

  [[nodiscard]] std::uint32_t token_end(std::uint32_t begin) const;
  /// Where a token that is a word with a contraction ("don't", "it's", "cannot") is cut in two; its end if nowhere.
  [[nodiscard]] std::uint32_t contraction(Span token) const;
  /// The start of the e-mail address whose "@" stands at `at`, `at` itself where there is none; not before `floor`.
  [[nodiscard]] std::uint32_t mail_begin(std::uint32_t at, std::uint32_t floor) const;
  /// Where the address ends whose "@" stands at `at`: labels joined by dots.
  [[nodiscard]] std::uint32_t mail_end(std::uint32_t at) const;
  /// White space from here on is skipped.
  [[nodiscard]] std::uint32_t behind_space(std::uint32_t at) const;

 private:
  [[nodiscard]] char byte(std::uint32_t at) const { return at < end_ ? text_[at] : '\0'; }
  [[nodiscard]] bool starts(std::uint32_t at, std::string_view with) const;
  [[nodiscard]] std::uint32_t word_end(std::uint32_t begin) const;
  [[nodiscard]] std::uint32_t plain_word_end(std::uint32_t begin) const;
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
