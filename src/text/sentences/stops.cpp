#include "text/sentences/stops.hpp"

#include "text/bytes/characters.hpp"

namespace argmap::text {
namespace {

constexpr std::size_t longest_note = 4;

bool is_quote(char16_t c) {
  return c == '"' || c == '\'' || c == 0x201D || c == 0x2019 || c == 0xBB || c == 0x203A;
}

/// Stops in a row; the dots of an ellipsis may stand apart (". . .").
std::size_t skip_stops(std::u16string_view text, std::size_t at) {
  const auto is = [&](std::size_t i, char16_t c) { return i < text.size() && text[i] == c; };
  while (at < text.size()) {
    if (is_stop(text[at]))
      ++at;
    else if (text[at - 1] == '.' && is(at, ' ') && is(at + 1, '.') && !(at + 2 < text.size() && is_digit(text[at + 2])))
      at += 2;
    else
      break;
  }
  return at;
}

std::size_t skip_digits(std::u16string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

bool is_superscript(char16_t c) {
  return c == 0xB9 || c == 0xB2 || c == 0xB3 || c == 0x2070 || (c >= 0x2074 && c <= 0x2079);
}

/// Behind the number of a note ("wrong.12 He", "wrong.[3] He", "wrong.³ He"), or `at` where none stands.
std::size_t skip_note(std::u16string_view text, std::size_t at) {
  if (at >= text.size()) return at;
  std::size_t behind = at;
  if (text[at] == '[') {
    behind = skip_digits(text, at + 1);
    if (behind == at + 1 || behind >= text.size() || text[behind] != ']') return at;
    ++behind;
  } else {
    while (behind < text.size() && is_superscript(text[behind])) ++behind;
    if (behind == at) behind = skip_digits(text, at);
    if (behind - at > longest_note) return at;
  }
  return behind == text.size() || is_blank(text[behind]) ? behind : at;
}

/// The run of stops that begins at `at`.
Stop stop_at(std::u16string_view text, std::size_t at) {
  Stop stop{.first = at};
  stop.behind = stop.end = skip_stops(text, at + 1);
  while (stop.end < text.size() && is_closing_mark(text[stop.end])) {
    stop.quote |= is_quote(text[stop.end]);
    ++stop.end;
    // Stops behind a closing mark belong to the same end: (really?).
    if (stop.end < text.size() && is_stop(text[stop.end])) stop.behind = stop.end = skip_stops(text, stop.end + 1);
  }
  if (at > 0 && !is_digit(text[at - 1])) {
    const std::size_t behind = skip_note(text, stop.end);
    stop.note = behind > stop.end;
    stop.end = behind;
  }
  stop.next = stop.end;
  while (stop.next < text.size() && is_blank(text[stop.next])) ++stop.next;
  return stop;
}

}  // namespace

void find_stops(std::u16string_view text, std::span<const std::uint32_t> maybe, std::vector<Stop>& stops) {
  stops.clear();
  std::size_t from = 0;
  for (const std::uint32_t at : maybe) {
    if (at < from || !is_stop(text[at])) continue;
    stops.push_back(stop_at(text, at));
    from = stops.back().end;
  }
}

}  // namespace argmap::text
