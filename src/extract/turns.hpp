// Where a sentence may turn to another clause.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

#include "argmap/document.hpp"
#include "extract/lexis.hpp"

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

/// The verbs of a sentence and the words that open a relative clause in it, in order: what is asked of clauses is
/// answered from these.
class Turns {
 public:
  [[nodiscard]] static bool is_verb(WordClass word_class) { return verbs.has(word_class); }
  /// "who", "which", "that", where it is no determiner.
  [[nodiscard]] static bool opens_relative(WordClass word_class, unsigned traits) {
    return ((traits & Lexis::relative) != 0) & (word_class != WordClass::determiner);
  }

  /// Begins a sentence of that many tokens. Gives where the first of its turns is to be written.
  [[nodiscard]] std::uint32_t* begin(std::size_t tokens) {
    if (found_.size() < tokens) found_.resize(tokens);
    return found_.data();
  }
  /// Notes a token, if it is a turn. Gives where the next is to be written.
  [[nodiscard]] static std::uint32_t* note(std::uint32_t token, WordClass word_class, unsigned traits,
                                           std::uint32_t* next) {
    *next = token;  // without a branch: every sixth word is one
    return next + (is_verb(word_class) | opens_relative(word_class, traits));
  }
  /// Ends it, where the next would be written.
  void end(const std::uint32_t* next) { count_ = static_cast<std::size_t>(next - found_.data()); }
  /// Reads some tokens.
  void read(const Document& document, const Lexis& lexis, TokenRange range);
  /// Those from a token on, up to the end of the sentence.
  [[nodiscard]] std::span<const std::uint32_t> from(std::uint32_t token) const {
    const auto all = std::span(found_).first(count_);
    return all.subspan(static_cast<std::size_t>(std::ranges::lower_bound(all, token) - all.begin()));
  }

 private:
  static constexpr WordClasses verbs{WordClass::verb, WordClass::auxiliary};

  std::vector<std::uint32_t> found_;
  std::size_t count_ = 0;
};

}  // namespace argmap::extract
