#include "text/blocks/markdown_signs.hpp"

#include <algorithm>
#include <array>

namespace argmap::text {
namespace {

bool is_named_markdown(std::string_view name) {
  constexpr auto endings = std::to_array<std::string_view>({".md", ".markdown", ".mkd", ".mdown", ".qmd", ".Rmd"});
  return std::ranges::any_of(endings, [name](std::string_view ending) { return name.ends_with(ending); });
}

/// Whether a line begins with the marks of a heading and words behind them.
bool heads_line(std::string_view line) {
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  return marks >= 1 && marks <= 6 && line.size() > marks + 1 && line[marks] == ' ' && line[marks + 1] > ' ';
}

bool has_marks(std::string_view text) {
  if (text.find("](http") != std::string_view::npos || text.find("\n```") != std::string_view::npos) return true;
  if (heads_line(text.substr(0, 100))) return true;
  for (std::size_t at = text.find("\n#"); at != std::string_view::npos; at = text.find("\n#", at + 2)) {
    if (heads_line(text.substr(at + 1, 100))) return true;
  }
  return false;
}

}  // namespace

bool is_markdown(std::string_view name, std::string_view text) {
  return is_named_markdown(name) || has_marks(text);
}

bool indents_paragraphs(std::string_view text, const Lines& lines) {
  std::size_t all = 0;
  std::size_t indented = 0;
  bool blank = true;
  for (std::uint32_t i = 0; i < lines.count(); ++i) {
    const Line line = lines.at(i);
    if (blank && !line.visible.empty()) {
      ++all;
      indented += is_indented(text, line);
    }
    blank = line.visible.empty();
  }
  return indented * 2 > all;
}

}  // namespace argmap::text
