#include "text/blocks/wrapping.hpp"

#include <algorithm>
#include <array>

#include "text/bytes/characters.hpp"
#include "text/bytes/many_bytes.hpp"
#include "text/bytes/utf8.hpp"

namespace argmap::text {
namespace {

/// Nobody wraps wider: a longer line is a paragraph.
constexpr std::uint16_t widest_wrap = 132;
constexpr std::uint16_t narrowest_wrap = 36;
constexpr std::uint16_t most_width = 1000;

std::uint16_t width_of(std::string_view text) {
  if (text.size() > std::size_t{4} * most_width) return most_width;
  const std::size_t continuations = count_bytes(text, 0, text.size(), [](auto byte) { return (byte & 0xC0) == 0x80; });
  return static_cast<std::uint16_t>(std::min<std::size_t>(text.size() - continuations, most_width));
}

/// Whether a line ends where a sentence, a list's introduction or a quotation may end.
bool ends_closed(std::string_view text, std::uint32_t end) {
  const char32_t last = code_point_before(text, end).value;
  return is_stop(last) || last == ':' || last == ';' || is_closing_mark(last);
}

bool is_word(std::string_view word, std::string_view lower) {
  return std::ranges::equal(word, lower, [](char a, char b) { return (static_cast<unsigned char>(a) | 0x20) == b; });
}

/// "by Ida van Holm": a short line of names.
bool is_byline(std::string_view line) {
  constexpr std::size_t widest = 48;
  constexpr std::string_view by = "by ";
  if (line.size() > widest || !is_word(line.substr(0, by.size()), by) || is_stop(line.back())) return false;
  std::size_t names = 0;
  std::size_t others = 0;
  for (std::size_t at = by.size(); at < line.size(); at = line.find(' ', at)) {
    at = line.find_first_not_of(' ', at);
    ++(is_upper(code_point_at(line, static_cast<std::uint32_t>(at)).value) ? names : others);
  }
  return names >= 2 && others <= 1;
}

bool is_full(const LineMeasure& line, const LineMeasure& next, std::uint16_t width) {
  return line.width + 1 + next.first_word + width / 10 > width;
}

/// How many of the pairs of neighbouring lines look as if a paragraph ran on.
struct PairCounts {
  std::size_t pairs = 0;
  std::size_t full = 0;   ///< the next line's first word had no room
  std::size_t open = 0;   ///< the sentence had not ended
  std::size_t lower = 0;  ///< the next line starts in lower case
};

PairCounts count_pairs(std::span<const LineMeasure> lines, std::uint16_t width) {
  PairCounts counts;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    ++counts.pairs;
    counts.full += is_full(lines[i], lines[i + 1], width);
    counts.open += lines[i].ends_open || lines[i + 1].starts_lower;
    counts.lower += lines[i + 1].starts_lower;
  }
  return counts;
}

}  // namespace

LineMeasure measure_line(std::string_view text, Span content, std::uint16_t indent) {
  LineMeasure measure;
  const std::string_view line = text.substr(content.begin, content.size());
  measure.width = width_of(line);
  const auto word_end = std::find_if(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t'; });
  measure.first_word = width_of({line.begin(), word_end});
  measure.indent = indent;
  const std::size_t word = std::min(text.find_first_not_of("*_[`(\"'", content.begin), std::size_t{content.end});
  const CodePoint first = code_point_at(text, word);
  measure.starts_lower = is_lower(first.value) && !is_upper(code_point_at(text, word + first.size).value);
  measure.ends_open = !ends_closed(text, content.end);
  measure.ends_with_comma = line.ends_with(',');
  measure.names_author = is_byline(line);
  return measure;
}

std::uint16_t document_wrap_width(std::string_view text, const Lines& lines) {
  std::array<std::size_t, widest_wrap + 1> open_widths{};  // how many open lines of each width a line follows
  std::size_t pairs = 0;
  std::size_t open = 0;
  std::size_t wide = 0;
  LineMeasure previous;
  for (std::uint32_t i = 0; i < lines.count(); ++i) {
    const Line line = lines.at(i);
    const LineMeasure measure = line.visible.empty() ? LineMeasure{} : measure_line(text, line.visible, 0);
    if (previous.width > 0 && measure.width > 0) {
      ++pairs;
      wide += previous.width > widest_wrap;
      if (previous.width <= widest_wrap && previous.ends_open) {
        ++open_widths[previous.width];
        ++open;
      }
    }
    previous = measure;
  }
  if (open < 4 || open * 3 < pairs || wide * 4 > pairs) return 0;
  std::size_t behind = 0;
  std::uint16_t width = widest_wrap;
  while (width > 0 && (behind += open_widths[width]) * 20 <= open) --width;
  std::size_t near = 0;
  for (std::uint16_t w = static_cast<std::uint16_t>(width * 3 / 4); w <= width; ++w) near += open_widths[w];
  return width >= narrowest_wrap && near * 5 >= open * 3 ? width : std::uint16_t{0};
}

std::uint16_t stretch_wrap_width(std::span<const LineMeasure> lines, std::uint16_t document_width) {
  if (lines.size() < 2) return 0;
  const auto widest = std::max_element(lines.begin(), lines.end(), [](const auto& a, const auto& b) {
                        return a.width < b.width;
                      })->width;
  if (widest > widest_wrap) return 0;
  const bool as_document = document_width > 0 && widest <= document_width + document_width / 8;
  const std::uint16_t width = as_document ? document_width : widest;
  const PairCounts counts = count_pairs(lines, width);
  if (counts.lower * 2 >= counts.pairs) return width;
  if (as_document) return counts.full * 2 >= counts.pairs ? width : std::uint16_t{0};
  // Lines of a page's head happen to be of like width, but none begins in lower case, and there is no stop at the end.
  if (width < narrowest_wrap || (counts.lower == 0 && lines.back().ends_open)) return 0;
  return counts.full * 3 >= counts.pairs * 2 && counts.open * 2 >= counts.pairs ? width : std::uint16_t{0};
}

bool goes_on(const LineMeasure& line, const LineMeasure& next, std::uint16_t width) {
  if (next.names_author) return false;
  if (next.starts_lower && line.ends_open) return true;
  if (width == 0) return false;
  if (next.starts_lower || line.ends_with_comma) return true;
  const bool new_indent = next.indent >= line.indent + 2 && !line.ends_open;
  return is_full(line, next, width) && !new_indent;
}

}  // namespace argmap::text
