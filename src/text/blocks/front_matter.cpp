#include "text/blocks/front_matter.hpp"

#include <algorithm>

namespace argmap::text {
namespace {

constexpr std::uint32_t most_lines = 200;
constexpr std::uint32_t longest_key = 40;

bool is_key_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
}

/// "title: A plea", "tags:".
bool has_key(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == 0 || colon > longest_key ||
      !std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), is_key_letter))
    return false;
  return colon + 1 == line.size() || line[colon + 1] == ' ' || line[colon + 1] == '\t';
}

/// Of a value that goes on: an item, a comment, the end of a bracket, or anything indented.
bool carries_on(std::string_view line, bool indented) {
  return indented || line.starts_with("- ") || line == "-" || line.front() == '#' || line.front() == ']' ||
         line.front() == '}';
}

}  // namespace

std::uint32_t front_matter_end(std::string_view text, const Lines& lines) {
  const auto words = [&](const Line& line) { return text.substr(line.visible.begin, line.visible.size()); };
  if (lines.count() < 3 || words(lines.at(0)) != "---" || !has_key(words(lines.at(1)))) return 0;
  for (std::uint32_t i = 2; i < std::min(lines.count(), most_lines); ++i) {
    const Line line = lines.at(i);
    if (line.visible.empty()) continue;
    const std::string_view here = words(line);
    if (here == "---" || here == "...") return i;
    if (!has_key(here) && !carries_on(here, line.visible.begin > line.start)) return 0;
  }
  return 0;
}

}  // namespace argmap::text
