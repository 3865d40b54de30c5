// Rows of bits of one length, equal ones kept once.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/bit_row.hpp"

namespace argmap::match {

/// Most words are the same to most rules: few rows are different, and these stay in the cache.
class RowPool {
 public:
  /// Forgets all rows; those to come hold so many bits.
  void reset(std::size_t bits);
  /// A row without bits, to be filled and kept.
  [[nodiscard]] rules::BitRow empty() const { return rules::BitRow(row_size_); }
  /// Where the row begins, by which it is asked for.
  [[nodiscard]] std::uint32_t keep(const rules::BitRow& row);
  [[nodiscard]] const std::uint64_t* operator[](std::uint32_t row) const { return bits_.data() + row; }
  /// Words of 64 bits.
  [[nodiscard]] std::size_t row_size() const { return row_size_; }

 private:
  void grow();
  /// The slot of an equal row, or a free one.
  [[nodiscard]] std::size_t slot_of(const std::uint64_t* row) const;

  std::size_t row_size_ = 1;
  std::vector<std::uint64_t> bits_;
  std::vector<std::uint32_t> table_;  // where rows begin; open addressing, size a power of two
};

}  // namespace argmap::match
