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

/// The concepts of the words, nothing counted yet, and for every word which of them is its own.
struct Concepts {
  std::vector<Mentions> mentions;            ///< by stem, ascending
  std::vector<std::uint32_t> place_of_word;  ///< in `mentions`; `none` for words that say nothing
};

Concepts find_concepts(const std::vector<Word>& words) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> by_stem;
  by_stem.reserve(words.size());
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (words[i].stem != 0) by_stem.emplace_back(words[i].stem, i);
  }
  std::ranges::sort(by_stem);
  Concepts concepts{{}, std::vector<std::uint32_t>(words.size(), none)};
  concepts.mentions.reserve(by_stem.size());
  for (const auto& [stem, word] : by_stem) {
    if (concepts.mentions.empty() || concepts.mentions.back().stem != stem) concepts.mentions.push_back({stem});
    concepts.place_of_word[word] = static_cast<std::uint32_t>(concepts.mentions.size() - 1);
  }
  return concepts;
}

}  // namespace

Themes::Themes(const Document& document, const Body& body) : document_(document) {
  find_recurrent(body);
  if (body.headline_block == none) return;
  headline_ = concepts_of(document, tokens_of(document, document.blocks[body.headline_block].tokens));
}

/// The concepts that stand in most sentences; of as many the greater stems, so that the choice never varies.
void Themes::find_recurrent(const Body& body) {
  auto [mentions, place_of_word] = find_concepts(document_.words);
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
