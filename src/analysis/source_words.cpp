#include "analysis/source_words.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace argmap::analysis {
namespace {

template <std::size_t n>
using Words = std::array<std::string_view, n>;

constexpr Words<5> single{"a", "an", "one", "another", "unnamed"};
constexpr Words<10> counting{"some", "several", "two", "three", "four", "five", "six", "seven", "many", "other"};
constexpr Words<16> pointing{"the",   "this", "that", "these", "those", "his", "her",    "its",
                             "their", "our",  "my",   "your",  "whose", "who", "others", "both"};
/// What ends the words for the people themselves: "officials of the port".
constexpr Words<13> joints{"of", "in", "at", "for", "from", "with", "near", "who", "whose", "that", "to", "on", "by"};
constexpr Words<5> shares{"%", " percent", " per cent", "third of", "half of"};

template <std::size_t n>
bool is_one_of(const Words<n>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

std::string_view first_word(std::string_view words) {
  return words.substr(0, words.find_first_of(" ,"));
}

std::string lowered(std::string_view word) {
  std::string low(word);
  std::ranges::transform(low, low.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return low;
}

/// The word for the people themselves, as far as place tells.
std::string_view head(std::string_view name) {
  std::string_view last;
  while (!name.empty()) {
    const auto word = first_word(name);
    if (is_one_of(joints, word)) break;
    last = word;
    if (word.size() == name.size() || name[word.size()] == ',') break;
    name.remove_prefix(word.size() + 1);
  }
  return last;
}

bool ends_in_plural(std::string_view name) {
  const auto last = head(name);
  return last.size() > 3 && last.ends_with('s') && !last.ends_with("ss") && !last.ends_with("us");
}

bool holds(std::string_view name, std::string_view words) {
  return name.find(words) != std::string_view::npos;
}

}  // namespace

bool brings_in_unknown(std::string_view name) {
  if (name.empty()) return true;
  if (std::ranges::any_of(shares, [&](auto share) { return holds(name, share); })) return false;
  const std::string first = lowered(first_word(name));
  if (is_one_of(single, first) || is_one_of(counting, first)) return true;
  const bool owned = holds(name, "’s ") || holds(name, "'s ") || holds(name, "s’ ") || holds(name, "s' ");
  return !is_one_of(pointing, first) && !owned && ends_in_plural(name);
}

bool is_plural(std::string_view name) {
  const std::string first = lowered(first_word(name));
  if (is_one_of(single, first)) return false;
  return is_one_of(counting, first) || first == "people" || holds(name, " and ") || ends_in_plural(name);
}

}  // namespace argmap::analysis
