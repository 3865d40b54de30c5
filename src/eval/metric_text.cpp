#include "eval/metric_text.hpp"

#include <algorithm>
#include <array>

#include "text/bytes/characters.hpp"
#include "text/bytes/utf8.hpp"

namespace argmap::eval {
namespace {

using text::code_point_at;
using text::CodePoint;

constexpr std::u32string_view stops = U".!?…";
constexpr std::u32string_view closers = U"\"'”’)]";
constexpr std::u32string_view openers = U"\"'“‘([";
constexpr std::array<std::string_view, 23> abbreviations{
    "Mr.",  "Mrs.", "Ms.",  "Dr.",  "Prof.", "St.", "Sen.", "Rep.", "Gov.", "Gen.",  "vs.", "etc.",
    "e.g.", "i.e.", "U.S.", "U.K.", "No.",   "Jr.", "Sr.",  "Inc.", "Co.",  "Corp.", "Ltd."};

bool is_word_character(char32_t c) {
  return c == '_' || text::is_letter_or_number(c);
}

bool is_capital(char32_t c) {
  return c >= 'A' && c <= 'Z';
}

/// Behind the characters from `at` on that `wanted` takes.
template <typename Wanted>
std::size_t skip(std::string_view line, std::size_t at, Wanted wanted) {
  for (CodePoint c = code_point_at(line, at); c.size > 0 && wanted(c.value); c = code_point_at(line, at)) at += c.size;
  return at;
}

std::size_t skip(std::string_view line, std::size_t at, std::u32string_view any) {
  return skip(line, at, [&](char32_t c) { return any.find(c) != std::u32string_view::npos; });
}

/// Whether a sentence may begin behind the blanks at `at`.
bool sentence_follows(std::string_view line, std::size_t at) {
  const std::size_t next = skip(line, at, text::is_white_space);
  if (next == at) return false;
  CodePoint c = code_point_at(line, next);
  if (c.size > 0 && openers.find(c.value) != std::u32string_view::npos) c = code_point_at(line, next + c.size);
  return is_capital(c.value) || text::is_digit(c.value);
}

/// Whether these words, which end with a full stop, end with an abbreviation or a capital that stands alone.
bool ends_abbreviated(std::string_view words) {
  const auto is = [&](std::string_view ending) {
    return words.ends_with(ending) &&
           !is_word_character(text::code_point_before(words, words.size() - ending.size()).value);
  };
  if (std::ranges::any_of(abbreviations, is)) return true;
  const std::string_view initial = words.substr(words.size() - std::min<std::size_t>(words.size(), 2));
  return initial.size() == 2 && is_capital(static_cast<unsigned char>(initial.front())) && is(initial);
}

/// Adds the sentences of a line that begins at byte `base` of the text.
void cut_line(std::string_view line, std::uint32_t base, std::vector<Span>& sentences) {
  std::size_t start = 0;
  const auto add = [&](std::size_t end) {
    const std::size_t begin = skip(line, start, text::is_white_space);
    if (begin < end)
      sentences.push_back({base + static_cast<std::uint32_t>(begin), base + static_cast<std::uint32_t>(end)});
    start = end;
  };
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t behind_stops = skip(line, at, stops);
    if (behind_stops == at) {
      at += code_point_at(line, at).size;
      continue;
    }
    const std::size_t end = skip(line, behind_stops, closers);
    const bool follows = sentence_follows(line, end);
    const bool ends = line[at] != '.' || !follows || !ends_abbreviated(line.substr(start, at + 1 - start));
    if (follows && ends) add(end);
    at = follows ? end : behind_stops;
  }
  add(line.size());
}

}  // namespace

std::vector<Span> metric_tokens(std::string_view text) {
  std::vector<Span> tokens;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    std::size_t end = skip(text, at, is_word_character);
    if (end == at) end += c.size;
    if (!text::is_white_space(c.value))
      tokens.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end;
  }
  return tokens;
}

std::vector<Span> metric_sentences(std::string_view text) {
  std::vector<Span> sentences;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    cut_line(text.substr(begin, end - begin), static_cast<std::uint32_t>(begin), sentences);
    begin = end + 1;
  }
  return sentences;
}

TokenRange tokens_in(const std::vector<Span>& tokens, Span span) {
  const auto first = std::ranges::lower_bound(tokens, span.begin, {}, &Span::begin);
  const auto last = std::ranges::upper_bound(first, tokens.end(), span.end, {}, &Span::end);
  return {static_cast<std::uint32_t>(first - tokens.begin()), static_cast<std::uint32_t>(last - tokens.begin())};
}

}  // namespace argmap::eval
