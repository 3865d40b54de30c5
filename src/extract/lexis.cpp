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

ConceptSet::ConceptSet(std::vector<std::uint32_t> stems) : stems_(std::move(stems)) {
  std::ranges::sort(stems_);
  const auto repeated = std::ranges::unique(stems_);
  stems_.erase(repeated.begin(), repeated.end());
  for (const std::uint32_t stem : stems_) signature_ |= std::uint64_t{1} << (stem % 64);
}

std::uint32_t ConceptSet::count_in(const Document& document, std::span<const Token> tokens) const {
  constexpr std::size_t most = 32;  // a headline is hardly longer; nobody asks for more
  std::array<std::uint32_t, most> found{};
  std::uint32_t count = 0;
  for (const Token& token : tokens) {
    const std::uint32_t stem = document.word(token).stem;
    if (stem == 0 || !may_have(stem) || count == most) continue;
    if (!std::ranges::binary_search(stems_, stem)) continue;
    const auto end = found.begin() + count;
    if (std::find(found.begin(), end, stem) == end) found[count++] = stem;
  }
  return count;
}

ConceptSet concepts_of(const Document& document, std::span<const Token> tokens) {
  std::vector<std::uint32_t> stems;
  for (const Token& token : tokens) {
    if (const std::uint32_t stem = document.word(token).stem; stem != 0) stems.push_back(stem);
  }
  return ConceptSet(std::move(stems));
}

Lexis::Lexis(const Document& document) {
  traits_.reserve(document.words.size());
  for (const Word& word : document.words) traits_.push_back(traits_of(word));
}

}  // namespace argmap::extract
