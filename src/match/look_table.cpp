#include "match/look_table.hpp"

#include <algorithm>
#include <bit>

#include "match/marks.hpp"

namespace argmap::match {
namespace {

using rules::any_class;
using rules::set_bit;

/// Calls with the numbers of all whose tests of word, lemma or list the look passes.
template <typename Use>
void for_each_of_word(const LookTable::Look& look, WordClass word_class, const WordIndex& words,
                      const rules::ByTest& members, const Use& use_number) {
  using Member = rules::ByTest::Member;
  const auto use = [&](const Member& member) { use_number(member.number); };
  const auto is_class = [&](std::uint8_t wanted) { return wanted == static_cast<std::uint8_t>(word_class); };
  if (look.form != none) std::ranges::for_each(members.word[look.form], use);
  const auto& lemmas = words.entry(look.word).lemmas;
  for (const std::uint32_t* lemma = lemmas; lemma != std::end(lemmas); ++lemma) {
    if (*lemma == none || std::find(lemmas, lemma, *lemma) != lemma) continue;
    for (const Member& member : members.lemma[*lemma]) {
      if (member.word_class == any_class || (*lemma == look.lemma && is_class(member.word_class))) use(member);
    }
  }
  for (const WordIndex::Single& single : words.singles(look.word)) {
    if (single.word_class != any_class && !is_class(single.word_class)) continue;
    std::ranges::for_each(members.list[single.list], use);
  }
}

/// The same of tests of traits.
template <typename Use>
void for_each_of_traits(std::uint32_t traits, const rules::ByTest& members, const Use& use_number) {
  for (; traits != 0; traits &= traits - 1) {
    for (const auto& member : members.trait[static_cast<std::size_t>(std::countr_zero(traits))]) {
      use_number(member.number);
    }
  }
}

/// Adds to the row the same with what goes for phrases.
void add_with_phrases(rules::BitRow& row, const rules::BitRow& phrases) {
  for (std::size_t i = 0; i < phrases.size(); ++i) row.push_back(row[i] | phrases[i]);
}

}  // namespace

void LookTable::read(const Document& document, const rules::Program& program) {
  program_ = &program;
  const auto& memory = document.words.memory();
  const bool same_memory = memory && !memory_.owner_before(memory) && !memory.owner_before(memory_);
  if (identity_ != program.identity || !same_memory) forget();
  memory_ = memory;
  words_.read(document, program);
  by_word_.resize(words_.entry_count() * looks_of_word);
}

void LookTable::forget() {
  const rules::Program& program = *program_;
  *this = LookTable();
  program_ = &program;
  identity_ = program.identity;
  trigger_rows_.clear();
  set_rows_.clear();
  sought_rows_.clear();
}

void LookTable::forget_if_large() {
  constexpr std::size_t most_kept = std::size_t{1} << 15U;  // words
  if (words_.size() > most_kept) forget();
}

const LookTable::Look& LookTable::add(std::uint32_t word, WordClass word_class, bool capitalised) {
  const WordIndex::Entry& entry = words_.entry(word);
  const auto kind = static_cast<std::size_t>(lemma_kind(word_class));
  std::uint32_t traits = entry.traits[kind] | rules::trait_of(word_class);
  traits |= word_class == WordClass::punctuation ? entry.marks : rules::any_word;
  if (capitalised) traits |= rules::capitalised;
  Look& look = looks_.emplace_back();
  look.word = word;
  look.form = entry.form;
  look.lemma = entry.lemmas[kind];
  look.traits = traits;
  drawn_ = drawn_by_traits(traits);
  draw_word(look, word_class, drawn_);
  keep(look);
  return look;
}

const LookTable::Drawn& LookTable::drawn_by_traits(std::uint32_t traits) {
  const auto [at, is_new] = by_traits_.try_emplace(traits);
  Drawn& drawn = at->second;
  if (!is_new) return drawn;
  const rules::TriggerTable& triggers = program_->triggers;
  drawn = {triggers.at_first, triggers.at_last,
           rules::BitRow(rules::words_for(program_->sets.count + program_->list_count)),
           rules::BitRow(rules::sought_bits / 64), rules::BitRow(triggers.row_size())};
  for_each_of_traits(traits, program_->sets.members, [&](std::uint32_t set) { draw_set(set, drawn); });
  for_each_of_traits(traits, triggers.anchored,
                     [&](std::uint32_t trigger) { set_bit(drawn.anchored.data(), trigger); });
  return drawn;
}

void LookTable::draw_set(std::uint32_t set, Drawn& drawn) const {
  const rules::TriggerTable& triggers = program_->triggers;
  set_bit(drawn.sets.data(), set);
  set_bit(drawn.sought.data(), triggers.sought[set]);
  for (const std::uint32_t trigger : triggers.before[set]) set_bit(drawn.preceding.data(), trigger);
  for (const std::uint32_t trigger : triggers.behind[set]) set_bit(drawn.following.data(), trigger);
}

void LookTable::draw_word(const Look& look, WordClass word_class, Drawn& drawn) const {
  for_each_of_word(look, word_class, words_, program_->sets.members, [&](std::uint32_t set) { draw_set(set, drawn); });
  for (const WordIndex::Single& single : words_.singles(look.word)) {
    const bool fits = single.word_class == any_class || single.word_class == static_cast<std::uint8_t>(word_class);
    if (fits) set_bit(drawn.sets.data(), program_->sets.count + single.list);
  }
  for_each_of_word(look, word_class, words_, program_->triggers.anchored,
                   [&](std::uint32_t trigger) { set_bit(drawn.anchored.data(), trigger); });
}

/// What was drawn for the look.
void LookTable::keep(Look& look) {
  add_with_phrases(drawn_.preceding, program_->triggers.behind_phrase);
  add_with_phrases(drawn_.following, program_->triggers.before_phrase);
  look.preceding = trigger_rows_.keep(drawn_.preceding);
  look.following = trigger_rows_.keep(drawn_.following);
  look.sets = set_rows_.keep(drawn_.sets);
  look.sought = sought_rows_.keep(drawn_.sought);
  auto& anchored = anchored_.emplace_back();
  for (std::uint32_t word = 0; word < drawn_.anchored.size(); ++word) {
    if (drawn_.anchored[word] != 0) anchored.push_back({word, drawn_.anchored[word]});
  }
  look.anchored = anchored;
}

}  // namespace argmap::match
