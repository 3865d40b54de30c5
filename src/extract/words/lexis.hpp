// What extraction needs to know of every distinct word, worked out once for a document.
#pragma once

#include <cstdint>
#include <vector>

#include "argmap/document.hpp"

namespace argmap::extract {

/// Traits of a document's distinct words.
class Lexis {
 public:
  enum Trait : std::uint16_t {
    past = 1,
    first_person = 1 << 1,
    second_person = 1 << 2,
    modal = 1 << 3,
    number = 1 << 4,
    pronoun = 1 << 5,
    ing = 1 << 6,       ///< ends with "ing"
    relative = 1 << 7,  ///< "who", "which", "that"
    to = 1 << 8,        ///< "to"
    nor = 1 << 9,       ///< "nor"
    that = 1 << 10,     ///< "that"
    form_of_be = 1 << 11,
    form_of_have = 1 << 12,
    author_alone = 1 << 13,  ///< "I", "my"
    negation = 1 << 14,      ///< "not", "nobody", "never"
  };

  explicit Lexis(const Document& document);

  [[nodiscard]] bool is(const Token& token, Trait trait) const { return (traits_[token.word] & trait) != 0; }
  /// All traits of a word, as bits.
  [[nodiscard]] std::uint16_t traits(const Token& token) const { return traits_[token.word]; }
  /// The concept that a word names, a number below `concepts()`; `none` for words that say nothing of the subject. A
  /// concept is a Porter stem: "argues" and "argued" share one, "argument" has another.
  [[nodiscard]] std::uint32_t concept_of(const Token& token) const { return concepts_[token.word]; }
  [[nodiscard]] std::uint32_t concepts() const { return static_cast<std::uint32_t>(stems_.size()); }
  /// The stem that a concept is, as `Word::stem`.
  [[nodiscard]] std::uint32_t stem(std::uint32_t index) const { return stems_[index]; }

 private:
  std::vector<std::uint16_t> traits_;    // by word
  std::vector<std::uint32_t> concepts_;  // by word
  std::vector<std::uint32_t> stems_;     // by concept
};

}  // namespace argmap::extract
