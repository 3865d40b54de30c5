#include "extract/words/themes.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <utility>

#include "rules/book/features.hpp"

namespace argmap::extract {
namespace {

using rules::UnitFeature;

constexpr std::size_t most_themes = 10;
constexpr std::uint32_t most_of_headline = 64 - most_themes;  // a headline is hardly longer
constexpr std::uint64_t of_themes = (std::uint64_t{1} << most_themes) - 1;
constexpr std::uint32_t fewest_mentions = 3;

/// In how many sentences a concept stands.
struct Mentions {
  std::uint32_t count = 0;
  std::uint32_t last_sentence = none;

  void add(std::uint32_t sentence) {
    count += last_sentence != sentence;
    last_sentence = sentence;
  }
};

/// A concept that comes up again and again.
struct Recurrent {
  std::uint32_t count = 0;
  std::uint32_t stem = 0;
  std::uint32_t number = 0;
};

}  // namespace

Themes::Themes(const Document& document, const Body& body, const Lexis& lexis, const NamedConcepts& named)
    : marks_(lexis.concepts(), 0) {
  mark_recurrent(lexis, named);
  if (body.headline_block == none) return;
  const TokenRange headline = document.blocks[body.headline_block].tokens;
  mark_headline(std::span(document.tokens).subspan(headline.first, headline.size()), lexis);
}

/// The concepts that stand in most sentences; of as many the greater stems, so that the choice never varies.
void Themes::mark_recurrent(const Lexis& lexis, const NamedConcepts& named) {
  std::vector<Mentions> mentions(lexis.concepts());
  for (std::uint32_t sentence = 0; sentence < named.sentences(); ++sentence) {
    for (const auto& word : named.of_sentence(sentence)) mentions[word.number()].add(sentence);
  }
  std::vector<Recurrent> recurrent;
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].count >= fewest_mentions) recurrent.push_back({mentions[i].count, lexis.stem(i), i});
  }
  const auto middle = recurrent.begin() + static_cast<std::ptrdiff_t>(std::min(recurrent.size(), most_themes));
  std::ranges::partial_sort(recurrent, middle, std::greater<>(),
                            [](const Recurrent& each) { return std::pair(each.count, each.stem); });
  std::uint64_t mark = 1;
  for (auto each = recurrent.begin(); each != middle; ++each, mark <<= 1U) marks_[each->number] |= mark;
}

void Themes::mark_headline(std::span<const Token> tokens, const Lexis& lexis) {
  for (const Token& token : tokens) {
    const std::uint32_t number = lexis.concept_of(token);
    if (number == none || marks_[number] > of_themes || headline_size_ == most_of_headline) continue;
    marks_[number] |= std::uint64_t{1} << (most_themes + headline_size_++);
  }
}

std::uint32_t Themes::of_headline(std::uint64_t marks) {
  return static_cast<std::uint32_t>(std::popcount(marks & ~of_themes));
}

FeatureSet Themes::features(std::uint64_t marks) const {
  const int themes = std::popcount(marks & of_themes);
  const std::uint32_t headline = of_headline(marks);
  FeatureSet f;
  f.set(UnitFeature::echoes_text, themes >= 2);
  f.set(UnitFeature::echoes_text_much, themes >= 4);
  f.set(UnitFeature::takes_up_headline, headline >= 1);
  f.set(UnitFeature::takes_up_headline_twice, headline >= 2);
  f.set(UnitFeature::takes_up_headline_thrice, headline >= 3);
  f.set(UnitFeature::says_headline, headline >= 4 || (headline >= 2 && headline * 2 >= headline_size_));
  return f;
}

}  // namespace argmap::extract
