#include "extract/lexis.hpp"

#include "extract/known_words.hpp"

namespace argmap::extract {

Lexis::Lexis(const Document& document) {
  KnownWords& all = KnownWords::of_this_thread();
  all.open(document.words);
  traits_.reserve(document.words.size());
  concepts_.reserve(document.words.size());
  stems_.reserve(document.words.size());
  for (std::size_t i = 0; i < document.words.size(); ++i) {
    const KnownWords::Known known = all.of(document.words, i);
    traits_.push_back(known.traits);
    concepts_.push_back(known.stem == none ? none : all.count(known.stem));
    if (known.stem != none && concepts_.back() == stems_.size()) stems_.push_back(all.stem(known.stem));
  }
}

}  // namespace argmap::extract
