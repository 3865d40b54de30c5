#include "cli/terminal/line_width.hpp"

#include <sys/ioctl.h>

#include <charconv>
#include <cstdlib>

#include "render/escape/escape.hpp"

namespace argmap::cli {
namespace {

constexpr std::size_t least_width = 20;

bool takes_no_column(char32_t c) {
  return (c >= 0x300 && c < 0x370) || (c >= 0x200B && c <= 0x200F) || (c >= 0xFE00 && c <= 0xFE0F);
}

bool takes_two_columns(char32_t c) {
  return (c >= 0x1100 && c < 0x1160) || (c >= 0x2E80 && c < 0xA4D0) || (c >= 0xAC00 && c < 0xD7A4) ||
         (c >= 0xF900 && c < 0xFB00) || (c >= 0xFE30 && c < 0xFE70) || (c >= 0xFF00 && c < 0xFF61) ||
         (c >= 0x1F300 && c < 0x1FB00) || (c >= 0x20000 && c < 0x3FFFE);
}

}  // namespace

std::size_t line_width(const Console& console) {
  std::size_t width = 0;
  if (const char* set = std::getenv("COLUMNS"); set != nullptr) {
    const std::string_view words(set);
    const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), width);
    if (error == std::errc() && end == words.data() + words.size() && width >= least_width) return width;
  }
  winsize size{};
  const bool known = console.on_terminal() && ioctl(console.descriptor(), TIOCGWINSZ, &size) == 0;
  return known && size.ws_col >= least_width ? size.ws_col : 0;
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  while (!text.empty()) {
    const char32_t c = render::next_code_point(text);
    if (c == '\x1b') {
      text.remove_prefix(text.find('m') == std::string_view::npos ? 0 : text.find('m') + 1);
    } else if (!takes_no_column(c)) {
      columns += takes_two_columns(c) ? 2 : 1;
    }
  }
  return columns;
}

std::vector<std::string> wrapped_lines(std::string_view text, std::size_t width) {
  if (width == 0) return {std::string(text)};
  std::vector<std::string> lines{""};
  std::size_t used = 0;
  while (!text.empty()) {
    const auto word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size() == text.size() ? text.size() : word.size() + 1);
    const std::size_t columns = columns_of(word);
    if (!lines.back().empty() && used + 1 + columns > width) {
      lines.emplace_back();
      used = 0;
    }
    if (!lines.back().empty()) {
      lines.back() += ' ';
      ++used;
    }
    lines.back() += word;
    used += columns;
  }
  return lines;
}

}  // namespace argmap::cli
