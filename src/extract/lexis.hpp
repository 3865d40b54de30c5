// What extraction needs to know of every distinct word, worked out once for a document.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "argmap/document.hpp"

namespace argmap::extract {

/// Some concepts, quick to ask for. A concept is the number of a Porter stem: "argues" and "argued" share one,
/// "argument" has another; words that say nothing of the subject have none.
class ConceptSet {
 public:
  ConceptSet() = default;
  explicit ConceptSet(std::vector<std::uint32_t> stems);

  [[nodiscard]] bool empty() const { return stems_.empty(); }
  [[nodiscard]] std::size_t size() const { return stems_.size(); }
  /// How many of them some tokens name.
  [[nodiscard]] std::uint32_t count_in(const Document& document, std::span<const Token> tokens) const;

 private:
  [[nodiscard]] bool may_have(std::uint32_t stem) const { return (signature_ >> (stem % 64) & 1U) != 0; }

  std::vector<std::uint32_t> stems_;  // ascending, each once
  std::uint64_t signature_ = 0;       // a bit for every stem; one that is not set tells that a stem is not there
};

/// The concepts of some tokens.
[[nodiscard]] ConceptSet concepts_of(const Document& document, std::span<const Token> tokens);

/// Traits of a document's distinct words.
class Lexis {
 public:
  enum Trait : std::uint8_t { past = 1, first_person = 2, second_person = 4, modal = 8, number = 16, pronoun = 32 };

  explicit Lexis(const Document& document);

  [[nodiscard]] bool is(const Token& token, Trait trait) const { return (traits_[token.word] & trait) != 0; }

 private:
  std::vector<std::uint8_t> traits_;
};

}  // namespace argmap::extract
