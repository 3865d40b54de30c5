// Where a report from afar was written, before its first sentence.
#pragma once

#include "argmap/document.hpp"

namespace argmap::exercise {

/// The sentence without "MARSK —" or "MARSK, 3 May (Agency) –" at its head.
[[nodiscard]] Span without_dateline(const Document& document, const Sentence& sentence);

}  // namespace argmap::exercise
