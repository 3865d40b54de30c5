#include "rules/program/phrase_trie.hpp"

#include <bit>

namespace argmap::rules {
namespace {

std::uint64_t key_of(std::uint32_t node, std::uint32_t word, Compare compare) {
  return (std::uint64_t{node} << 32U) | (std::uint64_t{word} << 1U) | static_cast<std::uint64_t>(compare);
}

}  // namespace

PhraseTrie::PhraseTrie(const std::vector<Phrase>& phrases, std::uint32_t vocabulary_size) {
  for (auto& roots : roots_) roots.assign(vocabulary_size, none);
  for (auto& follows : follows_) follows.assign(vocabulary_size, false);
  std::size_t inner_words = 0;
  for (const Phrase& phrase : phrases) inner_words += phrase.words.size() - 1;
  edges_.resize(std::bit_ceil(inner_words * 2 + 2));
  std::vector<std::pair<std::uint32_t, Entry>> ends;
  ends.reserve(phrases.size());
  for (const Phrase& phrase : phrases) ends.push_back({add_phrase(phrase), {phrase.list, phrase.word_class}});
  entries_ = Buckets<Entry>(next_bits_.size(), ends);
}

std::uint32_t PhraseTrie::add_node() {
  next_bits_.push_back(0);
  return static_cast<std::uint32_t>(next_bits_.size() - 1);
}

std::uint32_t PhraseTrie::add_phrase(const Phrase& phrase) {
  std::uint32_t& root = roots_[static_cast<std::size_t>(phrase.compare)][phrase.words[0]];
  if (root == none) root = add_node();
  std::uint32_t node = root;
  for (const std::uint32_t word : phrase.words.subspan(1)) {
    next_bits_[node] |= bit_of(word);
    follows_[static_cast<std::size_t>(phrase.compare)][word] = true;
    const std::uint64_t key = key_of(node, word, phrase.compare);
    Edge& edge = edges_[place(key)];
    if (edge.child == none) edge = {key, add_node()};
    node = edge.child;
  }
  return node;
}

std::size_t PhraseTrie::place(std::uint64_t key) const {
  const std::size_t mask = edges_.size() - 1;
  std::size_t at = (key * 0x9E3779B97F4A7C15U >> 32U) & mask;  // Fibonacci hashing
  while (edges_[at].child != none && edges_[at].key != key) at = (at + 1) & mask;
  return at;
}

std::uint32_t PhraseTrie::child(std::uint32_t node, std::uint32_t word, Compare compare) const {
  return edges_[place(key_of(node, word, compare))].child;
}

}  // namespace argmap::rules
