// Whether a text is Markdown, and an indent makes code of a line.
#pragma once

#include <string_view>

#include "text/blocks/lines.hpp"

namespace argmap::text {

/// Whether its name or its marks say so: headings with #, links, fences. Linear in the text.
[[nodiscard]] bool is_markdown(std::string_view name, std::string_view text);
/// Whether most paragraphs merely begin with an indent. Linear in the text.
[[nodiscard]] bool indents_paragraphs(std::string_view text, const Lines& lines);

}  // namespace argmap::text
