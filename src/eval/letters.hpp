// The letters of a text, which the voice metrics count: marks and blanks at the edge of a span change nothing.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "argmap/span.hpp"

namespace argmap::eval {

/// Numbers, sorted and without neighbours that touch, so that equal sets are equal lists. Of letters; of code points
/// behind all letters where a cue is nothing but marks.
class LetterSet {
 public:
  LetterSet() = default;
  explicit LetterSet(std::vector<TokenRange> ranges);

  [[nodiscard]] const std::vector<TokenRange>& ranges() const { return ranges_; }
  [[nodiscard]] bool empty() const { return ranges_.empty(); }
  [[nodiscard]] std::uint32_t size() const;
  [[nodiscard]] std::uint32_t shared(const LetterSet& other) const;
  friend bool operator==(const LetterSet&, const LetterSet&) = default;
  friend bool operator<(const LetterSet& a, const LetterSet& b) { return a.ranges_ < b.ranges_; }

 private:
  std::vector<TokenRange> ranges_;
};

/// Numbers the letters (digits among them) and the words of one text.
class Letters {
 public:
  explicit Letters(std::string_view text);

  /// The letters in any of the spans.
  [[nodiscard]] LetterSet letters(const std::vector<Span>& spans) const;
  /// These; where there are none, all code points of the spans.
  [[nodiscard]] LetterSet letters_or_marks(const std::vector<Span>& spans) const;
  /// The words that hold one of these letters; an apostrophe inside joins two runs to one word.
  [[nodiscard]] std::vector<bool> words(const std::vector<LetterSet>& sets) const;

 private:
  std::vector<std::uint32_t> letters_before_;  // by byte
  std::vector<std::uint32_t> points_before_;   // by byte, code points
  std::vector<std::uint32_t> word_of_;         // by letter
  std::uint32_t word_count_ = 0;
};

}  // namespace argmap::eval
