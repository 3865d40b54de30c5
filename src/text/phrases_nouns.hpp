// Noun phrases: where one that begins at a token ends.
#pragma once

#include <cstdint>

#include "argmap/document.hpp"

namespace argmap::text {

/// Appends the noun phrases of one sentence, their possessives and "of" phrases included. Needs word classes.
void find_noun_phrases(Document& document, TokenRange sentence);

}  // namespace argmap::text
