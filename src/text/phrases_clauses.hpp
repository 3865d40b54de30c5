// Clauses: where a sentence is cut.
#pragma once

#include <vector>

#include "argmap/document.hpp"
#include "text/word_class_view.hpp"

namespace argmap::text {

/// Appends the clauses of the sentence that the view shows. `next_phrase` is the index of the first noun phrase not
/// before the sentence; it is moved behind the sentence. Needs word classes and noun phrases.
void cut_clauses(const SentenceView& view, Document& document, std::size_t& next_phrase);

}  // namespace argmap::text
