#include "exercise/datelines.hpp"

#include <algorithm>

namespace argmap::exercise {

Span without_dateline(const Document& document, const Sentence& sentence) {
  constexpr std::uint32_t longest = 8;  // tokens
  const TokenRange tokens = sentence.tokens;
  const bool place = !tokens.empty() && document.tokens[tokens.first].all_caps &&
                     document.tokens[tokens.first].span.size() > 2;  // "A", "US"
  const std::uint32_t end = std::min(tokens.last, tokens.first + longest);
  for (std::uint32_t i = tokens.first + 1; place && i + 1 < end; ++i) {
    const Token& token = document.tokens[i];
    const std::string& fold = document.word(token).fold;
    const bool dash = fold == "--" || (fold == "-" && token.space_before);
    if (dash) return {document.tokens[i + 1].span.begin, sentence.span.end};
    const bool part =
        token.capitalised || token.word_class == WordClass::punctuation || token.word_class == WordClass::number;
    if (!part) break;
  }
  return sentence.span;
}

}  // namespace argmap::exercise
