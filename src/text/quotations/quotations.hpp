// Quotations: what stands between marks, and whether it is speech.
#pragma once

#include "argmap/document.hpp"

namespace argmap::text {

/// Fills `quotations`, `Token::quotation` and `Sentence::question`. Needs word classes.
void find_quotations(Document& document);

}  // namespace argmap::text
