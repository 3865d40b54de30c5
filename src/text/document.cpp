#include "argmap/document.hpp"

#include <algorithm>

#include "text/bytes/token_chars.hpp"

namespace argmap {

const std::string& Document::lemma(const Token& token) const {
  const Word& its = word(token);
  switch (token.word_class) {
    case WordClass::verb:
    case WordClass::auxiliary:
      return its.verb_lemma();
    case WordClass::noun:
      return its.noun_lemma();
    case WordClass::adjective:
    case WordClass::adverb:
    case WordClass::particle:
      return its.adjective_lemma();  // "n't" is "not"
    default:
      return its.fold;
  }
}

std::string Document::plain(Span wanted) const {
  std::string result;
  const auto end = std::min<std::uint32_t>(wanted.end, static_cast<std::uint32_t>(text.size()));
  auto mark = std::partition_point(markup.begin(), markup.end(), [&](Span each) { return each.end <= wanted.begin; });
  bool blank = false;
  for (std::uint32_t at = wanted.begin; at < end;) {
    if (mark != markup.end() && mark->begin <= at) {
      at = std::max(at, mark->end);
      ++mark;
      continue;
    }
    const text::Char c = text::chars::at(text, at, end);
    if (c.kind == text::CharKind::space) {
      blank = !result.empty();
    } else {
      if (blank) result += ' ';
      result.append(text, at, c.length);
      blank = false;
    }
    at += c.length;
  }
  return result;
}

Place place_of(const Document& document, std::uint32_t offset) {
  const std::vector<std::uint32_t>& starts = document.line_starts;
  const auto size = static_cast<std::uint32_t>(document.text.size());
  offset = std::min(offset, size);
  const auto behind = std::upper_bound(starts.begin(), starts.end(), offset);
  const auto line = static_cast<std::uint32_t>(behind - starts.begin());
  const std::uint32_t start = line == 0 ? 0 : starts[line - 1];
  const auto begins_character = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
  const auto* text = document.text.data();
  const auto column = std::count_if(text + start, text + offset, begins_character);
  return {std::max(line, 1U), static_cast<std::uint32_t>(column) + 1};
}

}  // namespace argmap
