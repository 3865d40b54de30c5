#include "text/word_memory.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <span>

#include "text/lexicon.hpp"
#include "text/lexicon_table.hpp"
#include "text/tokens_chars.hpp"
#include "text/tokens_words.hpp"

namespace argmap::text {
namespace {

constexpr std::size_t most_known = std::size_t{1} << 15U;  // behind a text with more all is forgotten
constexpr std::size_t least_slots = 4096;

/// The first eight bytes of a span, or all of a shorter one, as a number; equal for equal spans of one size.
std::uint64_t first_bytes(std::string_view text, Span span) {
  std::uint64_t bytes = 0;
  if (span.begin + sizeof bytes <= text.size()) {
    std::memcpy(&bytes, text.data() + span.begin, sizeof bytes);
  } else {
    std::memcpy(&bytes, text.data() + span.begin, text.size() - span.begin);
  }
  const std::size_t surplus = span.size() < sizeof bytes ? 8 * (sizeof bytes - span.size()) : 0;
  return std::endian::native == std::endian::little ? bytes << surplus : bytes >> surplus;
}

/// Whether the word, of ASCII letters in lower case and digits, is its own fold.
bool is_folded(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return chars::is_ascii_word(c) && !chars::is_upper(c); });
}

/// Twice as many slots, or more, for what has a hash and a word.
template <typename Slot>
void grow(std::vector<Slot>& slots) {
  std::vector<Slot> larger(std::max(least_slots, slots.size() * 2));
  for (const Slot& each : slots) {
    if (each.word == none) continue;
    std::size_t at = each.hash & (larger.size() - 1);
    while (larger[at].word != none) at = (at + 1) & (larger.size() - 1);
    larger[at] = each;
  }
  slots = std::move(larger);
}

}  // namespace

WordMemory& WordMemory::of_this_thread() {
  thread_local WordMemory its;
  return its;
}

void WordMemory::open(Document& document) {
  constexpr std::size_t bytes_for_a_new_word = 12;  // in a short text; a long one has fewer
  constexpr std::size_t most_foreseen = 4096;
  if (!words_ || text_ == std::numeric_limits<std::uint32_t>::max()) forget();
  ++text_;
  document.words.reserve(std::min(document.text.size() / bytes_for_a_new_word, most_foreseen) + 16);
}

void WordMemory::forget() {
  *this = WordMemory();
  words_ = std::make_shared<std::deque<Known>>();
  grow(spellings_);
  grow(folds_);
}

inline WordMemory::Spelling WordMemory::spelling_at(std::string_view text, Span span) {
  Spelling spelling;
  spelling.length = static_cast<std::uint16_t>(span.size());
  spelling.lead = first_bytes(text, span);
  if (span.size() > sizeof spelling.lead) {
    spelling.hash = lexicon_hash(text.substr(span.begin, span.size()));
  } else {
    const std::uint64_t mixed = (spelling.lead ^ span.size()) * 0x9E3779B97F4A7C15U;
    spelling.hash = static_cast<std::uint32_t>(mixed >> 32 ^ mixed >> 52);
  }
  return spelling;
}

inline bool WordMemory::same(const Spelling& known, const Spelling& sought, std::string_view written) const {
  if (known.lead != sought.lead || known.length != sought.length) return false;
  if (known.length <= sizeof known.lead) return true;
  return known.hash == sought.hash && std::string_view(spelled_).substr(known.begin, known.length) == written;
}

inline WordMemory::Spelling& WordMemory::slot_of(const Spelling& sought, std::string_view written) {
  const std::size_t mask = spellings_.size() - 1;
  std::size_t at = sought.hash & mask;
  while (spellings_[at].word != none && !same(spellings_[at], sought, written)) at = (at + 1) & mask;
  return spellings_[at];
}

void WordMemory::enter(Document& document, std::size_t first) {
  const std::span tokens = std::span(document.tokens).subspan(first);
  sought_.clear();
  for (const Token& token : tokens) {
    sought_.push_back(spelling_at(document.text, token.span));
    __builtin_prefetch(&spellings_[sought_.back().hash & (spellings_.size() - 1)]);
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) recognise(document, sought_[i], tokens[i]);
  for (Token& token : tokens) number(document, token);
}

/// Its word is the one in the memory, for now.
inline void WordMemory::recognise(const Document& document, const Spelling& sought, Token& token) {
  const std::string_view written = document.slice(token.span);
  Spelling* spelling = &slot_of(sought, written);
  if (spelling->word == none) spelling = &add(sought, written);
  token.capitalised = spelling->capitalised;
  token.all_caps = spelling->all_caps;
  token.word = spelling->word;
  __builtin_prefetch(&places_[token.word]);
}

/// From the number of its word in the memory to that in the text.
inline void WordMemory::number(Document& document, Token& token) {
  Place& place = places_[token.word];
  if (place.text != text_) {
    place = {text_, static_cast<std::uint32_t>(document.words.size())};
    document.words.add((*words_)[token.word].word, token.word);
  }
  token.word = place.number;
}

WordMemory::Spelling& WordMemory::add(const Spelling& sought, std::string_view written) {
  if (++spelling_count_ * 2 > spellings_.size()) grow(spellings_);
  Spelling& spelling = slot_of(sought, written);
  spelling = sought;
  const LetterCase letters = letter_case(written);
  spelling.capitalised = letters.capitalised;
  spelling.all_caps = letters.all_caps;
  spelling.word = is_folded(written) ? word_of(written) : word_of(fold_word(written));
  if (written.size() > sizeof spelling.lead) {
    spelling.begin = static_cast<std::uint32_t>(spelled_.size());
    spelled_ += written;
  }
  return spelling;
}

std::uint32_t WordMemory::word_of(std::string_view fold) {
  const std::uint32_t hash = lexicon_hash(fold);
  const std::size_t mask = folds_.size() - 1;
  std::size_t at = hash & mask;
  for (; folds_[at].word != none; at = (at + 1) & mask) {
    if (folds_[at].hash == hash && (*words_)[folds_[at].word].word.fold == fold) return folds_[at].word;
  }
  const auto number = static_cast<std::uint32_t>(words_->size());
  Word& word = words_->emplace_back().word;
  word.fold = fold;
  places_.emplace_back();
  folds_[at] = {hash, number};
  if (words_->size() * 2 > folds_.size()) grow(folds_);
  return number;
}

void WordMemory::look_up_new() {
  if (traits_.size() == words_->size()) return;
  std::vector<Word*> unknown;
  unknown.reserve(words_->size() - traits_.size());
  for (std::size_t i = traits_.size(); i < words_->size(); ++i) unknown.push_back(&(*words_)[i].word);
  look_up(unknown, stemmer_);
  for (const Word* word : unknown) traits_.push_back(traits_of(*word));
}

std::vector<Traits> WordMemory::close(Document& document) {
  look_up_new();
  std::vector<Traits> traits;
  traits.reserve(document.words.size());
  for (std::size_t i = 0; i < document.words.size(); ++i) traits.push_back(traits_[document.words.in_memory(i)]);
  document.words.keep(words_);
  if (words_->size() > most_known) forget();
  return traits;
}

}  // namespace argmap::text
