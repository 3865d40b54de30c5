// Sentences of blocks.
#pragma once

#include "argmap/document.hpp"

namespace argmap::text {

/// Fills `sentences` (span, block) and `Block::sentences`. Needs blocks.
void find_sentences(Document& document);

}  // namespace argmap::text
