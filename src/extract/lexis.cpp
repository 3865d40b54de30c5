#include "extract/lexis.hpp"

#include "extract/known_words.hpp"

namespace argmap::extract {

Lexis::Lexis(const Document& document) {
  KnownWords& all = KnownWords::of_this_thread();
  all.open(document.words);
  traits_.reserve(document.words.size());
  concepts_.reserve(document.words.size());
  stems_.reserve(document.words.size());
  for (const Word& word : document.words) {
    const KnownWords::Known known = all[word];
    traits_.push_back(known.traits);
    concepts_.push_back(known.stem == none ? none : all.count(known.stem));
    if (known.stem != none && concepts_.back() == stems_.size()) stems_.push_back(word.stem);
  }
}

}  // namespace argmap::extract
