// The lines of a text and what stands on each: the marks of Markdown told from the words.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "argmap/document.hpp"

namespace argmap::text {

/// A line without its line end, blanks and HTML comments at its edges; empty where nothing else stands on it.
struct Line {
  std::uint32_t start = 0;  ///< its first byte
  Span visible;             ///< from its first to behind its last visible byte
};

/// Random access to the lines of a document. Keeps nothing for each line, so that fifty million of them do no harm.
class Lines {
 public:
  /// Fills `document.line_starts` (a line ends with LF, CR LF or CR) and finds the comments.
  explicit Lines(Document& document);

  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(document_.line_starts.size()); }
  [[nodiscard]] Line at(std::uint32_t index) const;
  /// HTML comments, `<!--` and `-->` included, in text order.
  [[nodiscard]] const std::vector<Span>& comments() const { return comments_; }

 private:
  void find_comments();
  [[nodiscard]] std::uint32_t skip_comment(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t skip_comment_back(std::uint32_t at) const;

  const Document& document_;
  std::vector<Span> comments_;
};

enum class LineShape : std::uint8_t { blank, text, heading, rule, fence, item };

/// A line with its Markdown marks taken off.
struct ShapedLine {
  Span visible;  ///< with the marks
  Span content;  ///< without them
  LineShape shape = LineShape::blank;
  std::uint8_t level = 0;  ///< of a heading
  std::uint8_t quote_depth = 0;
  std::uint16_t indent = 0;     ///< columns before the content's first mark, behind the quote marks; tabs count four
  std::uint16_t mark_size = 0;  ///< length of a fence or rule
  char mark = 0;                ///< the character of a fence, rule or bullet; '1' for a numbered item
};
/// Whether four blanks or a tab stand before the line.
[[nodiscard]] bool is_indented(std::string_view text, const Line& line);
[[nodiscard]] ShapedLine shape_of(std::string_view text, const Line& line);

}  // namespace argmap::text
