// Headings that no markup marks: told by their shape and by what follows them.
#pragma once

#include "argmap/document.hpp"

namespace argmap::text {

/// Turns paragraphs (and lone numbered items) that stand as headings into headings, and the first at the top of the
/// document into the headline.
void find_headings_by_shape(Document& document);

}  // namespace argmap::text
