// Whether a text is Markdown in which an indent makes code of a line.
#pragma once

#include <string_view>

#include "text/blocks_lines.hpp"

namespace argmap::text {

/// Its name or its marks say that it is Markdown (headings with #, links, fences), and an indent is not merely how its
/// paragraphs begin. Linear in the text.
[[nodiscard]] bool indents_code(std::string_view name, std::string_view text, const Lines& lines);

}  // namespace argmap::text
