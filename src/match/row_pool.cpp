#include "match/row_pool.hpp"

#include <algorithm>
#include <utility>

#include "argmap/document.hpp"

namespace argmap::match {

void RowPool::reset(std::size_t bits) {
  row_size_ = rules::words_for(bits);
  bits_.clear();
  table_.assign(256, none);
}

std::uint32_t RowPool::keep(const rules::BitRow& row) {
  const auto begin = static_cast<std::uint32_t>(bits_.size());
  if ((begin / row_size_ + 1) * 2 > table_.size()) grow();
  std::uint32_t& slot = table_[slot_of(row.data())];
  if (slot != none) return slot;
  bits_.insert(bits_.end(), row.begin(), row.end());
  return slot = begin;
}

void RowPool::grow() {
  const std::vector<std::uint32_t> rows = std::exchange(table_, std::vector<std::uint32_t>(table_.size() * 2, none));
  for (const std::uint32_t row : rows) {
    if (row != none) table_[slot_of((*this)[row])] = row;
  }
}

std::size_t RowPool::slot_of(const std::uint64_t* row) const {
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i < row_size_; ++i) hash = (hash ^ row[i]) * 0x9E3779B97F4A7C15U ^ hash >> 29U;
  std::size_t at = (hash ^ hash >> 32U) & (table_.size() - 1);
  while (table_[at] != none && !std::equal(row, row + row_size_, (*this)[table_[at]])) {
    at = (at + 1) & (table_.size() - 1);
  }
  return at;
}

}  // namespace argmap::match
