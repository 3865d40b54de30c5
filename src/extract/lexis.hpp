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
  enum Trait : std::uint8_t { past = 1, first_person = 2, second_person = 4, modal = 8, number = 16, pronoun = 32 };

  explicit Lexis(const Document& document);

  [[nodiscard]] bool is(const Token& token, Trait trait) const { return (traits_[token.word] & trait) != 0; }
  /// The concept that a word names, a number below `concepts()`; `none` for words that say nothing of the subject. A
  /// concept is a Porter stem: "argues" and "argued" share one, "argument" has another. Greater stems, greater numbers.
  [[nodiscard]] std::uint32_t concept_of(const Token& token) const { return concepts_[token.word]; }
  [[nodiscard]] std::uint32_t concepts() const { return concept_count_; }

 private:
  void number_concepts(const std::vector<Word>& words);

  std::vector<std::uint8_t> traits_;     // by word
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
