// What blocks and the text look like, by their words.
#pragma once

#include "argmap/document.hpp"
#include "text/words/text_words.hpp"

namespace argmap::text {

/// Fills the counts and verdicts of blocks that need tokens, and `Document::english`. Needs word classes.
void measure_blocks(Document& document, const TextWords& words);

}  // namespace argmap::text
