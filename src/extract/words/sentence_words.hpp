// What one reading of a sentence tells of its words: clauses and units ask it instead of reading them again.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

#include "argmap/document.hpp"
#include "extract/words/lexis.hpp"

namespace argmap::extract {

/// Word classes as a set.
class WordClasses {
 public:
  constexpr WordClasses(std::initializer_list<WordClass> all) {
    for (const WordClass each : all) bits_ |= 1U << static_cast<unsigned>(each);
  }
  [[nodiscard]] constexpr bool has(WordClass word_class) const {
    return (bits_ >> static_cast<unsigned>(word_class) & 1U) != 0;
  }

 private:
  unsigned bits_ = 0;
};

/// The words of the sentence read last.
class SentenceWords {
 public:
  [[nodiscard]] static bool is_verb(WordClass word_class) { return verbs.has(word_class); }
  /// "who", "which", "that", where it is no determiner.
  [[nodiscard]] static bool opens_relative(WordClass word_class, unsigned traits) {
    return ((traits & Lexis::relative) != 0) & (word_class != WordClass::determiner);
  }

  void read(const Document& document, const Lexis& lexis, TokenRange range);

  /// Some word has the trait; of modals only auxiliaries count, of relatives no determiner.
  [[nodiscard]] bool any(Lexis::Trait trait) const { return (traits_ & trait) != 0; }
  /// Some word outside quotations has it.
  [[nodiscard]] bool any_unquoted(Lexis::Trait trait) const { return (unquoted_ & trait) != 0; }
  [[nodiscard]] bool any_quoted() const { return any_quoted_; }

  /// Its turns from a token on: the verbs, and the words that open a relative clause.
  [[nodiscard]] std::span<const std::uint32_t> turns_from(std::uint32_t token) const {
    const auto all = std::span(turns_).first(turn_count_);
    return all.subspan(static_cast<std::size_t>(std::ranges::lower_bound(all, token) - all.begin()));
  }

  /// How many tokens of a part of it are no punctuation.
  [[nodiscard]] std::uint32_t words(TokenRange part) const { return static_cast<std::uint32_t>(count(part)); }
  /// How many are proper nouns.
  [[nodiscard]] std::uint32_t names(TokenRange part) const { return static_cast<std::uint32_t>(count(part) >> 32U); }

 private:
  static constexpr WordClasses verbs{WordClass::verb, WordClass::auxiliary};
  struct OfClass;
  static const OfClass& of_class(WordClass word_class);

  [[nodiscard]] std::uint64_t count(TokenRange part) const {
    return counts_[part.last - range_.first] - counts_[part.first - range_.first];
  }

  TokenRange range_;
  unsigned traits_ = 0;
  unsigned unquoted_ = 0;
  bool any_quoted_ = false;
  std::vector<std::uint32_t> turns_;
  std::size_t turn_count_ = 0;
  std::vector<std::uint64_t> counts_;  // by token: words before it, and names in the upper half
};

}  // namespace argmap::extract
