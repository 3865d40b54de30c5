#include "text/blocks/markdown_references.hpp"

#include <algorithm>

namespace argmap::text {
namespace {

constexpr std::size_t longest_name = 60;
constexpr std::size_t most_names = 10'000;

/// "1" of "[1] …"; "" for anything else, and for the mark of a footnote.
std::string_view name_at(std::string_view text) {
  if (!text.starts_with('[') || text.starts_with("[^")) return {};
  const std::size_t close = text.substr(0, longest_name + 2).find_first_of("[]\r\n", 1);
  if (close == std::string_view::npos || text[close] != ']') return {};
  return text.substr(1, close - 1);
}

std::string small(std::string_view name) {
  std::string out(name);
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

/// Of an address with what may stand behind it: a title in quotation marks or brackets.
bool is_address(std::string_view words) {
  const std::size_t first = words.find_first_not_of(" \t");
  if (first == std::string_view::npos) return false;
  words.remove_prefix(first);
  const std::size_t end = std::min(words.find_first_of(" \t\r\n"), words.size());
  const std::string_view address = words.substr(0, end);
  const std::size_t title = words.find_first_not_of(" \t\r\n", end);
  if (title != std::string_view::npos && std::string_view("\"'(").find(words[title]) == std::string_view::npos)
    return false;
  return address.find("://") != std::string_view::npos || address.starts_with("mailto:") || address.starts_with('<') ||
         address.starts_with('/') || address.starts_with('#') || address.starts_with('.');
}

}  // namespace

LinkReferences::LinkReferences(std::string_view text) {
  for (std::size_t at = text.find("]:"); at != std::string_view::npos; at = text.find("]:", at + 2)) {
    const std::size_t from = at - std::min(at, longest_name + 1);
    const std::size_t open = text.substr(from, at - from).rfind('[');
    if (open == std::string_view::npos || names_.size() == most_names) continue;
    const std::size_t begin = from + open;
    const std::size_t before = text.substr(0, begin).find_last_not_of(" \t");
    const bool heads_line = before == std::string_view::npos || text[before] == '\n' || text[before] == '\r';
    const std::string_view line = text.substr(begin, text.find_first_of("\r\n", begin) - begin);
    if (heads_line && is_definition(line)) names_.push_back(small(name_at(line)));
  }
  std::ranges::sort(names_);
}

bool LinkReferences::is_definition(std::string_view line) {
  const std::string_view name = name_at(line);
  return !name.empty() && line.substr(name.size() + 2).starts_with(':') && is_address(line.substr(name.size() + 3));
}

std::uint32_t LinkReferences::name_end(std::string_view text, std::uint32_t at) const {
  if (names_.empty()) return at;
  const std::string_view name = name_at(text.substr(at));
  const bool known = !name.empty() && std::ranges::binary_search(names_, small(name));
  return known ? at + static_cast<std::uint32_t>(name.size()) + 2 : at;
}

}  // namespace argmap::text
