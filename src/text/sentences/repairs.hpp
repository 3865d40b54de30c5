// Our own say about where sentences end, where ICU's rules and suppressions do not suffice for English prose.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/sentences/stops.hpp"

namespace argmap::text {

/// Judges the stops of one stretch of text.
class SentenceEnds {
 public:
  explicit SentenceEnds(std::u16string_view text);

  /// Whether ICU is to be asked about this stop, or may see a boundary elsewhere than at it because of it.
  [[nodiscard]] bool needs_proposal(const Stop& stop) const;
  /// Whether the sentence that began at `start` ends at this stop; `proposed` is what ICU says.
  [[nodiscard]] bool ends(const Stop& stop, std::size_t start, bool proposed) const;

 private:
  enum class Follow { nothing, lower, brand, upper, number, continuing, other };
  struct Next {
    Follow follow = Follow::nothing;
    std::size_t word = 0;  ///< its first character, opening marks skipped
  };
  struct Left;

  [[nodiscard]] char16_t at(std::size_t i) const { return i < text_.size() ? text_[i] : u'\0'; }
  [[nodiscard]] Next next_at(std::size_t i) const;
  [[nodiscard]] Left word_before(std::size_t i) const;
  [[nodiscard]] bool is_behind_capital(std::size_t begin) const;
  [[nodiscard]] bool is_named_in_capitals(const Left& left, const Next& next) const;
  [[nodiscard]] bool is_enumerator(const Stop& stop, std::size_t start) const;
  [[nodiscard]] bool is_aside(const Stop& stop, std::size_t start) const;
  [[nodiscard]] bool is_listed_number(std::size_t i) const;
  [[nodiscard]] bool stands_for_currency(const Stop& stop, std::size_t start, const Next& next) const;
  [[nodiscard]] bool is_single_period(const Stop& stop) const;
  [[nodiscard]] bool run_on(const Stop& stop, const Next& next) const;
  [[nodiscard]] bool ends_behind(const Left& left, const Next& next) const;
  [[nodiscard]] bool is_behind_apostrophe(std::size_t at_word) const;
  [[nodiscard]] bool is_numeral(std::size_t at_word, std::string_view word, bool after_no) const;
  [[nodiscard]] bool said_behind(std::size_t word) const;
  [[nodiscard]] bool starts_sentence(std::size_t word) const;
  [[nodiscard]] bool careless(const Stop& stop, const Left& left, const Next& next) const;

  std::u16string_view text_;
  bool capitals_;  ///< the text has an upper-case letter
};

}  // namespace argmap::text
