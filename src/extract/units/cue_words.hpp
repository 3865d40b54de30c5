// What kind of words a cue is made of, and so whether what is said stands for itself or inside a larger statement.
#pragma once

#include "argmap/document.hpp"
#include "extract/words/lexis.hpp"

namespace argmap::extract {

class CueWords {
 public:
  CueWords(const Document& document, const Lexis& lexis) : document_(document), lexis_(lexis) {}

  /// A dash or a colon.
  [[nodiscard]] bool is_mark(TokenRange cue) const;
  /// A noun as cue ("the assumption that …") attributes a part of a larger statement, and so does a participle ("She
  /// won the vote by promising that …"): the statement is hers, not what she promised.
  [[nodiscard]] bool is_inside_statement(TokenRange cue) const;

 private:
  [[nodiscard]] bool has_verb_or_preposition(TokenRange cue) const;
  [[nodiscard]] bool is_participle(TokenRange cue) const;
  [[nodiscard]] WordClass class_of(std::uint32_t token) const { return document_.tokens[token].word_class; }

  const Document& document_;
  const Lexis& lexis_;
};

}  // namespace argmap::extract
