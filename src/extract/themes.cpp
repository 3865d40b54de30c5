#include "extract/themes.hpp"

#include <algorithm>

#include "rules/features.hpp"

namespace argmap::extract {
namespace {

using rules::UnitFeature;

constexpr std::size_t most_themes = 10;
constexpr std::ptrdiff_t fewest_mentions = 3;

std::span<const Token> tokens_of(const Document& document, TokenRange range) {
  return std::span(document.tokens).subspan(range.first, range.size());
}

}  // namespace

Themes::Themes(const Document& document, const Body& body, const Lexis& lexis) : document_(document), lexis_(lexis) {
  find_recurrent(body);
  if (body.headline_block == none) return;
  lexis.concepts(tokens_of(document, document.blocks[body.headline_block].tokens), headline_);
}

/// The concepts that stand in most sentences.
void Themes::find_recurrent(const Body& body) {
  std::vector<std::uint32_t> all;
  std::vector<std::uint32_t> own;
  for (const TokenRange range : body.sentence_tokens) {
    lexis_.concepts(tokens_of(document_, range), own);
    all.insert(all.end(), own.begin(), own.end());
  }
  std::ranges::sort(all);
  std::vector<std::pair<std::size_t, std::uint32_t>> mentions;  // how many, of what
  for (auto first = all.begin(); first != all.end();) {
    const auto last = std::find_if(first, all.end(), [&](std::uint32_t other) { return other != *first; });
    if (last - first >= fewest_mentions) mentions.emplace_back(last - first, *first);
    first = last;
  }
  std::ranges::sort(mentions, std::greater<>());
  mentions.resize(std::min(mentions.size(), most_themes));
  for (const auto& [count, stem] : mentions) recurrent_.push_back(stem);
  std::ranges::sort(recurrent_);
}

FeatureSet Themes::features(std::span<const TokenRange> core) const {
  std::vector<std::uint32_t> own;
  lexis_.concepts(tokens_of(document_, {core.front().first, core.back().last}), own);
  const std::size_t themes = shared(own, recurrent_);
  const std::size_t headline = shared(own, headline_);
  FeatureSet f;
  f.set(UnitFeature::echoes_text, themes >= 2);
  f.set(UnitFeature::echoes_text_much, themes >= 4);
  f.set(UnitFeature::takes_up_headline, headline >= 1);
  f.set(UnitFeature::says_headline, headline >= 4 || (headline >= 2 && headline * 2 >= headline_.size()));
  return f;
}

}  // namespace argmap::extract
