#include "extract/voices/text_subjects.hpp"

#include <algorithm>

namespace argmap::extract {

void TextSubjects::count(const Document& document) {
  counts_.assign(document.words.size(), 0);
  std::uint32_t most = 0;
  for (const Token& t : document.tokens) {
    if (t.word_class == WordClass::name) most = std::max(most, ++counts_[t.word]);
  }
  fewest_ = std::max(4U, most / 3);
}

bool content_names(const Document& document, const Cited& cited, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (document.tokens[i].word_class != WordClass::name) continue;
    for (const TokenRange content : cited.contents) {
      for (std::uint32_t j = content.first; j < content.last; ++j) {
        if (document.tokens[j].word == document.tokens[i].word && !range.contains(j)) return true;
      }
    }
  }
  return false;
}

}  // namespace argmap::extract
