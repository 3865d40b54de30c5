#include "analysis/suppressions.hpp"

#include <algorithm>

#include "argmap/findings.hpp"

namespace argmap::analysis {
namespace {

constexpr std::string_view opening = "<!--";
constexpr std::string_view closing = "-->";
constexpr std::string_view blanks = " \t\r\n,";

/// Takes the next word off; "" at the end.
std::string_view take_word(std::string_view& words) {
  words.remove_prefix(std::min(words.find_first_not_of(blanks), words.size()));
  const auto word = words.substr(0, words.find_first_of(blanks));
  words.remove_prefix(word.size());
  return word;
}

/// The first block that has words behind the place; the number of blocks where there is none.
std::uint32_t block_behind(const Document& document, std::uint32_t place) {
  const auto token = std::ranges::lower_bound(document.tokens, place, {}, [](const Token& t) { return t.span.begin; });
  if (token == document.tokens.end()) return static_cast<std::uint32_t>(document.blocks.size());
  const auto block =
      std::ranges::upper_bound(document.blocks, token->span.begin, {}, [](const Block& b) { return b.span.begin; });
  return static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(block - document.blocks.begin(), 1)) - 1;
}

bool holds(const std::set<std::string, std::less<>>& ids, std::string_view id) {
  return ids.contains(std::string_view()) || ids.contains(id);
}

}  // namespace

Suppressions::Suppressions(const Document& document) {
  for (const Span span : document.markup) {
    if (document.slice(span).starts_with(opening)) read(document, span);
  }
}

void Suppressions::read(const Document& document, Span comment) {
  std::string_view words = document.slice(comment).substr(opening.size());
  if (words.ends_with(closing)) words.remove_suffix(closing.size());
  if (take_word(words) != "argmap:") return;
  const auto what = take_word(words);
  if (what == "ignore-file") return add(whole_, words, comment);
  if (what != "ignore") return unknown_.push_back({std::string(what), comment});
  const auto block = block_behind(document, comment.end);
  if (block < document.blocks.size()) add(of_block(block), words, comment);
}

void Suppressions::add(Ids& ids, std::string_view words, Span comment) {
  auto word = take_word(words);
  if (word.empty()) ids.emplace();
  for (; !word.empty(); word = take_word(words)) {
    if (find_finding_kind(word) == nullptr) {
      unknown_.push_back({std::string(word), comment});
    } else {
      ids.emplace(word);
    }
  }
}

Suppressions::Ids& Suppressions::of_block(std::uint32_t block) {
  if (blocks_.empty() || blocks_.back().block != block) blocks_.push_back({block, {}});
  return blocks_.back().ids;
}

bool Suppressions::silences(const Report& report, const Finding& finding) const {
  if (holds(whole_, finding.id)) return true;
  if (finding.units.empty()) return false;
  const auto block = report.graph.units()[finding.units.front()].block;
  const auto found = std::ranges::lower_bound(blocks_, block, {}, &OfBlock::block);
  return found != blocks_.end() && found->block == block && holds(found->ids, finding.id);
}

}  // namespace argmap::analysis
