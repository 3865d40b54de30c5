// Setting text in lines by widths of our own, so that a map is the same on every machine.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace argmap::render {

/// The width of a text in px at a font size in px, in a wide sans-serif face (narrower ones leave a little room).
/// Needs clean text.
[[nodiscard]] double width_of(std::string_view text, double font_size, bool bold = false);

/// Sets text in lines at most `width` px wide, broken at blanks and behind hyphens and dashes; only a word that is
/// wider than a whole line is broken inside. With more than `max_lines`, the last line ends with an ellipsis.
/// No line ends or begins with a blank. Needs clean text.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, double font_size, double width,
                                            std::size_t max_lines, bool bold = false);

}  // namespace argmap::render
