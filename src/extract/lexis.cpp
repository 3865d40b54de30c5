#include "extract/lexis.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace argmap::extract {
namespace {

using namespace std::string_view_literals;

constexpr std::array first_persons{"i"sv,  "me"sv, "my"sv,  "mine"sv, "myself"sv,
                                   "we"sv, "us"sv, "our"sv, "ours"sv, "ourselves"sv};
constexpr std::array second_persons{"you"sv, "your"sv, "yours"sv, "yourself"sv, "yourselves"sv};
constexpr std::array modals{"can"sv,    "could"sv, "may"sv,   "might"sv, "must"sv, "shall"sv,
                            "should"sv, "will"sv,  "would"sv, "ought"sv, "'ll"sv,  "'d"sv};
constexpr std::array past_auxiliaries{"was"sv, "were"sv, "had"sv, "did"sv};
constexpr std::array pronouns{"he"sv,    "she"sv,  "it"sv,  "they"sv, "this"sv,  "that"sv, "these"sv,
                              "those"sv, "such"sv, "his"sv, "her"sv,  "their"sv, "its"sv};

bool holds(const auto& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

/// A verb form that is neither base, third person nor "-ing" is a past form.
bool is_past(const Word& word) {
  if (word.closed && holds(past_auxiliaries, word.fold)) return true;
  const bool verb = (word.classes >> static_cast<unsigned>(WordClass::verb) & 1) != 0;
  return verb && word.fold != word.verb_lemma() && !word.fold.ends_with("ing") && !word.fold.ends_with('s');
}

std::uint8_t traits_of(const Word& word) {
  unsigned traits = 0;
  if (is_past(word)) traits |= Lexis::past;
  if (std::ranges::any_of(word.fold, [](char c) { return c >= '0' && c <= '9'; })) traits |= Lexis::number;
  if (!word.closed) return static_cast<std::uint8_t>(traits);
  if (holds(first_persons, word.fold)) traits |= Lexis::first_person;
  if (holds(second_persons, word.fold)) traits |= Lexis::second_person;
  if (holds(modals, word.fold)) traits |= Lexis::modal;
  if (holds(pronouns, word.fold)) traits |= Lexis::pronoun;
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
