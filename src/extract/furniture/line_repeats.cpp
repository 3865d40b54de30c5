#include "extract/furniture/line_repeats.hpp"

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

std::uint64_t pair_of(std::uint32_t first, std::uint32_t second) {
  return std::uint64_t{first} << 32U | second;
}

/// The first word of the block from this token on; its end where there is none.
std::uint32_t behind_marks(const Document& document, const Block& block, std::uint32_t token) {
  while (token < block.tokens.last && document.tokens[token].word_class == WordClass::punctuation) ++token;
  return token;
}

/// The words stand in the block from this token on, marks between them or not, and are not all that it holds.
bool is_part(const Document& document, const Block& block, std::uint32_t begin, const Words& words) {
  std::uint32_t at = begin;
  for (const std::uint32_t word : words) {
    at = behind_marks(document, block, at);
    if (at == block.tokens.last || document.tokens[at].word != word) return false;
    ++at;
  }
  return begin != behind_marks(document, block, block.tokens.first) ||
         behind_marks(document, block, at) != block.tokens.last;
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
  std::unordered_multimap<std::uint64_t, std::size_t> by_first_words;
  std::vector<Words> sought(document_.blocks.size());
  std::vector<bool> opens(document_.words.size(), false);
  for (std::size_t i = 0; i < document_.blocks.size() && by_first_words.size() < most_pulled; ++i) {
    if (!may_be_pulled(document_, document_.blocks[i])) continue;
    read_words(document_, document_.blocks[i], true, sought[i]);
    by_first_words.emplace(pair_of(sought[i][0], sought[i][1]), i);
    opens[sought[i].front()] = true;
  }
  if (by_first_words.empty()) return;
  for (const Block& block : document_.blocks) {
    if (block.kind == BlockKind::code || block.word_count <= fewest_pulled_words) continue;
    for (std::uint32_t t = block.tokens.first; t < block.tokens.last; ++t) {
      if (!opens[document_.tokens[t].word]) continue;
      const std::uint32_t next = behind_marks(document_, block, t + 1);
      if (next == block.tokens.last) break;
      const auto [first, last] =
          by_first_words.equal_range(pair_of(document_.tokens[t].word, document_.tokens[next].word));
      for (auto it = first; it != last; ++it) {
        if (is_part(document_, block, t, sought[it->second])) pulled_[it->second] = true;
      }
    }
  }
}

}  // namespace argmap::extract
