#include "text/word_memory.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

#include "text/lexicon.hpp"
#include "text/lexicon_table.hpp"
#include "text/tokens_chars.hpp"
#include "text/tokens_words.hpp"

namespace argmap::text {
namespace {

constexpr std::size_t most_known = std::size_t{1} << 15U;  // behind a text with more all is forgotten
constexpr std::size_t least_slots = 4096;

/// Whether the word, of ASCII letters in lower case and digits, is its own fold.
bool is_folded(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return chars::is_ascii_word(c) && !chars::is_upper(c); });
}

/// Twice as many slots, or more, for what has a word.
template <class Slot>
void grow(std::vector<Slot>& slots, auto hash_of) {
  std::vector<Slot> larger(std::max(least_slots, slots.size() * 2));
  for (const Slot& each : slots) {
    if (each.word == none) continue;
    std::size_t at = hash_of(each) & (larger.size() - 1);
    while (larger[at].word != none) at = (at + 1) & (larger.size() - 1);
    larger[at] = each;
  }
  slots = std::move(larger);
}

constexpr auto hash_of_fold = [](const auto& fold) { return fold.hash; };

}  // namespace

WordMemory& WordMemory::of_this_thread() {
  thread_local WordMemory its;
  return its;
}

void WordMemory::open(Document& document) {
  constexpr std::size_t bytes_for_a_new_word = 10;  // in a short text; a long one has fewer
  constexpr std::size_t most_foreseen = 4096;
  if (!words_ || text_ == std::numeric_limits<std::uint32_t>::max()) forget();
  ++text_;
  document.words.reserve(std::min(document.text.size() / bytes_for_a_new_word, most_foreseen) + 16);
}

void WordMemory::forget() {
  *this = WordMemory();
  words_ = std::make_shared<Words>();
  grow_spellings();
  grow(folds_, hash_of_fold);
}

WordMemory::Sought WordMemory::sought_any(std::string_view text, Span span) {
  const std::string_view written = text.substr(span.begin, span.size());
  if (written.size() > longest_usual) {
    const EightBytes lead = eight_bytes(written.data());
    const EightBytes tail = lexicon_hash(written);
    return {lead, tail, hash_of(lead, tail, span.size())};
  }
  std::array<char, longest_usual> room{};  // the end of the text is too near
  written.copy(room.data(), written.size());
  return sought_usual(room.data(), {0, span.size()});
}

std::uint32_t WordMemory::hash_of(const Spelling& spelling) {
  const EightBytes tail = spelling.length > longest_usual ? spelling.tail & 0xFFFFFFFFU : spelling.tail;
  return hash_of(spelling.lead, tail, spelling.length);
}

void WordMemory::grow_spellings() {
  grow(spellings_, [](const Spelling& each) { return hash_of(each); });
  spelling_mask_ = spellings_.size() - 1;
}

inline bool WordMemory::same(const Spelling& known, const Sought& sought, std::string_view written) const {
  if (known.lead != sought.lead || known.length != written.size()) return false;
  if (known.length <= longest_usual) return known.tail == sought.tail;
  const std::size_t begin = known.tail >> 32U;
  return (known.tail & 0xFFFFFFFFU) == sought.tail && std::string_view(spelled_).substr(begin, known.length) == written;
}

inline WordMemory::Spelling& WordMemory::slot_of(const Sought& sought, std::string_view written) {
  std::size_t at = sought.hash & spelling_mask_;
  while (!same(spellings_[at], sought, written) && spellings_[at].word != none) at = (at + 1) & spelling_mask_;
  return spellings_[at];
}

void WordMemory::enter(Document& document, std::span<const Piece> pieces) {
  for (const Piece& piece : pieces) recognise(document, piece);
}

inline void WordMemory::recognise(Document& document, const Piece& piece) {
  const std::string_view written(document.text.data() + piece.span.begin, piece.span.size());
  Spelling* spelling = &slot_of(piece.sought, written);
  if (spelling->word == none) spelling = &add(piece.sought, written);
  if (spelling->text != text_) number(document, *spelling);
  document.tokens.push_back({.span = piece.span,
                             .word = spelling->number,
                             .capitalised = spelling->capitalised,
                             .all_caps = spelling->all_caps,
                             .space_before = piece.space_before});
}

/// A spelling that the text has not had yet; its word it may have had.
void WordMemory::number(Document& document, Spelling& spelling) {
  Place& place = places_[spelling.word];
  if (place.text != text_) {
    place.text = text_;
    place.number = static_cast<std::uint32_t>(document.words.size());
    document.words.add((*words_)[spelling.word], spelling.word);
  }
  spelling.text = text_;
  spelling.number = place.number;
}

WordMemory::Spelling& WordMemory::add(const Sought& sought, std::string_view written) {
  if (++spelling_count_ * 2 > spellings_.size()) grow_spellings();
  Spelling& spelling = slot_of(sought, written);
  spelling.lead = sought.lead;
  spelling.tail = sought.tail;
  spelling.length = static_cast<std::uint16_t>(written.size());
  const LetterCase letters = letter_case(written);
  spelling.capitalised = letters.capitalised;
  spelling.all_caps = letters.all_caps;
  spelling.word = is_folded(written) ? word_of(written) : word_of(fold_word(written));
  if (written.size() > longest_usual) {
    spelling.tail |= EightBytes{spelled_.size()} << 32U;
    spelled_ += written;
  }
  return spelling;
}

std::uint32_t WordMemory::word_of(std::string_view fold) {
  const std::uint32_t hash = lexicon_hash(fold);
  const std::size_t mask = folds_.size() - 1;
  std::size_t at = hash & mask;
  for (; folds_[at].word != none; at = (at + 1) & mask) {
    if (folds_[at].hash == hash && (*words_)[folds_[at].word].fold == fold) return folds_[at].word;
  }
  const auto number = static_cast<std::uint32_t>(words_->size());
  Word& word = words_->add();
  word.fold = fold;
  places_.emplace_back();
  folds_[at] = {hash, number};
  if (words_->size() * 2 > folds_.size()) grow(folds_, hash_of_fold);
  return number;
}

void WordMemory::look_up_new() {
  if (traits_.size() == words_->size()) return;
  std::vector<Word*> unknown;
  unknown.reserve(words_->size() - traits_.size());
  for (std::size_t i = traits_.size(); i < words_->size(); ++i) unknown.push_back(&(*words_)[i]);
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
