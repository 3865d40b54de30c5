// Finds noun phrases and clauses, sentence by sentence.
#include <algorithm>

#include "text/phrases_clauses.hpp"
#include "text/phrases_nouns.hpp"
#include "text/pipeline.hpp"

namespace argmap::text {

void find_phrases(Document& document) {
  std::size_t next_phrase = 0;
  for (const Sentence& sentence : document.sentences) {
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last;) {
      const std::uint32_t end = noun_phrase_end(document, i, sentence.tokens.last);
      if (end > i) document.noun_phrases.push_back({i, end});
      i = std::max(end, i + 1);
    }
    cut_clauses(document, sentence.tokens, next_phrase);
  }
}

}  // namespace argmap::text
