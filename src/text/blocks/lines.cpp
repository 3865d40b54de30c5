#include "text/blocks/lines.hpp"

#include <algorithm>

#include "text/bytes/characters.hpp"
#include "text/bytes/utf8.hpp"

namespace argmap::text {
namespace {

void find_line_starts(Document& document) {
  const std::string& text = document.text;
  const bool any_cr = text.find('\r') != std::string::npos;
  const auto next_end = [&](std::size_t at) { return any_cr ? text.find_first_of("\r\n", at) : text.find('\n', at); };
  document.line_starts.assign(1, 0);
  for (std::size_t at = next_end(0); at != std::string::npos; at = next_end(at)) {
    at += text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
    document.line_starts.push_back(static_cast<std::uint32_t>(at));
  }
}

}  // namespace

Lines::Lines(Document& document) : document_(document) {
  find_line_starts(document);
  find_comments();
}

void Lines::find_comments() {
  const std::string_view text = document_.text;
  std::size_t at = text.find("<!--");
  while (at != std::string_view::npos) {
    const std::size_t close = text.find("-->", at + 4);
    if (close == std::string_view::npos) return;
    comments_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(close + 3)});
    at = text.find("<!--", close + 3);
  }
}

std::uint32_t Lines::skip_comment(std::uint32_t at) const {
  if (comments_.empty()) return at;
  const auto behind = std::upper_bound(comments_.begin(), comments_.end(), at,
                                       [](std::uint32_t offset, Span comment) { return offset < comment.end; });
  return behind != comments_.end() && behind->begin <= at ? behind->end : at;
}

std::uint32_t Lines::skip_comment_back(std::uint32_t at) const {
  if (comments_.empty()) return at;
  const auto behind = std::lower_bound(comments_.begin(), comments_.end(), at,
                                       [](Span comment, std::uint32_t offset) { return comment.end < offset; });
  return behind != comments_.end() && behind->begin < at ? behind->begin : at;
}

Line Lines::at(std::uint32_t index) const {
  const std::string_view text = document_.text;
  const std::uint32_t start = document_.line_starts[index];
  const auto size = static_cast<std::uint32_t>(text.size());
  std::uint32_t end = index + 1 < count() ? document_.line_starts[index + 1] : size;
  std::uint32_t begin = start;
  while (begin < end) {
    const std::uint32_t behind = skip_comment(begin);
    const CodePoint c = code_point_at(text, begin);
    if (behind == begin && !is_blank(c.value)) break;
    begin = behind > begin ? behind : begin + c.size;
  }
  if (begin >= end) return {start, {start, start}};
  while (end > begin) {
    const std::uint32_t before = skip_comment_back(end);
    const CodePoint c = code_point_before(text, end);
    if (before == end && !is_blank(c.value)) break;
    end = before < end ? before : end - c.size;
  }
  return {start, {begin, end}};
}

}  // namespace argmap::text
