// What the first characters of a line make of it, in Markdown.
#include <algorithm>
#include <array>

#include "text/blocks/lines.hpp"
#include "text/bytes/characters.hpp"
#include "text/bytes/utf8.hpp"

namespace argmap::text {
namespace {

constexpr std::uint16_t most_columns = 1000;

bool is_space(char c) {
  return c == ' ' || c == '\t';
}

std::uint32_t skip_spaces(std::string_view text, std::uint32_t at, std::uint32_t end) {
  while (at < end && is_space(text[at])) ++at;
  return at;
}

/// How often the byte at `at` stands there in a row.
std::uint32_t run_length(std::string_view text, std::uint32_t at, std::uint32_t end) {
  std::uint32_t behind = at;
  while (behind < end && text[behind] == text[at]) ++behind;
  return behind - at;
}

std::uint16_t columns(std::string_view blanks) {
  std::size_t width = 0;
  for (const char c : blanks) width += c == '\t' ? 4 : 1;
  return static_cast<std::uint16_t>(std::min<std::size_t>(width, most_columns));
}

/// Takes the marks of block quotes off, "> " or, as forum software writes them, "&gt; ".
void take_quote_marks(std::string_view text, ShapedLine& line) {
  std::uint32_t& at = line.content.begin;
  const auto rest = [&] { return text.substr(at, line.content.end - at); };
  while (rest().starts_with('>') || rest().starts_with("&gt;")) {
    if (line.quote_depth < 255) ++line.quote_depth;
    at += rest().front() == '>' ? 1 : 4;
    const std::uint32_t behind = skip_spaces(text, at, line.content.end);
    line.indent = columns(text.substr(at, behind - at));
    at = behind;
  }
}

bool is_rule_mark(char c) {
  constexpr std::string_view marks = "-*_=~.#+|/\\<>^:{}";
  return marks.find(c) != std::string_view::npos;
}

/// Three or more of a mark, perhaps with blanks between; or any short line of marks without a word.
bool take_rule(std::string_view text, ShapedLine& line) {
  const std::string_view content = text.substr(line.content.begin, line.content.size());
  std::size_t count = 0;
  std::size_t same = 0;
  for (const char c : content) {
    if (!is_rule_mark(c) && !is_space(c)) return false;
    count += !is_space(c);
    same += c == content.front();
  }
  constexpr std::string_view ellipsis_and_code = ".~";
  if (count < 3 || (same == count && ellipsis_and_code.find(content.front()) != std::string_view::npos)) return false;
  line.shape = LineShape::rule;
  line.mark = same == content.size() ? content.front() : ' ';
  return true;
}

bool take_fence(std::string_view text, ShapedLine& line) {
  const char mark = text[line.content.begin];
  if (mark != '`' && mark != '~') return false;
  const std::uint32_t length = run_length(text, line.content.begin, line.content.end);
  const std::string_view info = text.substr(line.content.begin + length, line.content.size() - length);
  if (length < 3 || (mark == '`' && info.find('`') != std::string_view::npos)) return false;
  line.shape = LineShape::fence;
  line.mark = mark;
  line.mark_size = static_cast<std::uint16_t>(std::min<std::uint32_t>(length, most_columns));
  line.content.begin += length;
  return true;
}

bool take_heading_marks(std::string_view text, ShapedLine& line) {
  if (text[line.content.begin] != '#') return false;
  const std::uint32_t level = run_length(text, line.content.begin, line.content.end);
  const std::uint32_t begin = skip_spaces(text, line.content.begin + level, line.content.end);
  if (level > 6 || begin == line.content.begin + level || begin == line.content.end) return false;
  std::uint32_t end = line.content.end;
  while (end > begin && text[end - 1] == '#') --end;
  if (end == line.content.end || is_space(text[end - 1])) {
    while (end > begin && is_space(text[end - 1])) --end;
    if (end > begin) line.content.end = end;
  }
  line.content.begin = begin;
  line.level = static_cast<std::uint8_t>(level);
  line.shape = LineShape::heading;
  return true;
}

/// Length of "- ", "• " and the like, blanks left out; 0 for none.
std::uint32_t bullet_size(std::string_view content) {
  constexpr std::array<std::string_view, 9> bullets{"-", "*", "+", "•", "◦", "▪", "‣", "·", "●"};
  for (const std::string_view bullet : bullets) {
    if (content.size() > bullet.size() && content.starts_with(bullet) && is_space(content[bullet.size()])) {
      return static_cast<std::uint32_t>(bullet.size());
    }
  }
  return 0;
}

/// Length of "1.", "12)", "(3)", "a)" or "(b)", blanks left out; 0 for none.
std::uint32_t number_size(std::string_view content) {
  const bool bracket = content.starts_with('(');
  std::size_t at = bracket ? 1 : 0;
  const std::size_t first = at;
  while (at < content.size() && at < first + 3 && is_digit(static_cast<unsigned char>(content[at]))) ++at;
  const bool digits = at > first;
  if (!digits && at < content.size() && content[at] >= 'a' && content[at] <= 'z') ++at;
  if (at == first || at + 1 >= content.size() || !is_space(content[at + 1])) return 0;
  const bool closed = content[at] == ')' || (content[at] == '.' && digits && !bracket);
  return closed ? static_cast<std::uint32_t>(at + 1) : 0;
}

bool take_item_mark(std::string_view text, ShapedLine& line) {
  const std::string_view content = text.substr(line.content.begin, line.content.size());
  const std::uint32_t bullet = bullet_size(content);
  const std::uint32_t size = bullet > 0 ? bullet : number_size(content);
  if (size == 0) return false;
  line.mark = bullet > 0 ? content.front() : '1';
  line.shape = LineShape::item;
  line.content.begin = skip_spaces(text, line.content.begin + size, line.content.end);
  const std::string_view words = text.substr(line.content.begin, line.content.end - line.content.begin);
  for (const std::string_view box : {"[ ] ", "[x] ", "[X] "}) {
    if (bullet > 0 && words.starts_with(box))
      line.content.begin = skip_spaces(text, line.content.begin + 4, line.content.end);
  }
  return true;
}

}  // namespace

bool is_indented(std::string_view text, const Line& line) {
  constexpr std::uint16_t least = 4;
  return columns(text.substr(line.start, line.visible.begin - line.start)) >= least;
}

ShapedLine shape_of(std::string_view text, const Line& line) {
  ShapedLine shaped;
  shaped.visible = shaped.content = line.visible;
  if (line.visible.empty()) return shaped;
  shaped.indent = columns(text.substr(line.start, line.visible.begin - line.start));
  take_quote_marks(text, shaped);
  if (shaped.content.empty()) return shaped;
  shaped.shape = LineShape::text;
  if (take_rule(text, shaped) || take_fence(text, shaped) || take_heading_marks(text, shaped)) return shaped;
  take_item_mark(text, shaped);
  return shaped;
}

}  // namespace argmap::text
