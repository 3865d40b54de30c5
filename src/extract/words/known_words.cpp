#include "extract/words/known_words.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

#include "extract/words/lexis.hpp"

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
                                  Closed{"hardly", Lexis::negation},
                                  Closed{"he", Lexis::pronoun},
                                  Closed{"her", Lexis::pronoun},
                                  Closed{"his", Lexis::pronoun},
                                  Closed{"i", Lexis::first_person | Lexis::author_alone},
                                  Closed{"it", Lexis::pronoun},
                                  Closed{"its", Lexis::pronoun},
                                  Closed{"may", Lexis::modal},
                                  Closed{"me", Lexis::first_person | Lexis::author_alone},
                                  Closed{"might", Lexis::modal},
                                  Closed{"mine", Lexis::first_person | Lexis::author_alone},
                                  Closed{"must", Lexis::modal},
                                  Closed{"my", Lexis::first_person | Lexis::author_alone},
                                  Closed{"myself", Lexis::first_person | Lexis::author_alone},
                                  Closed{"n't", Lexis::negation},
                                  Closed{"neither", Lexis::negation},
                                  Closed{"never", Lexis::negation},
                                  Closed{"no", Lexis::negation},
                                  Closed{"nobody", Lexis::negation},
                                  Closed{"none", Lexis::negation},
                                  Closed{"nor", Lexis::nor | Lexis::negation},
                                  Closed{"not", Lexis::negation},
                                  Closed{"nothing", Lexis::negation},
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

KnownWords& KnownWords::of_this_thread() {
  thread_local KnownWords its;
  return its;
}

void KnownWords::open(const WordList& words) {
  constexpr std::size_t most_kept = std::size_t{1} << 15U;  // words; behind a text with more all is forgotten
  const auto& memory = words.memory();
  const bool same_memory = memory && !memory_.owner_before(memory) && !memory.owner_before(memory_);
  const bool counted_out = text_ == std::numeric_limits<std::uint32_t>::max();
  if (!same_memory || words_.size() > most_kept || counted_out) *this = KnownWords();
  memory_ = memory;
  ++text_;
  met_in_text_ = 0;
}

void KnownWords::learn(const Word& word, std::uint32_t in_memory) {
  if (in_memory >= words_.size()) words_.resize(in_memory + std::size_t{1});
  Known& known = words_[in_memory];
  known.met = true;
  known.traits = static_cast<std::uint16_t>(traits_of(word));
  if (word.stem != 0) known.stem = number_of(word.stem);
}

std::uint32_t KnownWords::number_of(std::uint32_t stem) {
  if (slots_.size() <= stems_.size() * 2) grow();
  std::uint32_t& slot = slot_of(stem);
  if (slot == none) {
    slot = static_cast<std::uint32_t>(stems_.size());
    stems_.push_back({stem, 0, 0});
  }
  return slot;
}

/// Stems are hashes already.
std::uint32_t& KnownWords::slot_of(std::uint32_t stem) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = stem & mask;
  while (slots_[at] != none && stems_[slots_[at]].stem != stem) at = (at + 1) & mask;
  return slots_[at];
}

void KnownWords::grow() {
  constexpr std::size_t least = 4096;
  slots_.assign(std::max(least, slots_.size() * 4), none);
  for (std::uint32_t i = 0; i < stems_.size(); ++i) slot_of(stems_[i].stem) = i;
}

}  // namespace argmap::extract
