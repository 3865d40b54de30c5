#include "match/look_table.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "match/marks.hpp"

namespace argmap::match {
namespace {

using rules::any_class;
using rules::set_bit;

/// Calls with the numbers of all whose tests the look passes.
template <typename Use>
void for_each_passed(const LookTable::Look& look, WordClass word_class, const WordIndex& words,
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
  for (std::uint32_t traits = look.traits; traits != 0; traits &= traits - 1) {
    std::ranges::for_each(members.trait[static_cast<std::size_t>(std::countr_zero(traits))], use);
  }
}

/// The row, and behind it the same with what goes for phrases.
rules::BitRow with_phrases(rules::BitRow row, const rules::BitRow& phrases) {
  row.resize(2 * phrases.size());
  for (std::size_t i = 0; i < phrases.size(); ++i) row[phrases.size() + i] = row[i] | phrases[i];
  return row;
}

}  // namespace

void LookTable::read(const Document& document, const rules::Program& program) {
  program_ = &program;
  const auto& memory = document.words.memory();
  const bool same_memory = memory && !memory_.owner_before(memory) && !memory.owner_before(memory_);
  if (identity_ != program.identity || !same_memory) forget();
  memory_ = memory;
  words_.read(document, program);
  numbers_.resize(words_.entry_count() * looks_of_word, none);
}

void LookTable::forget() {
  const rules::Program& program = *program_;
  *this = LookTable();
  program_ = &program;
  identity_ = program.identity;
  trigger_words_ = program.triggers.row_size();
  preceding_.reset(2 * trigger_words_ * 64 - 1);
  following_.reset(2 * trigger_words_ * 64 - 1);
  sets_.reset(program.sets.count + program.list_count);
  sought_.reset(rules::sought_bits - 1);
}

void LookTable::forget_if_large() {
  constexpr std::size_t most_kept = std::size_t{1} << 15U;  // words
  if (words_.size() > most_kept) forget();
}

std::uint32_t LookTable::add(std::uint32_t word, WordClass word_class, bool capitalised) {
  const WordIndex::Entry& entry = words_.entry(word);
  const auto kind = static_cast<std::size_t>(lemma_kind(word_class));
  std::uint32_t traits = entry.traits[kind] | rules::trait_of(word_class);
  traits |= word_class == WordClass::punctuation ? entry.marks : rules::any_word;
  if (capitalised) traits |= rules::capitalised;
  if (!words_.starts(word).empty()) traits |= lead_in;
  Look look{word, entry.form, entry.lemmas[kind], traits};
  add_sets(look, word_class);
  add_anchored(look, word_class);
  looks_.push_back(look);
  return static_cast<std::uint32_t>(looks_.size()) - 1;
}

void LookTable::add_sets(Look& look, WordClass word_class) {
  const rules::TriggerTable& triggers = program_->triggers;
  rules::BitRow preceding = triggers.at_first;
  rules::BitRow following = triggers.at_last;
  rules::BitRow sets = sets_.empty();
  rules::BitRow sought = sought_.empty();
  for_each_passed(look, word_class, words_, program_->sets.members, [&](std::uint32_t set) {
    set_bit(sets.data(), set);
    set_bit(sought.data(), triggers.sought[set]);
    for (const std::uint32_t trigger : triggers.before[set]) set_bit(preceding.data(), trigger);
    for (const std::uint32_t trigger : triggers.behind[set]) set_bit(following.data(), trigger);
  });
  for (const WordIndex::Single& single : words_.singles(look.word)) {
    const bool fits = single.word_class == any_class || single.word_class == static_cast<std::uint8_t>(word_class);
    if (fits) set_bit(sets.data(), program_->sets.count + single.list);
  }
  look.preceding = preceding_.keep(with_phrases(std::move(preceding), triggers.behind_phrase));
  look.following = following_.keep(with_phrases(std::move(following), triggers.before_phrase));
  look.sets = sets_.keep(sets);
  look.sought = sought_.keep(sought);
}

void LookTable::add_anchored(Look& look, WordClass word_class) {
  rules::BitRow row(trigger_words_);
  for_each_passed(look, word_class, words_, program_->triggers.anchored,
                  [&](std::uint32_t trigger) { set_bit(row.data(), trigger); });
  look.first_anchored = static_cast<std::uint32_t>(anchored_.size());
  for (std::uint32_t word = 0; word < row.size(); ++word) {
    if (row[word] != 0) anchored_.push_back({word, row[word]});
  }
  look.last_anchored = static_cast<std::uint32_t>(anchored_.size());
}

}  // namespace argmap::match
