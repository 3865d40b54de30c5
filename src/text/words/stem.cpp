#include "text/words/stem.hpp"

#include <libstemmer.h>

#include <algorithm>

#include "text/words/lexicon_table.hpp"

namespace argmap::text {

void Stemmer::Deleter::operator()(sb_stemmer* stemmer) const {
  sb_stemmer_delete(stemmer);
}

std::uint32_t Stemmer::stem(std::string_view fold) {
  if (!stemmer_) stemmer_.reset(sb_stemmer_new("english", "UTF_8"));
  const auto* bytes = reinterpret_cast<const sb_symbol*>(fold.data());
  const sb_symbol* stem = sb_stemmer_stem(stemmer_.get(), bytes, static_cast<int>(fold.size()));
  const auto size = static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()));
  return std::max(1U, lexicon_hash({reinterpret_cast<const char*>(stem), size}));
}

}  // namespace argmap::text
