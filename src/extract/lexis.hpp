// What extraction needs to know of every distinct word, worked out once for a document.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "argmap/document.hpp"

namespace argmap::extract {

/// Traits of a document's distinct words, and their concepts.
class Lexis {
 public:
  enum Trait : std::uint8_t { past = 1, first_person = 2, second_person = 4, modal = 8, number = 16, pronoun = 32 };

  explicit Lexis(const Document& document);

  [[nodiscard]] bool is(const Token& token, Trait trait) const { return (traits_[token.word] & trait) != 0; }
  /// The concepts of some tokens, ascending, each once: one for words of one Porter stem ("argues" and "argued"; but
  /// "argument" has another), none for words that say nothing of the subject.
  void concepts(std::span<const Token> tokens, std::vector<std::uint32_t>& out) const;

 private:
  const Document& document_;
  std::vector<std::uint8_t> traits_;
};

/// How many numbers two ascending sequences share.
[[nodiscard]] std::uint32_t shared(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

}  // namespace argmap::extract
