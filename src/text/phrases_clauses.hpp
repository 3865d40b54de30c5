// Clauses: where a sentence is cut.
#pragma once

#include <vector>

#include "argmap/document.hpp"

namespace argmap::text {

/// Appends the clauses of one sentence. `next_phrase` is the index of the first noun phrase not before the sentence; it
/// is moved behind the sentence. Needs word classes and noun phrases.
void cut_clauses(Document& document, TokenRange sentence, std::size_t& next_phrase);

}  // namespace argmap::text
