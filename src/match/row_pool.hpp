// Rows of bits of one length, equal ones kept once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

#include "rules/bit_row.hpp"

namespace argmap::match {

/// Most words are the same to most rules: few rows are different, and these stay in the cache.
class RowPool {
 public:
  /// Forgets all rows.
  void clear();
  /// An equal row, which stands where it stands until all are forgotten.
  [[nodiscard]] const std::uint64_t* keep(const rules::BitRow& row);

 private:
  void grow();
  /// The slot of an equal row, or a free one.
  [[nodiscard]] std::size_t slot_of(const rules::BitRow& row) const;

  std::deque<rules::BitRow> rows_;
  std::vector<const rules::BitRow*> table_;  // open addressing, size a power of two
};

}  // namespace argmap::match
