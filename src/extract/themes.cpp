#include "extract/themes.hpp"

#include <algorithm>

#include "rules/features.hpp"

namespace argmap::extract {
namespace {

using rules::UnitFeature;

constexpr std::size_t most_themes = 10;
constexpr std::uint32_t fewest_mentions = 3;

std::span<const Token> tokens_of(const Document& document, TokenRange range) {
  return std::span(document.tokens).subspan(range.first, range.size());
}

}  // namespace

Themes::Themes(const Document& document, const Body& body, const Lexis& lexis) : document_(document), lexis_(lexis) {
  find_recurrent(body);
  if (body.headline_block == none) return;
  lexis.concepts(tokens_of(document, document.blocks[body.headline_block].tokens), headline_);
}

/// The concepts that stand in most sentences; of those that are as frequent the one that came first.
void Themes::find_recurrent(const Body& body) {
  std::vector<std::uint32_t> mentions;
  std::vector<std::uint32_t> own;
  for (const TokenRange range : body.sentence_tokens) {
    lexis_.concepts(tokens_of(document_, range), own);
    for (const std::uint32_t number : own) {
      if (mentions.size() <= number) mentions.resize(number + 1, 0);
      ++mentions[number];
    }
  }
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i] >= fewest_mentions) recurrent_.push_back(i);
  }
  std::ranges::stable_sort(recurrent_, std::greater<>(), [&](std::uint32_t i) { return mentions[i]; });
  recurrent_.resize(std::min(recurrent_.size(), most_themes));
  std::ranges::sort(recurrent_);
}

FeatureSet Themes::features(std::span<const TokenRange> core) const {
  std::vector<std::uint32_t> own;
  lexis_.concepts(tokens_of(document_, {core.front().first, core.back().last}), own);
  const std::uint32_t themes = shared(own, recurrent_);
  const std::uint32_t headline = shared(own, headline_);
  FeatureSet f;
  f.set(UnitFeature::echoes_text, themes >= 2);
  f.set(UnitFeature::echoes_text_much, themes >= 4);
  f.set(UnitFeature::takes_up_headline, headline >= 1);
  f.set(UnitFeature::says_headline, headline >= 4 || (headline >= 2 && headline * 2 >= headline_.size()));
  return f;
}

}  // namespace argmap::extract
