#include "match/look_table.hpp"

#include <algorithm>
#include <bit>

#include "match/marks.hpp"

namespace argmap::match {
namespace {

using rules::any_class;
using rules::set_bit;

/// Whether a test that goes for this class, or for any, goes for a word in that class.
bool fits_class(std::uint8_t wanted, WordClass word_class) {
  return wanted == any_class || wanted == static_cast<std::uint8_t>(word_class);
}

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
    if (fits_class(single.word_class, word_class)) std::ranges::for_each(members.list[single.list], use);
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
  preceding_rows_.clear(program.triggers.behind_marks);
  following_rows_.clear(program.triggers.before_marks);
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
  if (word_class == WordClass::pronoun) traits |= PlaceMark::part_begins | PlaceMark::part_ends;  // alone, if need be
  Look& look = looks_.emplace_back();
  look.word = word;
  look.form = entry.form;
  look.lemma = entry.lemmas[kind];
  look.traits = traits;
  note_passed(look, word_class);
  const auto [at, is_new] = by_passed_.try_emplace(passed_);
  if (is_new) at->second = answers_to(look, word_class);
  static_cast<Answers&>(look) = at->second;
  return look;
}

void LookTable::note_passed(const Look& look, WordClass word_class) {
  const rules::ByTest& sets = program_->sets.members;
  const rules::ByTest& anchored = program_->triggers.anchored;
  const auto asked_word = [&](std::uint32_t form) {
    return form != none && !(sets.word[form].empty() && anchored.word[form].empty()) ? form : none;
  };
  const auto asked_lemma = [&](std::uint32_t lemma) {
    return lemma != none && !(sets.lemma[lemma].empty() && anchored.lemma[lemma].empty()) ? lemma : none;
  };
  const auto& lemmas = words_.entry(look.word).lemmas;
  passed_.assign(
      {look.traits, asked_word(look.form), asked_lemma(lemmas[0]), asked_lemma(lemmas[1]), asked_lemma(lemmas[2])});
  for (const WordIndex::Single& single : words_.singles(look.word)) {
    if (fits_class(single.word_class, word_class)) passed_.push_back(single.list);
  }
}

std::size_t LookTable::Hash::operator()(const Passed& passed) const {
  std::uint64_t hash = 0;
  for (const std::uint32_t number : passed) hash = (hash ^ number) * 0x9E3779B97F4A7C15U ^ hash >> 29U;
  return hash ^ hash >> 32U;
}

LookTable::Answers LookTable::answers_to(const Look& look, WordClass word_class) {
  drawn_ = drawn_by_traits(look.traits);
  draw_word(look, word_class);
  return keep_drawn();
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

void LookTable::draw_word(const Look& look, WordClass word_class) {
  for_each_of_word(look, word_class, words_, program_->sets.members, [&](std::uint32_t set) { draw_set(set, drawn_); });
  for (const WordIndex::Single& single : words_.singles(look.word)) {
    if (fits_class(single.word_class, word_class)) set_bit(drawn_.sets.data(), program_->sets.count + single.list);
  }
  for_each_of_word(look, word_class, words_, program_->triggers.anchored,
                   [&](std::uint32_t trigger) { set_bit(drawn_.anchored.data(), trigger); });
}

LookTable::Answers LookTable::keep_drawn() {
  auto& anchored = anchored_.emplace_back();
  for (std::uint32_t word = 0; word < drawn_.anchored.size(); ++word) {
    if (drawn_.anchored[word] != 0) anchored.push_back({word, drawn_.anchored[word]});
  }
  return {anchored, preceding_rows_.keep(drawn_.preceding), following_rows_.keep(drawn_.following),
          set_rows_.emplace_back(drawn_.sets).data(), sought_rows_.keep(drawn_.sought)};
}

}  // namespace argmap::match
