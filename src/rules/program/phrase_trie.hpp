// Every entry of every word list in one trie over tokens.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "argmap/document.hpp"
#include "rules/program/buckets.hpp"
#include "rules/program/image.hpp"

namespace argmap::rules {

enum class Compare : std::uint8_t { form, lemma };

/// An entry of a list: its words by vocabulary number.
struct Phrase {
  std::span<const std::uint32_t> words;
  Compare compare = Compare::form;
  std::uint32_t list = 0;
  std::uint8_t word_class = 0xFF;  ///< that the first word must have; 0xFF: any
};

class PhraseTrie {  // NOLINT(bugprone-reserved-identifier): in the copying that clang makes
 public:
  /// An entry ends at a node.
  struct Entry {
    std::uint32_t list = 0;
    std::uint8_t word_class = 0xFF;
  };

  PhraseTrie() = default;
  PhraseTrie(const std::vector<Phrase>& phrases, std::uint32_t vocabulary_size);

  /// The node of a first word, or `none`.
  [[nodiscard]] std::uint32_t root(std::uint32_t word, Compare compare) const {
    return roots_[static_cast<std::size_t>(compare)][word];
  }
  /// The node of one more word, or `none`.
  [[nodiscard]] std::uint32_t child(std::uint32_t node, std::uint32_t word, Compare compare) const;
  /// True for a word that stands behind the first of some entry.
  [[nodiscard]] bool follows(std::uint32_t word, Compare compare) const {
    return follows_[static_cast<std::size_t>(compare)][word];
  }
  /// The bits of all words that may follow: where a word's is missing, there is no child to be looked for.
  [[nodiscard]] std::uint64_t next_bits(std::uint32_t node) const { return next_bits_[node]; }
  [[nodiscard]] static std::uint64_t bit_of(std::uint32_t word) {
    return std::uint64_t{1} << (word * 0x9E3779B1U >> 26U);  // Fibonacci hashing
  }
  [[nodiscard]] std::span<const Entry> entries(std::uint32_t node) const { return entries_[node]; }

  friend void parts(Is<PhraseTrie> auto& trie, auto& image) {
    auto& [roots, follows, edges, next_bits, entries] = trie;
    image(roots, follows, edges, next_bits, entries);
  }

 private:
  struct Edge {
    std::uint64_t key = 0;
    std::uint32_t child = none;
  };
  [[nodiscard]] std::size_t place(std::uint64_t key) const;
  std::uint32_t add_node();
  std::uint32_t add_phrase(const Phrase& phrase);

  std::array<std::vector<std::uint32_t>, 2> roots_;  // by Compare, then by word
  std::array<std::vector<bool>, 2> follows_;         // the same
  std::vector<Edge> edges_;                          // open addressing; size a power of two
  std::vector<std::uint64_t> next_bits_;             // by node
  Buckets<Entry> entries_;
};

}  // namespace argmap::rules
