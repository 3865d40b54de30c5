// Blocks: headline, headings, paragraphs, lists and quotations, by shape.
#pragma once

#include "argmap/document.hpp"

namespace argmap::text {

/// Fills `line_starts`, `blocks` (all but the counts of words and letters) and `markup`.
void find_blocks(Document& document);

}  // namespace argmap::text
