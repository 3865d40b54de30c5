#include "match/word_index.hpp"

#include "match/marks.hpp"

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

WordIndex::WordIndex(const Document& document, const rules::Program& program)
    : program_(program), list_words_(program.list_count / 64 + 1), list_bits_(2 * list_words_) {
  rows_.reserve(document.words.size());
  entries_.reserve(document.words.size());
  flags_.reserve(document.words.size());
  singles_.reserve(document.words.size());
  starts_.reserve(document.words.size());
  triggers_.reserve(document.words.size());
  for (const Word& word : document.words) add(word);
}

void WordIndex::add(const Word& word) {
  Entry& entry = entries_.emplace_back();
  rows_.push_back(0);
  set_traits(word, entry);
  entry.marks = marks_of(word.fold);
  entry.form = program_.vocabulary.find(word.fold);
  const std::string* lemmas[] = {&word.traced_verb, &word.traced_noun, &word.traced_adjective};
  bool known = entry.form != none;
  for (std::size_t kind = 0; kind < 3; ++kind) {
    entry.lemmas[kind] = lemmas[kind]->empty() ? entry.form : program_.vocabulary.find(*lemmas[kind]);
    known |= entry.lemmas[kind] != none;
  }
  if (known) {
    add_form(entry.form);
    for (unsigned kind = 0; kind < 3; ++kind) add_lemma(entry, kind);
    add_bits(entry);
  }
  singles_.end_row();
  starts_.end_row();
  triggers_.end_row();
  add_flags();
}

void WordIndex::add_form(std::uint32_t form) {
  if (form == none) return;
  for (const Trigger& trigger : program_.by_word[form]) triggers_.push(trigger);
  add_node(program_.lists.root(form, Compare::form), all_kinds, Compare::form);
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
  for (const Trigger& trigger : program_.by_lemma[lemma]) {
    if (fits(trigger.word_class, shared)) triggers_.push(trigger);
  }
  add_node(program_.lists.root(lemma, Compare::lemma), shared, Compare::lemma);
}

void WordIndex::add_node(std::uint32_t node, std::uint8_t kinds, Compare compare) {
  if (node == none) return;
  const std::uint64_t next_bits = program_.lists.next_bits(node);
  if (next_bits != 0) starts_.push({node, kinds, compare, next_bits});
  for (const Single& single : program_.lists.entries(node)) {
    if (!fits(single.word_class, kinds)) continue;
    add_single(single);
    for (const std::uint32_t pattern : program_.by_list[single.list]) triggers_.push({pattern, single.word_class});
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
    return program_.lists.follows(number, compare) ? rules::PhraseTrie::bit_of(number) : 0;
  };
  if (entry.form != none) entry.form_bits = bits(entry.form, Compare::form);
  for (const std::uint32_t lemma : entry.lemmas) {
    if (lemma != none) entry.lemma_bits |= bits(lemma, Compare::lemma);
  }
}

}  // namespace argmap::match
