#include "extract/furniture/line_repeats.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace argmap::extract {
namespace {

constexpr std::uint32_t most_line_words = 12;
constexpr std::uint32_t fewest_line_words = 2;
constexpr std::uint32_t fewest_pulled_words = 5;
constexpr std::uint32_t most_pulled_words = 40;
constexpr std::size_t most_pulled = 64;  // that are looked for: no page has more

using Words = std::vector<std::uint32_t>;

bool is_line(const Block& block) {
  return block.kind == BlockKind::paragraph || block.kind == BlockKind::heading || block.kind == BlockKind::headline;
}

/// Its words without marks, and without numbers where `numbers` is false.
void read_words(const Document& document, const Block& block, bool numbers, Words& words) {
  words.clear();
  for (std::uint32_t t = block.tokens.first; t < block.tokens.last; ++t) {
    const Token& token = document.tokens[t];
    const bool is_word = token.word_class != WordClass::punctuation;
    if (is_word && (numbers || token.word_class != WordClass::number)) words.push_back(token.word);
  }
}

std::uint64_t hash_of(const Words& words) {
  std::uint64_t hash = 14695981039346656037U;
  for (const std::uint32_t word : words) hash = (hash ^ word) * 1099511628211U;
  return hash;
}

bool is_quoted(const Document& document, const Block& block) {
  const std::string_view text = document.slice(block.span);
  const auto stands_around = [&](std::string_view open, std::string_view close) {
    return text.size() > open.size() + close.size() && text.starts_with(open) && text.ends_with(close);
  };
  return stands_around("\"", "\"") || stands_around("“", "”") || stands_around("‘", "’") || stands_around("'", "'");
}

bool may_be_pulled(const Document& document, const Block& block) {
  if (block.word_count < fewest_pulled_words || block.word_count > most_pulled_words) return false;
  if (block.kind == BlockKind::headline || (!is_line(block) && block.kind != BlockKind::quote)) return false;
  return !block.ends_with_stop || is_quoted(document, block);
}

}  // namespace

LineRepeats::LineRepeats(const Document& document)
    : document_(document), twice_(document.blocks.size(), false), pulled_(document.blocks.size(), false) {
  find_lines();
  find_pulled();
}

void LineRepeats::find_lines() {
  std::unordered_set<std::uint64_t> seen;
  Words words;
  for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
    const Block& block = document_.blocks[i];
    const bool ends = block.ends_with_stop && !document_.slice(block.span).ends_with('?');  // a title may ask
    if (!is_line(block) || ends || block.word_count > most_line_words) continue;
    read_words(document_, block, false, words);
    if (words.size() >= fewest_line_words) twice_[i] = !seen.insert(hash_of(words)).second;
  }
}

void LineRepeats::find_pulled() {
  struct Sought {
    std::size_t block;
    Words words;
  };
  std::unordered_multimap<std::uint32_t, Sought> by_first_word;
  Words words;
  for (std::size_t i = 0; i < document_.blocks.size() && by_first_word.size() < most_pulled; ++i) {
    if (!may_be_pulled(document_, document_.blocks[i])) continue;
    read_words(document_, document_.blocks[i], true, words);
    by_first_word.emplace(words.front(), Sought{i, words});
  }
  if (by_first_word.empty()) return;
  for (const Block& block : document_.blocks) {
    if (block.kind == BlockKind::code || block.word_count <= fewest_pulled_words) continue;
    read_words(document_, block, true, words);
    const std::span<const std::uint32_t> all(words);
    for (std::size_t at = 0; at + fewest_pulled_words <= all.size(); ++at) {
      const auto [first, last] = by_first_word.equal_range(all[at]);
      for (auto it = first; it != last; ++it) {
        const Words& sought = it->second.words;
        if (sought.size() >= all.size() || sought.size() > all.size() - at) continue;
        if (std::ranges::equal(sought, all.subspan(at, sought.size()))) pulled_[it->second.block] = true;
      }
    }
  }
}

}  // namespace argmap::extract
