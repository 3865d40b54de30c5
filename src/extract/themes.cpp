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
  std::uint32_t number = 0;  ///< of the concept
  std::uint32_t count = 0;
  std::uint32_t last_sentence = none;

  void add(std::uint32_t sentence) {
    count += last_sentence != sentence;
    last_sentence = sentence;
  }
};

}  // namespace

Themes::Themes(const Document& document, const Body& body, const Lexis& lexis) : document_(document), lexis_(lexis) {
  find_recurrent(body);
  if (body.headline_block == none) return;
  headline_ = concepts_of(lexis, tokens_of(document, document.blocks[body.headline_block].tokens));
}

/// The concepts that stand in most sentences; of as many the greater stems, so that the choice never varies.
void Themes::find_recurrent(const Body& body) {
  std::vector<Mentions> mentions(lexis_.concepts());
  for (std::uint32_t sentence = 0; sentence < body.sentence_tokens.size(); ++sentence) {
    for (const Token& token : tokens_of(document_, body.sentence_tokens[sentence])) {
      if (const std::uint32_t number = lexis_.concept_of(token); number != none) mentions[number].add(sentence);
    }
  }
  for (std::uint32_t i = 0; i < mentions.size(); ++i) mentions[i].number = i;
  std::erase_if(mentions, [](const Mentions& each) { return each.count < fewest_mentions; });
  const auto middle = mentions.begin() + static_cast<std::ptrdiff_t>(std::min(mentions.size(), most_themes));
  std::ranges::partial_sort(mentions, middle, std::greater<>(),
                            [](const Mentions& each) { return std::pair(each.count, each.number); });
  std::vector<std::uint32_t> numbers;
  for (auto each = mentions.begin(); each != middle; ++each) numbers.push_back(each->number);
  recurrent_ = ConceptSet(std::move(numbers));
}

FeatureSet Themes::features(std::span<const TokenRange> core) const {
  const auto tokens = tokens_of(document_, {core.front().first, core.back().last});
  const std::size_t themes = recurrent_.count_in(lexis_, tokens);
  const std::size_t headline = headline_.count_in(lexis_, tokens);
  FeatureSet f;
  f.set(UnitFeature::echoes_text, themes >= 2);
  f.set(UnitFeature::echoes_text_much, themes >= 4);
  f.set(UnitFeature::takes_up_headline, headline >= 1);
  f.set(UnitFeature::takes_up_headline_twice, headline >= 2);
  f.set(UnitFeature::takes_up_headline_thrice, headline >= 3);
  f.set(UnitFeature::says_headline, headline >= 4 || (headline >= 2 && headline * 2 >= headline_.size()));
  return f;
}

}  // namespace argmap::extract
