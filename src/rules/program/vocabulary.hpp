// The words that a rule book looks for, as numbers.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "argmap/document.hpp"
#include "rules/program/image.hpp"

namespace argmap::rules {

/// Distinct strings, numbered from 0 in the order in which they came.
class Vocabulary {
 public:
  /// The number of a string, a new one where it is not known yet.
  std::uint32_t add(std::string_view word);
  /// The number of a string, or `none`.
  [[nodiscard]] std::uint32_t find(std::string_view word) const;
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  [[nodiscard]] std::string_view operator[](std::uint32_t id) const {
    return std::string_view(pool_).substr(words_[id].begin, words_[id].size());
  }

  friend void parts(Is<Vocabulary> auto& vocabulary, auto& image) {
    auto& [pool, words, table] = vocabulary;
    image(pool, words, table);
  }

 private:
  /// The hash tells nearly always that a word is another one without a look at its bytes.
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t id = none;
  };
  [[nodiscard]] std::size_t place(std::string_view word, std::uint32_t hash) const;
  void grow();

  std::string pool_;
  std::vector<Span> words_;
  std::vector<Slot> table_;  // open addressing; size a power of two
};

/// Words and phrases of patterns and lists, cut into tokens as texts are.
class Literals {
 public:
  explicit Literals(Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  /// Cuts a phrase; its words go into the vocabulary. An index to ask `tokens` with, the same for the same phrase.
  std::uint32_t add(std::string_view phrase);
  /// The words of a phrase by their number.
  [[nodiscard]] std::span<const std::uint32_t> tokens(std::uint32_t literal) const {
    return std::span(tokens_).subspan(ranges_[literal].first, ranges_[literal].size());
  }

 private:
  Vocabulary& vocabulary_;
  Vocabulary phrases_;  // numbered as the ranges are: patterns say the same few words again and again
  std::string text_;
  std::vector<std::uint32_t> tokens_;
  std::vector<TokenRange> ranges_;
};

}  // namespace argmap::rules
