// Which parts of a sentence state something by themselves.
#pragma once

#include <cstdint>

#include "argmap/document.hpp"
#include "extract/words/lexis.hpp"
#include "extract/words/sentence_words.hpp"

namespace argmap::extract {

/// A statement has a subject, a verb and something besides, unless it is a noun and a full verb.
inline constexpr std::uint32_t fewest_words = 3;

/// Tells the statements of one sentence after the other.
class Statements {
 public:
  Statements(const Document& document, const Lexis& lexis) : document_(document), lexis_(lexis) {}

  /// The words of the sentence that parts are asked of from now on.
  void enter(const SentenceWords& words) { words_ = &words; }
  /// The part has a finite verb of its own: neither "to …" nor "…ing", and not that of a relative clause.
  [[nodiscard]] bool is_clause(TokenRange part) const;
  /// The part goes on from what stands before it: "are less likely to close", "not for the fish that he sells". Behind
  /// "but" it may turn against that without a subject.
  [[nodiscard]] bool lacks_subject(TokenRange part) const;
  /// The part has a verb and words enough.
  [[nodiscard]] bool states_something(TokenRange part) const;

 private:
  [[nodiscard]] WordClass class_of(std::uint32_t token) const { return document_.tokens[token].word_class; }
  [[nodiscard]] bool is(std::uint32_t token, Lexis::Trait trait) const {
    return lexis_.is(document_.tokens[token], trait);
  }
  [[nodiscard]] bool is_verb(std::uint32_t token) const { return SentenceWords::is_verb(class_of(token)); }
  [[nodiscard]] bool is_subject_and_verb(TokenRange part) const;
  [[nodiscard]] bool is_infinite(std::uint32_t verb, std::uint32_t first) const;
  [[nodiscard]] bool is_joined(std::uint32_t verb) const;
  [[nodiscard]] std::uint32_t verb_group_end(std::uint32_t verb, std::uint32_t end) const;

  const Document& document_;
  const Lexis& lexis_;
  const SentenceWords* words_ = nullptr;
};

}  // namespace argmap::extract
