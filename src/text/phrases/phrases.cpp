// Finds the classes of words, noun phrases and clauses, sentence by sentence.
#include "text/phrases/phrases.hpp"

#include "text/phrases/clauses.hpp"
#include "text/phrases/nouns.hpp"
#include "text/words/word_class.hpp"

namespace argmap::text {

void find_classes_and_phrases(Document& document, const TextWords& words) {
  document.noun_phrases.reserve(document.tokens.size() / 4 + 4);
  document.clauses.reserve(document.tokens.size() / 10 + document.sentences.size());
  const Capitals capitals(document, words);
  SentenceView view(document, words.traits);
  PhrasePlaces places(view);
  WordClass before = WordClass::punctuation;
  for (std::uint32_t i = 0; i < document.sentences.size(); ++i) {
    const std::size_t first_phrase = document.noun_phrases.size();
    const TokenRange tokens = document.sentences[i].tokens;
    if (tokens.empty()) continue;
    view.open(tokens);
    find_word_classes(view, capitals, i, document.tokens);
    places.mark(before);
    find_noun_phrases(view, places, before, document);
    cut_clauses(view, places, first_phrase, document);
    before = document.tokens[tokens.last - 1].word_class;
  }
}

}  // namespace argmap::text
