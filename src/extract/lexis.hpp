// What extraction needs to know of every distinct word, worked out once for a document.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "argmap/document.hpp"

namespace argmap::extract {

/// Traits and concepts of a document's distinct words, by `Token::word`.
class Lexis {
 public:
  enum Trait : std::uint8_t { past = 1, first_person = 2, second_person = 4, modal = 8, number = 16, pronoun = 32 };

  explicit Lexis(const Document& document);

  [[nodiscard]] bool is(const Token& token, Trait trait) const { return (traits_[token.word] & trait) != 0; }
  /// The same number for words of one Porter stem ("argue", "argument" have two, "argues" and "argued" one);
  /// `none` for closed-class words, numbers of one digit and punctuation, which say nothing of the subject.
  [[nodiscard]] std::uint32_t concept_of(const Token& token) const { return concepts_[token.word]; }
  /// The concepts of some tokens, ascending, each once.
  void concepts(std::span<const Token> tokens, std::vector<std::uint32_t>& out) const;

 private:
  std::vector<std::uint8_t> traits_;
  std::vector<std::uint32_t> concepts_;
};

/// How many numbers two ascending sequences share.
[[nodiscard]] std::uint32_t shared(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

}  // namespace argmap::extract
