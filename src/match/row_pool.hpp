// Rows of bits of one length, equal ones kept once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

#include "rules/program/bit_row.hpp"

namespace argmap::match {

/// Most words are the same to most rules: few rows are different, and these stay in the cache.
class RowPool {
 public:
  /// Forgets all rows. Of each that is kept from now on, several are: with the bits of each of these rows, one behind
  /// the other.
  void clear(rules::BitRow more = {});
  /// An equal row, which stands where it stands until all are forgotten.
  [[nodiscard]] const std::uint64_t* keep(const rules::BitRow& row);

 private:
  void grow();
  [[nodiscard]] rules::BitRow with_more(const rules::BitRow& row) const;
  /// The slot of an equal row, or a free one.
  [[nodiscard]] std::size_t slot_of(std::span<const std::uint64_t> row) const;

  rules::BitRow more_;
  std::size_t row_size_ = 0;
  std::deque<rules::BitRow> rows_;
  std::vector<const rules::BitRow*> table_;  // open addressing, size a power of two
};

}  // namespace argmap::match
