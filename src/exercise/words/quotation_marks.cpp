#include "exercise/words/quotation_marks.hpp"

#include <algorithm>
#include <utility>

namespace argmap::exercise {
namespace {

/// A straight mark opens with a blank or a bracket, or nothing, before it.
bool opens(std::string_view text, std::size_t mark) {
  return mark == 0 || text[mark - 1] == ' ' || text[mark - 1] == '(' || text[mark - 1] == '[';
}

/// Of an odd number of straight marks one has lost its other half: behind the words where the last one opens, else
/// before them.
void pair_straight_marks(std::string& text) {
  if (std::ranges::count(text, '"') % 2 == 0) return;
  opens(text, text.rfind('"')) ? text += '"' : text.insert(0, 1, '"');
}

}  // namespace

std::string with_marks(std::string text) {
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"“", "”"}, {"„", "“"}, {"«", "»"}}) {
    const auto first_open = text.find(open);
    const auto first_close = text.find(close);
    const auto last_open = text.rfind(open);
    const auto last_close = text.rfind(close);
    if (open == "„" && first_open == std::string::npos) continue;
    if (first_close != std::string::npos && (first_open == std::string::npos || first_close < first_open)) {
      text.insert(0, open);
    }
    if (last_open != std::string::npos && (last_close == std::string::npos || last_close < last_open)) text += close;
  }
  pair_straight_marks(text);
  for (const std::string_view end : {",”", ",\""}) {
    if (text.ends_with(end)) text.erase(text.size() - end.size(), 1);
  }
  return text;
}

std::string without_marks(std::string text) {
  for (const std::string_view mark : {"“", "”", "„", "«", "»", "\""}) {
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) text.erase(at, mark.size());
  }
  return text;
}

std::string bare_words(std::string_view words) {
  for (const std::string_view mark : {"“", "”", "\""}) {
    if (words.starts_with(mark)) words.remove_prefix(mark.size());
    if (words.ends_with(mark)) words.remove_suffix(mark.size());
  }
  constexpr std::string_view beside = ", ";
  words.remove_prefix(std::min(words.find_first_not_of(beside), words.size()));
  while (!words.empty() && beside.find(words.back()) != std::string_view::npos) words.remove_suffix(1);
  return std::string(words);
}

}  // namespace argmap::exercise
