// What stands at the edges of a statement and is not part of it.
#pragma once

#include "argmap/document.hpp"
#include "extract/words/lexis.hpp"

namespace argmap::extract {

class CoreEdges {
 public:
  CoreEdges(const Document& document, const Lexis& lexis) : document_(document), lexis_(lexis) {}

  /// Leaves punctuation at the edges out, and joining words; quotation marks and brackets of its own stay.
  [[nodiscard]] TokenRange trimmed(TokenRange range) const;
  /// What is left of a statement without words at its start or end; words inside it stay.
  [[nodiscard]] TokenRange cut_off(TokenRange core, TokenRange words) const;
  /// False for a number that stands alone, which counts what follows.
  [[nodiscard]] bool has_words(TokenRange core) const;

 private:
  [[nodiscard]] bool is_mark(std::uint32_t token) const {
    return document_.tokens[token].word_class == WordClass::punctuation;
  }
  [[nodiscard]] bool is_quotation_edge(std::uint32_t token) const;
  [[nodiscard]] bool closes_own_bracket(TokenRange range) const;
  [[nodiscard]] bool joins_only(std::uint32_t token) const;
  [[nodiscard]] bool closes_from_before(std::uint32_t token) const;
  [[nodiscard]] TokenRange with_closing_mark(TokenRange range) const;

  const Document& document_;
  const Lexis& lexis_;
};

}  // namespace argmap::extract
