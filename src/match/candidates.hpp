// Where patterns could match in a sentence, by pattern.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "argmap/document.hpp"
#include "rules/program/bit_row.hpp"

namespace argmap::match {

/// Made so that patterns come in order without being sorted.
class Candidates {
 public:
  explicit Candidates(std::size_t patterns) : there_(rules::words_for(patterns)), last_(patterns) {}

  void clear() {
    count_ = 0;
    there_.assign(there_.size(), 0);
  }
  void add(std::uint32_t pattern, std::uint32_t place) {
    if (count_ == nodes_.size()) nodes_.resize(2 * nodes_.size() + usual);
    nodes_[count_] = {place, has(pattern) ? last_[pattern] : none};
    last_[pattern] = count_++;
    rules::set_bit(there_.data(), pattern);
  }

  [[nodiscard]] bool has(std::uint32_t pattern) const { return rules::has_bit(there_.data(), pattern); }
  /// True where one of these patterns has a place.
  [[nodiscard]] bool has_any(std::uint32_t first, std::uint32_t last) const {
    std::uint64_t bits = there_[first / 64] & all << (first % 64);
    for (std::uint32_t word = first / 64; word < last / 64; bits = there_[++word]) {
      if (bits != 0) return true;
    }
    return (bits & all >> (63 - last % 64)) != 0;
  }
  /// Calls with every pattern below that has places, in ascending order.
  template <typename Use>
  void for_each_pattern(std::uint32_t below, const Use& use) const {
    for (std::size_t word = 0; word * 64 < below; ++word) {
      for (std::uint64_t bits = there_[word]; bits != 0; bits &= bits - 1) {
        const auto pattern = static_cast<std::uint32_t>(word * 64) + static_cast<std::uint32_t>(std::countr_zero(bits));
        if (pattern >= below) return;
        use(pattern);
      }
    }
  }
  /// Calls with the places of a pattern, those that were added last before the others; with one that was added twice
  /// in a row once.
  template <typename Use>
  void for_each_place(std::uint32_t pattern, const Use& use) const {
    if (!has(pattern)) return;
    std::uint32_t before = none;
    for (std::uint32_t node = last_[pattern]; node != none; node = nodes_[node].next) {
      if (nodes_[node].place != before) use(nodes_[node].place);
      before = nodes_[node].place;
    }
  }

 private:
  struct Node {
    std::uint32_t place = 0;
    std::uint32_t next = none;  ///< of the same pattern
  };
  static constexpr std::size_t usual = 64;  // places of a sentence
  static constexpr std::uint64_t all = ~std::uint64_t{0};

  std::vector<Node> nodes_;  // some, and room for more
  std::uint32_t count_ = 0;
  rules::BitRow there_;              // patterns that have some
  std::vector<std::uint32_t> last_;  // their nodes
};

}  // namespace argmap::match
