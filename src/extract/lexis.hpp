// What extraction needs to know of every distinct word, worked out once for a document.
#pragma once

#include <cstdint>
#include <span>
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
  };

  explicit Lexis(const Document& document);

  [[nodiscard]] bool is(const Token& token, Trait trait) const { return (traits_[token.word] & trait) != 0; }
  /// All traits of a word, as bits.
  [[nodiscard]] std::uint16_t traits(const Token& token) const { return traits_[token.word]; }
  /// The concept that a word names, a number below `concepts()`; `none` for words that say nothing of the subject. A
  /// concept is a Porter stem: "argues" and "argued" share one, "argument" has another. Greater stems, greater numbers.
  [[nodiscard]] std::uint32_t concept_of(const Token& token) const { return concepts_[token.word]; }
  [[nodiscard]] std::uint32_t concepts() const { return concept_count_; }

 private:
  void number_concepts(const WordList& words);

  std::vector<std::uint16_t> traits_;    // by word
  std::vector<std::uint32_t> concepts_;  // by word
  std::uint32_t concept_count_ = 0;
};

/// Some concepts, quick to ask for.
class ConceptSet {
 public:
  ConceptSet() = default;
  explicit ConceptSet(std::vector<std::uint32_t> numbers);

  [[nodiscard]] bool empty() const { return numbers_.empty(); }
  [[nodiscard]] std::size_t size() const { return numbers_.size(); }
  /// How many of them some tokens name.
  [[nodiscard]] std::uint32_t count_in(const Lexis& lexis, std::span<const Token> tokens) const;

 private:
  [[nodiscard]] bool may_have(std::uint32_t number) const { return (signature_ >> (number % 64) & 1U) != 0; }

  std::vector<std::uint32_t> numbers_;  // ascending, each once
  std::uint64_t signature_ = 0;         // a bit for every number; one that is not set tells that a number is not there
};

/// The concepts of some tokens.
[[nodiscard]] ConceptSet concepts_of(const Lexis& lexis, std::span<const Token> tokens);

}  // namespace argmap::extract
