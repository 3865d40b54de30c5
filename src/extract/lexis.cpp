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
  std::uint16_t traits;
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
                                  Closed{"nor", Lexis::nor},
                                  Closed{"ought", Lexis::modal},
                                  Closed{"our", Lexis::first_person},
                                  Closed{"ours", Lexis::first_person},
                                  Closed{"ourselves", Lexis::first_person},
                                  Closed{"shall", Lexis::modal},
                                  Closed{"she", Lexis::pronoun},
                                  Closed{"should", Lexis::modal},
                                  Closed{"such", Lexis::pronoun},
                                  Closed{"that", Lexis::pronoun | Lexis::relative | Lexis::that},
                                  Closed{"their", Lexis::pronoun},
                                  Closed{"these", Lexis::pronoun},
                                  Closed{"they", Lexis::pronoun},
                                  Closed{"this", Lexis::pronoun},
                                  Closed{"those", Lexis::pronoun},
                                  Closed{"to", Lexis::to},
                                  Closed{"us", Lexis::first_person},
                                  Closed{"was", Lexis::past},
                                  Closed{"we", Lexis::first_person},
                                  Closed{"were", Lexis::past},
                                  Closed{"which", Lexis::relative},
                                  Closed{"who", Lexis::relative},
                                  Closed{"will", Lexis::modal},
                                  Closed{"would", Lexis::modal},
                                  Closed{"you", Lexis::second_person},
                                  Closed{"your", Lexis::second_person},
                                  Closed{"yours", Lexis::second_person},
                                  Closed{"yourself", Lexis::second_person},
                                  Closed{"yourselves", Lexis::second_person}};
static_assert(std::ranges::is_sorted(closed_words, {}, &Closed::word));

/// By first letter where its words begin among the closed ones.
constexpr auto closed_starts = [] {
  std::array<std::uint8_t, 129> starts{};
  for (const Closed& each : closed_words) ++starts[static_cast<unsigned char>(each.word[0]) + std::size_t{1}];
  for (std::size_t i = 1; i < starts.size(); ++i) starts[i] = static_cast<std::uint8_t>(starts[i] + starts[i - 1]);
  return starts;
}();

unsigned closed_traits(std::string_view fold) {
  const auto first = static_cast<unsigned char>(fold.empty() ? 0 : fold[0]);
  if (first >= closed_starts.size() - 1) return 0;
  for (std::size_t i = closed_starts[first]; i < closed_starts[first + std::size_t{1}]; ++i) {
    if (closed_words[i].word == fold) return closed_words[i].traits;
  }
  return 0;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

unsigned traits_of(const Word& word) {
  unsigned traits = word.closed ? closed_traits(word.fold) : 0;
  const bool ing = word.fold.ends_with("ing");
  if (ing) traits |= Lexis::ing;
  if (std::ranges::any_of(word.fold, is_digit)) traits |= Lexis::number;
  const bool verb = (word.classes >> static_cast<unsigned>(WordClass::verb) & 1) != 0;
  const std::string_view lemma = word.verb_lemma();
  if (lemma == "be") traits |= Lexis::form_of_be;
  if (lemma.starts_with('h') && lemma == "have") traits |= Lexis::form_of_have;
  // A verb form that is neither base, third person nor "-ing" is a past form.
  if (verb && !ing && !word.fold.ends_with('s') && !word.traced_verb.empty() && word.fold != lemma) {
    traits |= Lexis::past;
  }
  return traits;
}

}  // namespace

Lexis::Lexis(const Document& document) {
  traits_.reserve(document.words.size());
  for (const Word& word : document.words) traits_.push_back(static_cast<std::uint16_t>(traits_of(word)));
  number_concepts(document.words);
}

void Lexis::number_concepts(const WordList& words) {
  constexpr unsigned half = 32;
  std::vector<std::uint64_t> by_stem;  // stem and word in one number, which compares faster than a pair
  by_stem.reserve(words.size());
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (words[i].stem != 0) by_stem.push_back(std::uint64_t{words[i].stem} << half | i);
  }
  std::ranges::sort(by_stem);
  concepts_.assign(words.size(), none);
  std::uint32_t last = 0;  // stem, which no word that says something has
  for (const std::uint64_t each : by_stem) {
    const auto stem = static_cast<std::uint32_t>(each >> half);
    concept_count_ += stem != last;
    last = stem;
    concepts_[static_cast<std::uint32_t>(each)] = concept_count_ - 1;
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
