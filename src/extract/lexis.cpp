#include "extract/lexis.hpp"

#include <algorithm>
#include <array>
#include <string_view>

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
  if (word.fold.find_first_of("0123456789") != std::string::npos) traits |= Lexis::number;
  if (!word.closed) return static_cast<std::uint8_t>(traits);
  if (holds(first_persons, word.fold)) traits |= Lexis::first_person;
  if (holds(second_persons, word.fold)) traits |= Lexis::second_person;
  if (holds(modals, word.fold)) traits |= Lexis::modal;
  if (holds(pronouns, word.fold)) traits |= Lexis::pronoun;
  return static_cast<std::uint8_t>(traits);
}

}  // namespace

Lexis::Lexis(const Document& document) : document_(document) {
  traits_.reserve(document.words.size());
  for (const Word& word : document.words) traits_.push_back(traits_of(word));
}

void Lexis::concepts(std::span<const Token> tokens, std::vector<std::uint32_t>& out) const {
  out.clear();
  for (const Token& token : tokens) {
    if (const std::uint32_t stem = document_.word(token).stem; stem != 0) out.push_back(stem);
  }
  std::ranges::sort(out);
  const auto repeated = std::unique(out.begin(), out.end());
  out.erase(repeated, out.end());
}

std::uint32_t shared(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  std::uint32_t count = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) ++count;
    const bool step_a = a[i] <= b[j];
    const bool step_b = b[j] <= a[i];
    i += step_a;
    j += step_b;
  }
  return count;
}

}  // namespace argmap::extract
