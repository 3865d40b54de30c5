// Finds the classes of words, noun phrases and clauses, sentence by sentence.
#include "text/phrases_clauses.hpp"
#include "text/phrases_nouns.hpp"
#include "text/pipeline.hpp"
#include "text/word_class.hpp"

namespace argmap::text {

void find_classes_and_phrases(Document& document, const std::vector<Traits>& traits) {
  document.noun_phrases.reserve(document.tokens.size() / 4 + 4);
  document.clauses.reserve(document.tokens.size() / 10 + document.sentences.size());
  const Capitals capitals(document, traits);
  SentenceView view(document, traits);
  std::size_t next_phrase = 0;
  for (std::uint32_t i = 0; i < document.sentences.size(); ++i) {
    view.open(document.sentences[i].tokens);
    find_word_classes(view, capitals, i, document.tokens);
    find_noun_phrases(view, document);
    cut_clauses(view, document, next_phrase);
  }
}

}  // namespace argmap::text
