// The relation rules that ask for features of a pair alone, with no words of their own.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "extract/drafts.hpp"

namespace argmap::extract {

inline constexpr std::size_t relation_types = 4;  // of argmap::RelationType

/// Answers for all rules at once which of them hold of a pair: for every byte of its features a table gives the rules
/// that these bits leave open, and what all bytes leave open holds.
class PairRules {
 public:
  struct Entry {
    Vote vote;
    std::uint8_t type = 0;  ///< of the relation; `relation_types` for any type
    bool conceded = false;
  };

  explicit PairRules(const Reading& reading);

  /// Calls with the entry of every rule that holds of a pair with these features, always in the same order.
  template <typename Call>
  void for_each(std::uint64_t features, Call&& call) const {
    const Entry* first = entries_.data();
    for (const Table& table : tables_) {
      std::uint64_t open = ~std::uint64_t{0};
      for (std::size_t byte = 0; byte < bytes; ++byte) open &= table[byte][features >> (8 * byte) & 0xFF];
      for (; open != 0; open &= open - 1) call(first[std::countr_zero(open)]);
      first += at_once;
    }
  }

 private:
  static constexpr std::size_t bytes = 8;
  static constexpr std::size_t at_once = 64;  // rules, a bit for each
  using Table = std::array<std::array<std::uint64_t, 256>, bytes>;

  [[nodiscard]] static Table table_of(const std::vector<rules::FeatureTest>& tests, std::size_t first);

  std::vector<Table> tables_;  // each for so many rules
  std::vector<Entry> entries_;
};

}  // namespace argmap::extract
