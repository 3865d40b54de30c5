// Clauses: where a sentence is cut.
#pragma once

#include <vector>

#include "argmap/document.hpp"
#include "text/phrases/places.hpp"
#include "text/words/class_view.hpp"

namespace argmap::text {

/// Appends the clauses of the sentence that the view shows, a partition of its tokens. Needs word classes and noun
/// phrases; `first_phrase` is the first of the sentence, which has a token.
void cut_clauses(const SentenceView& view, const PhrasePlaces& places, std::size_t first_phrase, Document& document);

}  // namespace argmap::text
