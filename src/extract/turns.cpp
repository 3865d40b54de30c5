#include "extract/turns.hpp"

namespace argmap::extract {

void Turns::read(const Document& document, const Lexis& lexis, TokenRange range) {
  std::uint32_t* next = begin(range.size());
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Token& token = document.tokens[i];
    next = note(i, token.word_class, lexis.traits(token), next);
  }
  end(next);
}

}  // namespace argmap::extract
