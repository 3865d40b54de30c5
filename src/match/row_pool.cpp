#include "match/row_pool.hpp"

#include <utility>

namespace argmap::match {

void RowPool::clear() {
  rows_.clear();
  table_.assign(256, nullptr);
}

const std::uint64_t* RowPool::keep(const rules::BitRow& row) {
  if ((rows_.size() + 1) * 2 > table_.size()) grow();
  const rules::BitRow*& slot = table_[slot_of(row)];
  if (slot == nullptr) slot = &rows_.emplace_back(row);
  return slot->data();
}

void RowPool::grow() {
  const std::vector<const rules::BitRow*> rows =
      std::exchange(table_, std::vector<const rules::BitRow*>(table_.size() * 2));
  for (const rules::BitRow* row : rows) {
    if (row != nullptr) table_[slot_of(*row)] = row;
  }
}

std::size_t RowPool::slot_of(const rules::BitRow& row) const {
  std::uint64_t hash = 0;
  for (const std::uint64_t word : row) hash = (hash ^ word) * 0x9E3779B97F4A7C15U ^ hash >> 29U;
  std::size_t at = (hash ^ hash >> 32U) & (table_.size() - 1);
  while (table_[at] != nullptr && *table_[at] != row) at = (at + 1) & (table_.size() - 1);
  return at;
}

}  // namespace argmap::match
