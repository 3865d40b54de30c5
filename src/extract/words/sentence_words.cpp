#include "extract/words/sentence_words.hpp"

#include <array>

namespace argmap::extract {
namespace {

constexpr std::size_t word_classes = static_cast<std::size_t>(WordClass::punctuation) + 1;
constexpr std::uint16_t verb = 1U << 15U;  // beside the traits of words

}  // namespace

/// What a class makes of a word.
struct SentenceWords::OfClass {
  std::uint16_t keeps = 0xFFFF;  ///< of its traits
  std::uint16_t adds = 0;
  std::uint64_t counts = 0;
};

const SentenceWords::OfClass& SentenceWords::of_class(WordClass word_class) {
  static constexpr auto all = [] {
    std::array<OfClass, word_classes> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
      const auto its = static_cast<WordClass>(i);
      if (its == WordClass::determiner) table[i].keeps &= 0xFFFF & ~unsigned{Lexis::relative};
      if (its != WordClass::auxiliary) table[i].keeps &= 0xFFFF & ~unsigned{Lexis::modal};
      if (verbs.has(its)) table[i].adds = verb;
      if (its != WordClass::punctuation) table[i].counts = 1;
      if (its == WordClass::name) table[i].counts |= std::uint64_t{1} << 32U;
    }
    return table;
  }();
  return all[static_cast<std::size_t>(word_class)];
}

void SentenceWords::read(const Document& document, const Lexis& lexis, TokenRange range) {
  range_ = range;
  if (counts_.size() < range.size() + std::size_t{1}) {
    turns_.resize(range.size());
    counts_.resize(range.size() + std::size_t{1});
  }
  unsigned traits = 0;
  unsigned unquoted = 0;
  std::uint32_t quoted = 0;
  std::uint64_t sum = 0;
  std::uint64_t* counts = counts_.data();
  std::uint32_t* turn = turns_.data();
  std::uint32_t at = range.first;
  for (const Token& token : std::span(document.tokens).subspan(range.first, range.size())) {
    const OfClass& its_class = of_class(token.word_class);
    const unsigned its = (lexis.traits(token) & unsigned{its_class.keeps}) | its_class.adds;
    *turn = at++;  // without a branch: every sixth word is one
    turn += (its & (verb | Lexis::relative)) != 0;
    traits |= its;
    if (token.quotation == none) unquoted |= its;
    quoted |= ~token.quotation;
    *counts++ = sum;
    sum += its_class.counts;
  }
  *counts = sum;
  traits_ = traits;
  unquoted_ = unquoted;
  any_quoted_ = quoted != 0;
  turn_count_ = static_cast<std::size_t>(turn - turns_.data());
}

}  // namespace argmap::extract
