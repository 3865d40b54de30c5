// The parts of the page that checks itself, each written by a file of its own. Its script is in script/, its style in
// style/; both find items by their number.
#pragma once

#include <cstddef>

#include "argmap/exercise.hpp"
#include "render/report/html.hpp"

namespace argmap::exercise {

/// An item as a field set with everything that it is answered by; `number` counts from 1. Without the script it can
/// be read, filled in and printed.
void write_field(render::Html& html, const Item& item, std::size_t number, const SheetStyle& style);

/// What the script marks answers by, as JSON in a block that is not run; without the key only ids and forms.
void write_page_data(render::Html& html, const Sheet& sheet, const SheetStyle& style);

}  // namespace argmap::exercise
