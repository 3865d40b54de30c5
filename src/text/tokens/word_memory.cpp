#include "text/tokens/word_memory.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

#include "text/bytes/token_chars.hpp"
#include "text/tokens/hyphens.hpp"
#include "text/tokens/words.hpp"
#include "text/words/lexicon.hpp"
#include "text/words/lexicon_table.hpp"

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

std::string fold_of(std::string_view written) {
  const bool broken = written.find_first_of("\r\n") != written.npos;
  return broken ? joined_over_line_end(written).fold : fold_word(written);
}

constexpr auto hash_of_fold = [](const auto& fold) { return fold.hash; };

}  // namespace

WordMemory& WordMemory::of_this_thread() {
  thread_local WordMemory its;
  return its;
}

void WordMemory::open() {
  if (!words_ || text_ == std::numeric_limits<std::uint32_t>::max()) forget();
  ++text_;
  met_count_ = capital_count_ = 0;
}

void WordMemory::forget() {
  *this = WordMemory();
  words_ = std::make_shared<Words>();
  grow_spellings();
  grow(folds_, hash_of_fold);
}

void WordMemory::seek_any(std::string_view text, Piece& piece) const {
  const std::string_view written = text.substr(piece.span.begin, piece.span.size());
  if (written.size() > longest_usual) {
    piece.lead = eight_bytes(written.data());
    constexpr EightBytes no_text = EightBytes{0xFF} << 56;  // no byte of UTF-8
    piece.tail = lexicon_hash(written) | no_text;
    return seek_known(piece);
  }
  std::array<char, longest_usual> room{};  // the end of the text is too near
  written.copy(room.data(), written.size());
  seek_usual(room.data(), piece);
}

void WordMemory::grow_spellings() {
  grow(spellings_, [](const Spelling& each) { return hash_of(each.lead, each.tail); });
  spelling_mask_ = spellings_.size() - 1;
}

inline bool WordMemory::same(const Spelling& known, const Piece& piece, std::string_view written) const {
  if (((known.lead ^ piece.lead) | (known.tail ^ piece.tail)) != 0) return false;
  return known.length <= longest_usual || std::string_view(spelled_).substr(known.written, known.length) == written;
}

inline WordMemory::Spelling& WordMemory::slot_of(const Piece& piece, std::string_view written) {
  std::size_t at = piece.key & spelling_mask_;
  while (!same(spellings_[at], piece, written) && spellings_[at].word != none) at = (at + 1) & spelling_mask_;
  return spellings_[at];
}

void WordMemory::enter(Document& document, std::span<Piece> pieces) {
  for (Piece& piece : pieces) recognise(document.text, piece);
  if (const std::size_t needed = met_count_ + pieces.size(); met_.size() < needed) met_.resize(2 * needed);
  if (const std::size_t needed = capital_count_ + pieces.size(); capitals_.size() < needed)
    capitals_.resize(2 * needed);
  number(document, pieces);
}

inline void WordMemory::recognise(std::string_view text, Piece& piece) {
  const std::string_view written(text.data() + piece.span.begin, piece.span.size());
  Spelling* spelling = &slot_of(piece, written);
  if (spelling->word == none) spelling = &add(piece, written);
  piece.key = spelling->word;
  piece.capitalised = spelling->capitalised;
  piece.all_caps = spelling->all_caps;
  __builtin_prefetch(places_.data() + piece.key);
}

/// Without branches: which words are new to a text cannot be guessed.
void WordMemory::number(Document& document, std::span<const Piece> pieces) {
  Place* const places = places_.data();
  std::uint32_t* const met = met_.data();
  std::uint32_t* const capitals = capitals_.data();
  auto token = static_cast<std::uint32_t>(document.tokens.size());
  std::uint64_t next = std::uint64_t{text_} << 32U | met_count_;
  std::uint32_t capital_count = capital_count_;
  for (const Piece& piece : pieces) {
    Place& place = places[piece.key];
    const std::uint64_t differs = place.number ^ next;
    const std::uint64_t is_new =
        std::uint64_t{0} - static_cast<std::uint64_t>(differs >> 32U != 0);  // all bits, or none
    const std::uint64_t its = place.number ^ (differs & is_new);
    place.number = its;
    place.times = (place.times & ~static_cast<std::uint32_t>(is_new)) + 1;
    met[static_cast<std::uint32_t>(next)] = piece.key;
    next -= is_new;
    capitals[capital_count] = token++;
    capital_count += piece.capitalised | piece.all_caps ? 1 : 0;
    document.tokens.push_back({.span = piece.span,
                               .word = static_cast<std::uint32_t>(its),
                               .capitalised = piece.capitalised,
                               .all_caps = piece.all_caps,
                               .space_before = piece.space_before});
  }
  met_count_ = static_cast<std::uint32_t>(next);
  capital_count_ = capital_count;
}

WordMemory::Spelling& WordMemory::add(const Piece& piece, std::string_view written) {
  if (++spelling_count_ * 2 > spellings_.size()) grow_spellings();
  Spelling& spelling = slot_of(piece, written);
  spelling.lead = piece.lead;
  spelling.tail = piece.tail;
  spelling.length = static_cast<std::uint16_t>(written.size());
  const LetterCase letters = letter_case(written);
  spelling.capitalised = letters.capitalised;
  spelling.all_caps = letters.all_caps;
  spelling.word = is_folded(written) ? word_of(written) : word_of(fold_of(written));
  if (written.size() > longest_usual) {
    spelling.written = spelled_.size();
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

TextWords WordMemory::close(Document& document) {
  look_up_new();
  TextWords words;
  words.traits.reserve(met_count_);
  words.times.reserve(met_count_);
  document.words.reserve(met_count_);
  constexpr std::size_t ahead = 8;  // words; what is asked for so early is there when it is needed
  for (std::size_t i = 0; i < met_count_; ++i) {
    if (i + ahead < met_count_) __builtin_prefetch(&traits_[met_[i + ahead]]);
    const std::uint32_t word = met_[i];
    words.traits.push_back(traits_[word]);
    words.times.push_back(places_[word].times);
    document.words.add((*words_)[word], word);
  }
  words.capitals.assign(capitals_.begin(), capitals_.begin() + capital_count_);
  if (capital_count_ > most_known) capitals_ = {};
  document.words.keep(words_);
  if (words_->size() > most_known) forget();
  return words;
}

}  // namespace argmap::text
