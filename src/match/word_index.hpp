// What the rules ask of every distinct word, worked out once a word and kept from text to text.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "argmap/document.hpp"
#include "rules/program/program.hpp"

namespace argmap::match {

/// The kind of lemma that a class test compares: verb, noun, or adjective and adverb.
enum class LemmaKind : std::uint8_t { verb, noun, adjective };
[[nodiscard]] constexpr LemmaKind lemma_kind(WordClass word_class) {
  switch (word_class) {
    case WordClass::verb:
    case WordClass::auxiliary:
      return LemmaKind::verb;
    case WordClass::adjective:
    case WordClass::adverb:
      return LemmaKind::adjective;
    default:
      return LemmaKind::noun;
  }
}

/// Rows of values, filled one row after the other.
template <typename T>
class Rows {
 public:
  void push(const T& value) { values_.push_back(value); }
  void end_row() { starts_.push_back(static_cast<std::uint32_t>(values_.size())); }
  [[nodiscard]] std::span<const T> operator[](std::size_t row) const {
    return {values_.data() + starts_[row], values_.data() + starts_[row + 1]};
  }

 private:
  std::vector<std::uint32_t> starts_{0};
  std::vector<T> values_;
};

/// Words as the program tells them apart: those that no rule names share a number. What it says of a word depends on
/// the word and the program alone, so it serves all texts whose words stand in one memory.
class WordIndex {
 public:
  struct Entry {
    std::uint32_t form = none;                     ///< vocabulary number of the fold
    std::uint32_t lemmas[3] = {none, none, none};  ///< by LemmaKind
    std::uint32_t traits[3] = {0, 0, 0};           ///< of rules::Trait that depend on the word, by LemmaKind
    std::uint32_t marks = 0;                       ///< Mark, should it be punctuation
    std::uint64_t form_bits = 0;                   ///< of the trie, where the form stands inside some entry
    std::uint64_t lemma_bits = 0;                  ///< the same of the lemmas
    std::uint64_t next_forms = 0;                  ///< the bits of forms that may follow as the second of an entry
    std::uint64_t next_lemmas = 0;                 ///< the same of lemmas
    friend bool operator==(const Entry&, const Entry&) = default;
  };
  /// A list that has the word as an entry of its own.
  using Single = rules::PhraseTrie::Entry;
  /// A trie node where entries of several words go on behind this one.
  struct Start {
    std::uint32_t node = 0;
    std::uint8_t kinds = 0;  ///< bit 1 << LemmaKind for every kind of lemma that led here; all for a form
    rules::Compare compare = rules::Compare::form;
    std::uint64_t next_bits = 0;  ///< of the trie, for the words that may follow
  };

  /// Learns the words of a document that it does not know; always for the same program and the same memory.
  void read(const Document& document, const rules::Program& program);
  /// Words of the memory as far as they have been met.
  [[nodiscard]] std::size_t size() const { return by_memory_.size(); }

  /// The number by which a word of the document that was read is known here.
  [[nodiscard]] std::uint32_t number(std::uint32_t word) const { return numbers_[word]; }
  [[nodiscard]] std::size_t entry_count() const { return entries_.size(); }
  [[nodiscard]] const Entry& entry(std::uint32_t word) const { return entries_[word]; }
  /// True where an entry may go on with this word.
  [[nodiscard]] bool may_follow(std::uint32_t word, std::uint64_t next_bits, rules::Compare compare) const {
    const Entry& its = entries_[word];
    return (next_bits & (compare == rules::Compare::form ? its.form_bits : its.lemma_bits)) != 0;
  }
  [[nodiscard]] std::span<const Single> singles(std::uint32_t word) const { return singles_[word]; }
  [[nodiscard]] std::span<const Start> starts(std::uint32_t word) const { return starts_[word]; }

 private:
  [[nodiscard]] Entry entry_of(const Word& word) const;
  [[nodiscard]] std::uint32_t learn(const Word& word);
  void add(const Entry& entry);
  void add_lemma(Entry& entry, unsigned kind);
  void add_node(Entry& entry, std::uint32_t node, std::uint8_t kinds, rules::Compare compare);
  void add_bits(Entry& entry) const;

  const rules::Program* program_ = nullptr;  // while a document is read
  std::vector<std::uint32_t> numbers_;       // by word of the document
  std::vector<std::uint32_t> by_memory_;     // numbers, by that of the memory
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> unknown_;  // numbers of the entries of words that no rule knows
  Rows<Single> singles_;
  Rows<Start> starts_;
};

/// True where an entry that asks for a class may be compared by the kinds of lemma that were equal.
[[nodiscard]] bool fits(std::uint8_t word_class, std::uint8_t kinds);

}  // namespace argmap::match
