// Which parts of a sentence state something by themselves.
#pragma once

#include <cstdint>
#include <vector>

#include "argmap/document.hpp"
#include "extract/lexis.hpp"

namespace argmap::extract {

/// A statement has a subject, a verb and something besides.
inline constexpr std::uint32_t fewest_words = 3;

/// Tells the statements of one sentence after the other.
class Statements {
 public:
  Statements(const Document& document, const Lexis& lexis) : document_(document), lexis_(lexis) {}

  /// The sentence that parts are asked of from now on.
  void enter(TokenRange sentence) {
    sentence_ = sentence;
    turns_known_ = false;
  }
  /// The part has a finite verb of its own: neither "to …" nor "…ing", and not that of a relative clause. Asked first,
  /// it is linear in the sentence, so that its parts need not be read to their ends.
  [[nodiscard]] bool is_clause(TokenRange part);
  /// The part has a verb and words enough.
  [[nodiscard]] bool states_something(TokenRange part) const;

 private:
  void find_turns();
  [[nodiscard]] WordClass class_of(std::uint32_t token) const { return document_.tokens[token].word_class; }
  [[nodiscard]] bool is(std::uint32_t token, Lexis::Trait trait) const {
    return lexis_.is(document_.tokens[token], trait);
  }
  [[nodiscard]] bool is_verb(std::uint32_t token) const {
    return class_of(token) == WordClass::verb || class_of(token) == WordClass::auxiliary;
  }
  [[nodiscard]] bool opens_relative(std::uint32_t token) const;
  [[nodiscard]] bool is_infinite(std::uint32_t verb, std::uint32_t first) const;
  [[nodiscard]] bool is_joined(std::uint32_t verb) const;
  [[nodiscard]] std::uint32_t verb_group_end(std::uint32_t verb, std::uint32_t end) const;

  const Document& document_;
  const Lexis& lexis_;
  TokenRange sentence_;
  std::vector<std::uint32_t> turns_;  // its verbs and words that open a relative clause, in order
  bool turns_known_ = false;          // few sentences have parts that are asked for
};

}  // namespace argmap::extract
