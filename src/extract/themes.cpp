#include "extract/themes.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <utility>

#include "rules/features.hpp"

namespace argmap::extract {
namespace {

using rules::UnitFeature;

constexpr std::size_t most_themes = 10;
constexpr std::uint32_t most_of_headline = 64 - most_themes;  // a headline is hardly longer
constexpr std::uint64_t of_themes = (std::uint64_t{1} << most_themes) - 1;
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

Themes::Themes(const Document& document, const Body& body, const Lexis& lexis)
    : document_(document), lexis_(lexis), marks_(lexis.concepts() + std::size_t{1}, 0) {
  mark_recurrent(body);
  if (body.headline_block != none) mark_headline(document.blocks[body.headline_block].tokens);
}

/// The concepts that stand in most sentences; of as many the greater stems, so that the choice never varies.
void Themes::mark_recurrent(const Body& body) {
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
                            [&](const Mentions& each) { return std::pair(each.count, lexis_.stem(each.number)); });
  std::uint64_t mark = 1;
  for (auto each = mentions.begin(); each != middle; ++each, mark <<= 1U) marks_[each->number] |= mark;
}

void Themes::mark_headline(TokenRange tokens) {
  for (const Token& token : tokens_of(document_, tokens)) {
    const std::uint32_t number = lexis_.concept_of(token);
    if (number == none || marks_[number] > of_themes || headline_size_ == most_of_headline) continue;
    marks_[number] |= std::uint64_t{1} << (most_themes + headline_size_++);
  }
}

std::uint64_t Themes::marks(TokenRange tokens) const {
  std::uint64_t all = 0;
  for (const Token& token : tokens_of(document_, tokens)) all |= marks(token);
  return all;
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
