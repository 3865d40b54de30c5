#include "extract/lexis.hpp"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <unordered_map>

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
  if (holds(past_auxiliaries, word.fold)) return true;
  const bool verb = (word.classes >> static_cast<unsigned>(WordClass::verb) & 1) != 0;
  return verb && word.fold != word.verb_lemma() && !word.fold.ends_with("ing") && !word.fold.ends_with('s');
}

std::uint8_t traits_of(const Word& word) {
  unsigned traits = 0;
  if (is_past(word)) traits |= Lexis::past;
  if (holds(first_persons, word.fold)) traits |= Lexis::first_person;
  if (holds(second_persons, word.fold)) traits |= Lexis::second_person;
  if (holds(modals, word.fold)) traits |= Lexis::modal;
  if (holds(pronouns, word.fold)) traits |= Lexis::pronoun;
  if (word.fold.find_first_of("0123456789") != std::string::npos) traits |= Lexis::number;
  return static_cast<std::uint8_t>(traits);
}

bool says_something(const Word& word) {
  if (word.closed || word.fold.size() < 2) return false;
  const auto first = static_cast<unsigned char>(word.fold.front());
  return first >= 0x80 || (first >= 'a' && first <= 'z') || (first >= '0' && first <= '9');
}

struct StemmerDeleter {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

}  // namespace

Lexis::Lexis(const Document& document) {
  const std::unique_ptr<sb_stemmer, StemmerDeleter> stemmer(sb_stemmer_new("english", "UTF_8"));
  std::unordered_map<std::string, std::uint32_t> number_of_stem;  // only asked, never walked: order does not show
  traits_.reserve(document.words.size());
  concepts_.reserve(document.words.size());
  for (const Word& word : document.words) {
    traits_.push_back(traits_of(word));
    std::uint32_t own = none;
    if (says_something(word)) {
      const auto* bytes = reinterpret_cast<const sb_symbol*>(word.noun_lemma().data());
      const sb_symbol* stem = sb_stemmer_stem(stemmer.get(), bytes, static_cast<int>(word.noun_lemma().size()));
      const auto length = static_cast<std::size_t>(sb_stemmer_length(stemmer.get()));
      const auto next = static_cast<std::uint32_t>(number_of_stem.size());
      own = number_of_stem.try_emplace(std::string(reinterpret_cast<const char*>(stem), length), next).first->second;
    }
    concepts_.push_back(own);
  }
}

void Lexis::concepts(std::span<const Token> tokens, std::vector<std::uint32_t>& out) const {
  out.clear();
  for (const Token& token : tokens) {
    if (concepts_[token.word] != none) out.push_back(concepts_[token.word]);
  }
  std::ranges::sort(out);
  const auto repeated = std::ranges::unique(out);
  out.erase(repeated.begin(), repeated.end());
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
