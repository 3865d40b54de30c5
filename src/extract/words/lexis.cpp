#include "extract/words/lexis.hpp"

#include "extract/words/known_words.hpp"

namespace argmap::extract {

Lexis::Lexis(const Document& document) {
  KnownWords& all = KnownWords::of_this_thread();
  all.open(document.words);
  const std::size_t words = document.words.size();
  traits_.resize(words);
  concepts_.resize(words);
  stems_.reserve(words);
  for (std::size_t i = 0; i < words; ++i) {
    const KnownWords::Known known = all.of(document.words, i);
    traits_[i] = known.traits;
    concepts_[i] = none;
    if (known.stem == none) continue;
    const std::uint32_t counted = concepts_[i] = all.count(known.stem);
    if (counted == stems_.size()) stems_.push_back(all.stem(known.stem));
  }
}

}  // namespace argmap::extract
