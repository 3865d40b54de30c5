#include "match/word_index.hpp"

#include <algorithm>

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

void WordIndex::read(const Document& document, const rules::Program& program) {
  program_ = &program;
  numbers_.clear();
  numbers_.reserve(document.words.size());
  for (std::size_t i = 0; i < document.words.size(); ++i) {
    const std::uint32_t in_memory = document.words.in_memory(i);
    if (in_memory >= by_memory_.size()) by_memory_.resize(in_memory + 1, none);
    std::uint32_t& number = by_memory_[in_memory];
    if (number == none) number = learn(document.words[i]);
    numbers_.push_back(number);
  }
}

WordIndex::Entry WordIndex::entry_of(const Word& word) const {
  Entry entry;
  set_traits(word, entry);
  entry.marks = marks_of(word.fold);
  entry.form = program_->vocabulary.find(word.fold);
  const std::string* lemmas[] = {&word.traced_verb, &word.traced_noun, &word.traced_adjective};
  for (std::size_t kind = 0; kind < 3; ++kind) {
    entry.lemmas[kind] = lemmas[kind]->empty() ? entry.form : program_->vocabulary.find(*lemmas[kind]);
  }
  return entry;
}

std::uint32_t WordIndex::learn(const Word& word) {
  const Entry entry = entry_of(word);
  const auto is_none = [](std::uint32_t lemma) { return lemma == none; };
  const bool known = entry.form != none || !std::ranges::all_of(entry.lemmas, is_none);
  if (!known) {
    for (const std::uint32_t number : unknown_) {
      if (entries_[number] == entry) return number;
    }
    unknown_.push_back(static_cast<std::uint32_t>(entries_.size()));
  }
  add(entry);
  return static_cast<std::uint32_t>(entries_.size()) - 1;
}

void WordIndex::add(const Entry& its) {
  Entry& entry = entries_.emplace_back(its);
  if (entry.form != none) add_node(entry, program_->lists.root(entry.form, Compare::form), all_kinds, Compare::form);
  for (unsigned kind = 0; kind < 3; ++kind) add_lemma(entry, kind);
  add_bits(entry);
  singles_.end_row();
  starts_.end_row();
}

/// A lemma that several kinds share is looked at once, for all of them.
void WordIndex::add_lemma(Entry& entry, unsigned kind) {
  const std::uint32_t lemma = entry.lemmas[kind];
  unsigned kinds = 0;
  for (unsigned other = 0; other < 3; ++other) {
    if (entry.lemmas[other] != lemma) continue;
    if (other < kind) return;
    kinds |= 1U << other;
  }
  if (lemma == none) return;
  const auto shared = static_cast<std::uint8_t>(kinds);
  add_node(entry, program_->lists.root(lemma, Compare::lemma), shared, Compare::lemma);
}

void WordIndex::add_node(Entry& entry, std::uint32_t node, std::uint8_t kinds, Compare compare) {
  if (node == none) return;
  const std::uint64_t next_bits = program_->lists.next_bits(node);
  if (next_bits != 0) starts_.push({node, kinds, compare, next_bits});
  (compare == Compare::form ? entry.next_forms : entry.next_lemmas) |= next_bits;
  for (const Single& single : program_->lists.entries(node)) {
    if (fits(single.word_class, kinds)) singles_.push(single);
  }
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
