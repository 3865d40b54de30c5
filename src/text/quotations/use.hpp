// What a quotation is for: speech, a scare quote or term, or the title of a work.
#pragma once

#include "argmap/document.hpp"

namespace argmap::text {

/// Judged by the shape of the quotation and of what stands around it alone. Needs its token range and word classes.
[[nodiscard]] QuotationUse use_of(const Document& document, const Quotation& quotation);

}  // namespace argmap::text
