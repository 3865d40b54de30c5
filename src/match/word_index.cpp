#include "match/word_index.hpp"

#include <algorithm>
#include <utility>

namespace argmap::match {
namespace {

using rules::any_class;
using rules::Compare;

constexpr std::uint8_t all_kinds = 0b111;

bool has(const Word& word, WordForm form) {
  return (word.forms >> static_cast<unsigned>(form) & 1U) != 0;
}

std::uint32_t traits_of(const Word& word) {
  std::uint32_t traits = 0;
  if (has(word, WordForm::past)) traits |= rules::past_form;
  if (has(word, WordForm::plural)) traits |= rules::plural_form;
  if (word.fold == "--" || word.fold == "-") traits |= rules::dash;
  return traits;
}

}  // namespace

bool fits(std::uint8_t word_class, std::uint8_t kinds) {
  if (word_class == any_class) return true;
  return (kinds >> static_cast<unsigned>(lemma_kind(static_cast<WordClass>(word_class))) & 1U) != 0;
}

/// Gathers what is known of the words, one after the other.
class WordIndex::Builder {
 public:
  Builder(const rules::Program& program, std::vector<Entry>& entries) : program_(program), entries_(entries) {}

  void add(const Word& word) {
    number_ = static_cast<std::uint32_t>(entries_.size());
    Entry& entry = entries_.emplace_back();
    entry.traits = traits_of(word);
    entry.form = program_.vocabulary.find(word.fold);
    const std::string* lemmas[] = {&word.verb_lemma(), &word.noun_lemma(), &word.adjective_lemma()};
    bool known = entry.form != none;
    for (std::size_t kind = 0; kind < 3; ++kind) {
      const bool same = *lemmas[kind] == word.fold;
      entry.lemmas[kind] = same ? entry.form : program_.vocabulary.find(*lemmas[kind]);
      known |= entry.lemmas[kind] != none;
    }
    if (!known) return;
    add_form(entry.form);
    for (unsigned kind = 0; kind < 3; ++kind) add_lemma(entry, kind);
  }

  rules::Buckets<Single> singles() { return {entries_.size(), singles_}; }
  rules::Buckets<Start> starts() { return {entries_.size(), starts_}; }
  rules::Buckets<Trigger> triggers() { return {entries_.size(), triggers_}; }

 private:
  void add_form(std::uint32_t form) {
    if (form == none) return;
    for (const Trigger& trigger : program_.by_word[form]) triggers_.push_back({number_, trigger});
    add_node(program_.lists.root(form, Compare::form), all_kinds, Compare::form);
  }

  /// A lemma that several kinds share is looked at once, for all of them.
  void add_lemma(const Entry& entry, unsigned kind) {
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
      if (fits(trigger.word_class, shared)) triggers_.push_back({number_, trigger});
    }
    add_node(program_.lists.root(lemma, Compare::lemma), shared, Compare::lemma);
  }

  void add_node(std::uint32_t node, std::uint8_t kinds, Compare compare) {
    if (node == none) return;
    if (program_.lists.has_children(node)) starts_.push_back({number_, {node, kinds, compare}});
    for (const Single& single : program_.lists.entries(node)) {
      if (!fits(single.word_class, kinds)) continue;
      singles_.push_back({number_, single});
      for (const std::uint32_t pattern : program_.by_list[single.list]) {
        triggers_.push_back({number_, {pattern, single.word_class}});
      }
    }
  }

  const rules::Program& program_;
  std::vector<Entry>& entries_;
  std::uint32_t number_ = 0;
  std::vector<std::pair<std::uint32_t, Single>> singles_;
  std::vector<std::pair<std::uint32_t, Start>> starts_;
  std::vector<std::pair<std::uint32_t, Trigger>> triggers_;
};

WordIndex::WordIndex(const Document& document, const rules::Program& program) {
  entries_.reserve(document.words.size());
  Builder builder(program, entries_);
  for (const Word& word : document.words) builder.add(word);
  singles_ = builder.singles();
  starts_ = builder.starts();
  triggers_ = builder.triggers();
  list_words_ = program.list_count / 64 + 1;
  list_bits_.resize(entries_.size() * list_words_);
  for (std::size_t word = 0; word < entries_.size(); ++word) {
    for (const Single& single : singles_[word]) {
      list_bits_[word * list_words_ + single.list / 64] |= std::uint64_t{1} << (single.list % 64);
    }
  }
  set_flags(program);
}

void WordIndex::set_flags(const rules::Program& program) {
  const auto follows = [&](std::uint32_t number, Compare compare) {
    return number != none && program.lists.follows(number, compare);
  };
  flags_.resize(entries_.size());
  for (std::uint32_t word = 0; word < entries_.size(); ++word) {
    const Entry& entry = entries_[word];
    unsigned flags = 0;
    if (!triggers_[word].empty()) flags |= has_triggers;
    if (!starts_[word].empty()) flags |= starts_phrase;
    if (entry.traits != 0) flags |= has_traits;
    if (follows(entry.form, Compare::form)) flags |= follows_in_phrase;
    for (const std::uint32_t lemma : entry.lemmas) {
      if (follows(lemma, Compare::lemma)) flags |= follows_in_phrase;
    }
    flags_[word] = static_cast<std::uint8_t>(flags);
  }
}

}  // namespace argmap::match
