#include "text/word_memory.hpp"

#include <algorithm>
#include <utility>

#include "text/lexicon.hpp"
#include "text/lexicon_table.hpp"

namespace argmap::text {
namespace {

constexpr std::size_t most_known = 16384;  // then all is forgotten
/// Of a text with more distinct words most are rare: to keep them would cost more than it spares.
constexpr std::size_t most_in_text = 4096;

/// This thread's.
WordMemory& this_thread() {
  thread_local WordMemory its;
  return its;
}

void copy_facts(const Word& from, Word& to) {
  to.classes = from.classes;
  to.forms = from.forms;
  to.usual = from.usual;
  to.commonness = from.commonness;
  to.closed = from.closed;
  to.stem = from.stem;
  if (!from.traced_verb.empty()) to.traced_verb = from.traced_verb;
  if (!from.traced_noun.empty()) to.traced_noun = from.traced_noun;
  if (!from.traced_adjective.empty()) to.traced_adjective = from.traced_adjective;
}

}  // namespace

const WordMemory::Known& WordMemory::known(const std::string& fold) {
  if (known_.size() == most_known) {
    known_.clear();
    std::ranges::fill(table_, Slot());
  }
  if (known_.size() * 2 >= table_.size()) grow();
  const std::size_t mask = table_.size() - 1;
  const std::uint32_t hash = lexicon_hash(fold);
  std::size_t at = hash & mask;
  for (; table_[at].index != none; at = (at + 1) & mask) {
    if (table_[at].hash == hash && known_[table_[at].index].word.fold == fold) return known_[table_[at].index];
  }
  table_[at] = {hash, static_cast<std::uint32_t>(known_.size())};
  learn(fold);
  return known_.back();
}

void WordMemory::learn(const std::string& fold) {
  Known& its = known_.emplace_back();
  its.word.fold = fold;
  look_up(its.word, stemmer_);
  its.traits = traits_of(its.word);
}

void WordMemory::grow() {
  std::vector<Slot> larger(std::max<std::size_t>(1024, table_.size() * 2));
  for (const Slot& slot : table_) {
    if (slot.index == none) continue;
    std::size_t at = slot.hash & (larger.size() - 1);
    while (larger[at].index != none) at = (at + 1) & (larger.size() - 1);
    larger[at] = slot;
  }
  table_ = std::move(larger);
}

std::vector<Traits> recall(std::span<Word> words) {
  std::vector<Traits> traits;
  traits.reserve(words.size());
  if (words.size() > most_in_text) {
    look_up(words);
    for (const Word& word : words) traits.push_back(traits_of(word));
    return traits;
  }
  WordMemory& memory = this_thread();
  for (Word& word : words) {
    const WordMemory::Known& known = memory.known(word.fold);
    copy_facts(known.word, word);
    traits.push_back(known.traits);
  }
  return traits;
}

}  // namespace argmap::text
