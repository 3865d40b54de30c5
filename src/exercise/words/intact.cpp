#include "exercise/words/intact.hpp"

#include <algorithm>
#include <cctype>

namespace argmap::exercise {

bool ends_whole(const Document& document, Span sentence) {
  const char first = document.text[sentence.begin];
  if (first >= 'a' && first <= 'z') return false;
  const std::string_view end = document.slice({sentence.end - std::min(sentence.size(), 4U), sentence.end});
  return end.find_first_of(".!?") != std::string_view::npos;
}

bool is_damaged(std::string_view text) {
  for (auto at = text.find("? "); at != std::string_view::npos; at = text.find("? ", at + 1)) {
    const char next = at + 2 < text.size() ? text[at + 2] : 'A';
    if (next >= '0' && next <= '9') return true;
  }
  for (auto at = text.find("- "); at != std::string_view::npos; at = text.find("- ", at + 1)) {
    const bool hyphen = at > 0 && std::isalpha(static_cast<unsigned char>(text[at - 1])) != 0;
    const std::string_view next = text.substr(std::min(at + 2, text.size()));
    const bool shared = next.starts_with("and ") || next.starts_with("or ") || next.starts_with("to ");
    if (hyphen && !shared) return true;  // "Cam-to- cam", and not "two- and three-year"
  }
  return false;
}

}  // namespace argmap::exercise
