// Finds noun phrases and clauses, sentence by sentence.
#include "text/phrases_clauses.hpp"
#include "text/phrases_nouns.hpp"
#include "text/pipeline.hpp"

namespace argmap::text {

void find_phrases(Document& document) {
  std::size_t next_phrase = 0;
  for (const Sentence& sentence : document.sentences) {
    find_noun_phrases(document, sentence.tokens);
    cut_clauses(document, sentence.tokens, next_phrase);
  }
}

}  // namespace argmap::text
