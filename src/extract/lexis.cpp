#include "extract/lexis.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace argmap::extract {
namespace {

/// What a closed-class word tells.
struct Closed {
  std::string_view word;
  Lexis::Trait trait;
};

constexpr std::array closed_words{Closed{"'d", Lexis::modal},
                                  Closed{"'ll", Lexis::modal},
                                  Closed{"can", Lexis::modal},
                                  Closed{"could", Lexis::modal},
                                  Closed{"did", Lexis::past},
                                  Closed{"had", Lexis::past},
                                  Closed{"he", Lexis::pronoun},
                                  Closed{"her", Lexis::pronoun},
                                  Closed{"his", Lexis::pronoun},
                                  Closed{"i", Lexis::first_person},
                                  Closed{"it", Lexis::pronoun},
                                  Closed{"its", Lexis::pronoun},
                                  Closed{"may", Lexis::modal},
                                  Closed{"me", Lexis::first_person},
                                  Closed{"might", Lexis::modal},
                                  Closed{"mine", Lexis::first_person},
                                  Closed{"must", Lexis::modal},
                                  Closed{"my", Lexis::first_person},
                                  Closed{"myself", Lexis::first_person},
                                  Closed{"ought", Lexis::modal},
                                  Closed{"our", Lexis::first_person},
                                  Closed{"ours", Lexis::first_person},
                                  Closed{"ourselves", Lexis::first_person},
                                  Closed{"shall", Lexis::modal},
                                  Closed{"she", Lexis::pronoun},
                                  Closed{"should", Lexis::modal},
                                  Closed{"such", Lexis::pronoun},
                                  Closed{"that", Lexis::pronoun},
                                  Closed{"their", Lexis::pronoun},
                                  Closed{"these", Lexis::pronoun},
                                  Closed{"they", Lexis::pronoun},
                                  Closed{"this", Lexis::pronoun},
                                  Closed{"those", Lexis::pronoun},
                                  Closed{"us", Lexis::first_person},
                                  Closed{"was", Lexis::past},
                                  Closed{"we", Lexis::first_person},
                                  Closed{"were", Lexis::past},
                                  Closed{"will", Lexis::modal},
                                  Closed{"would", Lexis::modal},
                                  Closed{"you", Lexis::second_person},
                                  Closed{"your", Lexis::second_person},
                                  Closed{"yours", Lexis::second_person},
                                  Closed{"yourself", Lexis::second_person},
                                  Closed{"yourselves", Lexis::second_person}};
static_assert(std::ranges::is_sorted(closed_words, {}, &Closed::word));

/// A verb form that is neither base, third person nor "-ing" is a past form.
bool is_past(const Word& word) {
  const bool verb = (word.classes >> static_cast<unsigned>(WordClass::verb) & 1) != 0;
  return verb && word.fold != word.verb_lemma() && !word.fold.ends_with("ing") && !word.fold.ends_with('s');
}

std::uint8_t traits_of(const Word& word) {
  unsigned traits = 0;
  if (is_past(word)) traits |= Lexis::past;
  if (std::ranges::any_of(word.fold, [](char c) { return c >= '0' && c <= '9'; })) traits |= Lexis::number;
  if (word.closed) {
    const auto found = std::ranges::lower_bound(closed_words, std::string_view(word.fold), {}, &Closed::word);
    if (found != closed_words.end() && found->word == word.fold) traits |= found->trait;
  }
  return static_cast<std::uint8_t>(traits);
}

}  // namespace

Lexis::Lexis(const Document& document) {
  traits_.reserve(document.words.size());
  for (const Word& word : document.words) traits_.push_back(traits_of(word));
  number_concepts(document.words);
}

void Lexis::number_concepts(const std::vector<Word>& words) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> by_stem;
  by_stem.reserve(words.size());
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (words[i].stem != 0) by_stem.emplace_back(words[i].stem, i);
  }
  std::ranges::sort(by_stem);
  concepts_.assign(words.size(), none);
  std::uint32_t last = 0;  // stem, which no word that says something has
  for (const auto& [stem, word] : by_stem) {
    concept_count_ += stem != last;
    last = stem;
    concepts_[word] = concept_count_ - 1;
  }
}

ConceptSet::ConceptSet(std::vector<std::uint32_t> numbers) : numbers_(std::move(numbers)) {
  std::ranges::sort(numbers_);
  numbers_.erase(std::unique(numbers_.begin(), numbers_.end()), numbers_.end());
  for (const std::uint32_t number : numbers_) signature_ |= std::uint64_t{1} << (number % 64);
}

std::uint32_t ConceptSet::count_in(const Lexis& lexis, std::span<const Token> tokens) const {
  constexpr std::size_t most = 32;  // a headline is hardly longer; nobody asks for more
  if (empty()) return 0;
  std::array<std::uint32_t, most> found;  // NOLINT(*-member-init): as far as `count`
  std::uint32_t count = 0;
  for (const Token& token : tokens) {
    const std::uint32_t number = lexis.concept_of(token);
    if (number == none || !may_have(number) || count == most) continue;
    if (!std::ranges::binary_search(numbers_, number)) continue;
    const auto end = found.begin() + count;
    if (std::find(found.begin(), end, number) == end) found[count++] = number;
  }
  return count;
}

ConceptSet concepts_of(const Lexis& lexis, std::span<const Token> tokens) {
  std::vector<std::uint32_t> numbers;
  for (const Token& token : tokens) {
    if (const std::uint32_t number = lexis.concept_of(token); number != none) numbers.push_back(number);
  }
  return ConceptSet(std::move(numbers));
}

}  // namespace argmap::extract
