#include "extract/themes.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "rules/features.hpp"

namespace argmap::extract {
namespace {

using rules::UnitFeature;

constexpr std::size_t most_themes = 10;
constexpr std::uint32_t fewest_mentions = 3;

std::span<const Token> tokens_of(const Document& document, TokenRange range) {
  return std::span(document.tokens).subspan(range.first, range.size());
}

/// In how many sentences a concept stands.
struct Mentions {
  std::uint32_t stem = 0;
  std::uint32_t count = 0;
  std::uint32_t last_sentence = none;

  void add(std::uint32_t sentence) {
    count += last_sentence != sentence;
    last_sentence = sentence;
  }
};

/// By stem, ascending; nothing counted yet.
std::vector<Mentions> distinct_stems(const Document& document) {
  std::vector<Mentions> stems;
  stems.reserve(document.words.size());
  for (const Word& word : document.words) {
    if (word.stem != 0) stems.push_back({word.stem});
  }
  std::ranges::sort(stems, {}, &Mentions::stem);
  const auto repeated = std::ranges::unique(stems, {}, &Mentions::stem);
  stems.erase(repeated.begin(), repeated.end());
  return stems;
}

}  // namespace

Themes::Themes(const Document& document, const Body& body) : document_(document) {
  find_recurrent(body);
  if (body.headline_block == none) return;
  headline_ = concepts_of(document, tokens_of(document, document.blocks[body.headline_block].tokens));
}

/// The concepts that stand in most sentences; of as many the greater stems, so that the choice never varies.
void Themes::find_recurrent(const Body& body) {
  std::vector<Mentions> mentions = distinct_stems(document_);
  std::vector<std::uint32_t> place_of_word;  // in `mentions`
  place_of_word.reserve(document_.words.size());
  for (const Word& word : document_.words) {
    const auto at = std::ranges::lower_bound(mentions, word.stem, {}, &Mentions::stem);
    place_of_word.push_back(word.stem == 0 ? none : static_cast<std::uint32_t>(at - mentions.begin()));
  }
  for (std::uint32_t sentence = 0; sentence < body.sentence_tokens.size(); ++sentence) {
    for (const Token& token : tokens_of(document_, body.sentence_tokens[sentence])) {
      if (const std::uint32_t place = place_of_word[token.word]; place != none) mentions[place].add(sentence);
    }
  }
  std::erase_if(mentions, [](const Mentions& each) { return each.count < fewest_mentions; });
  std::ranges::sort(mentions, std::greater<>(), [](const Mentions& each) { return std::pair(each.count, each.stem); });
  mentions.resize(std::min(mentions.size(), most_themes));
  std::vector<std::uint32_t> stems;
  for (const Mentions& each : mentions) stems.push_back(each.stem);
  recurrent_ = ConceptSet(std::move(stems));
}

FeatureSet Themes::features(std::span<const TokenRange> core) const {
  const auto tokens = tokens_of(document_, {core.front().first, core.back().last});
  const std::size_t themes = recurrent_.count_in(document_, tokens);
  const std::size_t headline = headline_.count_in(document_, tokens);
  FeatureSet f;
  f.set(UnitFeature::echoes_text, themes >= 2);
  f.set(UnitFeature::echoes_text_much, themes >= 4);
  f.set(UnitFeature::takes_up_headline, headline >= 1);
  f.set(UnitFeature::says_headline, headline >= 4 || (headline >= 2 && headline * 2 >= headline_.size()));
  return f;
}

}  // namespace argmap::extract
