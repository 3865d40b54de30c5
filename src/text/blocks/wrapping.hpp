// Whether lines were broken to fit a width, or each is a paragraph.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "text/blocks/lines.hpp"

namespace argmap::text {

/// What of a line tells whether the next one goes on with its sentence. Widths are code points.
struct LineMeasure {
  std::uint16_t width = 0;       ///< 1,000 for that much and more
  std::uint16_t first_word = 0;  ///< width of its first word
  std::uint16_t indent = 0;
  bool starts_lower = false;  ///< with a lower-case letter that is not a brand's ("iPhone")
  bool ends_open = false;     ///< without stop, colon or closing quote
  bool ends_with_comma = false;
  bool names_author = false;  ///< it is nothing but "by" and a name
};
[[nodiscard]] LineMeasure measure_line(std::string_view text, Span content, std::uint16_t indent);

/// The width that most of the document's lines are wrapped at; 0 for a document that is not hard-wrapped.
[[nodiscard]] std::uint16_t document_wrap_width(std::string_view text, const Lines& lines);

/// The width that a stretch of lines without blank line is wrapped at, 0 where each line is a paragraph.
[[nodiscard]] std::uint16_t stretch_wrap_width(std::span<const LineMeasure> lines, std::uint16_t document_width);

/// Whether the second of two lines goes on with the paragraph of the first, in a stretch wrapped at `width`.
[[nodiscard]] bool goes_on(const LineMeasure& line, const LineMeasure& next, std::uint16_t width);

}  // namespace argmap::text
