#include "match/word_index.hpp"

#include <algorithm>
#include <utility>

#include "match/marks.hpp"
#include "text/lexicon_table.hpp"

namespace argmap::match {
namespace {

using rules::any_class;
using rules::Compare;

constexpr std::uint8_t all_kinds = 0b111;

bool has(const Word& word, WordForm form) {
  return (word.forms >> static_cast<unsigned>(form) & 1U) != 0;
}

void set_traits(const Word& word, WordIndex::Entry& entry) {
  const auto traits = [&](LemmaKind kind) -> std::uint32_t& { return entry.traits[static_cast<std::size_t>(kind)]; };
  if (has(word, WordForm::past)) traits(LemmaKind::verb) |= rules::past_form;
  if (has(word, WordForm::plural)) traits(LemmaKind::noun) |= rules::plural_form;
  if (word.fold != "--" && word.fold != "-") return;
  for (std::uint32_t& each : entry.traits) each |= rules::dash;
}

}  // namespace

bool fits(std::uint8_t word_class, std::uint8_t kinds) {
  if (word_class == any_class) return true;
  return (kinds >> static_cast<unsigned>(lemma_kind(static_cast<WordClass>(word_class))) & 1U) != 0;
}

void WordIndex::read(const Document& document, const rules::Program& program) {
  if (identity_ != program.identity) *this = WordIndex();
  identity_ = program.identity;
  program_ = &program;
  list_words_ = program.list_count / 64 + 1;
  if (list_bits_.empty()) list_bits_.resize(2 * list_words_);
  numbers_.clear();
  numbers_.reserve(document.words.size());
  for (const Word& word : document.words) numbers_.push_back(learn(word));
}

void WordIndex::forget_if_large() {
  constexpr std::size_t most_kept = std::size_t{1} << 15U;  // words
  if (entries_.size() > most_kept) *this = WordIndex();
}

std::string_view WordIndex::fold(std::uint32_t number) const {
  const std::uint32_t begin = fold_starts_[number];
  return std::string_view(folds_).substr(begin, fold_starts_[number + 1] - begin);
}

std::uint32_t WordIndex::learn(const Word& word) {
  if (entries_.size() * 2 >= table_.size()) grow();
  const std::size_t mask = table_.size() - 1;
  const std::uint32_t hash = text::lexicon_hash(word.fold);
  std::size_t at = hash & mask;
  for (; table_[at].number != none; at = (at + 1) & mask) {
    if (table_[at].hash == hash && fold(table_[at].number) == word.fold) return table_[at].number;
  }
  table_[at] = {hash, static_cast<std::uint32_t>(entries_.size())};
  folds_ += word.fold;
  fold_starts_.push_back(static_cast<std::uint32_t>(folds_.size()));
  add(word);
  return table_[at].number;
}

void WordIndex::grow() {
  std::vector<Slot> larger(std::max<std::size_t>(1024, table_.size() * 2));
  for (const Slot& slot : table_) {
    if (slot.number == none) continue;
    std::size_t at = slot.hash & (larger.size() - 1);
    while (larger[at].number != none) at = (at + 1) & (larger.size() - 1);
    larger[at] = slot;
  }
  table_ = std::move(larger);
}

void WordIndex::add(const Word& word) {
  Entry& entry = entries_.emplace_back();
  rows_.push_back(0);
  set_traits(word, entry);
  entry.marks = marks_of(word.fold);
  entry.form = program_->vocabulary.find(word.fold);
  const std::string* lemmas[] = {&word.traced_verb, &word.traced_noun, &word.traced_adjective};
  bool known = entry.form != none;
  for (std::size_t kind = 0; kind < 3; ++kind) {
    entry.lemmas[kind] = lemmas[kind]->empty() ? entry.form : program_->vocabulary.find(*lemmas[kind]);
    known |= entry.lemmas[kind] != none;
  }
  if (known) {
    add_form(entry.form);
    for (unsigned kind = 0; kind < 3; ++kind) add_lemma(entry, kind);
    add_bits(entry);
  }
  std::ranges::sort(triggers_.open_row(), {}, &Trigger::pattern);
  singles_.end_row();
  starts_.end_row();
  triggers_.end_row();
  add_flags();
}

void WordIndex::add_form(std::uint32_t form) {
  if (form == none) return;
  for (const Trigger& trigger : program_->by_word[form]) triggers_.push(trigger);
  add_node(program_->lists.root(form, Compare::form), all_kinds, Compare::form);
}

/// A lemma that several kinds share is looked at once, for all of them.
void WordIndex::add_lemma(const Entry& entry, unsigned kind) {
  const std::uint32_t lemma = entry.lemmas[kind];
  unsigned kinds = 0;
  for (unsigned other = 0; other < 3; ++other) {
    if (entry.lemmas[other] != lemma) continue;
    if (other < kind) return;
    kinds |= 1U << other;
  }
  if (lemma == none) return;
  const auto shared = static_cast<std::uint8_t>(kinds);
  for (const Trigger& trigger : program_->by_lemma[lemma]) {
    if (fits(trigger.word_class, shared)) triggers_.push(trigger);
  }
  add_node(program_->lists.root(lemma, Compare::lemma), shared, Compare::lemma);
}

void WordIndex::add_node(std::uint32_t node, std::uint8_t kinds, Compare compare) {
  if (node == none) return;
  const std::uint64_t next_bits = program_->lists.next_bits(node);
  if (next_bits != 0) starts_.push({node, kinds, compare, next_bits});
  for (const Single& single : program_->lists.entries(node)) {
    if (!fits(single.word_class, kinds)) continue;
    add_single(single);
    for (Trigger trigger : program_->by_list[single.list]) {
      trigger.word_class = single.word_class;
      triggers_.push(trigger);
    }
  }
}

void WordIndex::add_single(const Single& single) {
  std::size_t& row = rows_.back();
  if (row == 0) {
    row = list_bits_.size();
    list_bits_.resize(row + 2 * list_words_);
  }
  const std::uint64_t bit = std::uint64_t{1} << (single.list % 64);
  list_bits_[row + single.list / 64] |= bit;
  if (single.word_class == any_class) list_bits_[row + list_words_ + single.list / 64] |= bit;
  singles_.push(single);
}

void WordIndex::add_flags() {
  const std::size_t word = entries_.size() - 1;
  unsigned flags = 0;
  if (!triggers_[word].empty()) flags |= has_triggers;
  if (!starts_[word].empty()) flags |= starts_phrase;
  flags_.push_back(static_cast<std::uint8_t>(flags));
}

void WordIndex::add_bits(Entry& entry) const {
  const auto bits = [&](std::uint32_t number, Compare compare) {
    return program_->lists.follows(number, compare) ? rules::PhraseTrie::bit_of(number) : 0;
  };
  if (entry.form != none) entry.form_bits = bits(entry.form, Compare::form);
  for (const std::uint32_t lemma : entry.lemmas) {
    if (lemma != none) entry.lemma_bits |= bits(lemma, Compare::lemma);
  }
}

}  // namespace argmap::match
