#include "extract/words/named_concepts.hpp"

#include <algorithm>

namespace argmap::extract {

NamedConcepts::NamedConcepts(const Document& document, const Body& body, const Lexis& lexis) {
  const std::size_t usual = document.tokens.size() / 3 * 2;  // hardly more
  named_.reserve(usual);
  starts_.reserve(body.sentence_tokens.size() + 1);
  std::size_t count = 0;
  for (const TokenRange range : body.sentence_tokens) {
    starts_.push_back(static_cast<std::uint32_t>(count));
    named_.resize(std::max(named_.size(), count + range.size()));
    Named* next = named_.data() + count;
    std::uint32_t at = range.first;
    for (const Token& token : std::span(document.tokens).subspan(range.first, range.size())) {
      const std::uint32_t number = lexis.concept_of(token);
      *next = {at++, number, token.word_class == WordClass::name};
      next += number != none;  // without a branch: two words in three name one
    }
    count = static_cast<std::size_t>(next - named_.data());
  }
  starts_.push_back(static_cast<std::uint32_t>(count));
}

}  // namespace argmap::extract
