#include "match/row_pool.hpp"

#include <algorithm>
#include <utility>

namespace argmap::match {

void RowPool::clear(rules::BitRow more) {
  more_ = std::move(more);
  rows_.clear();
  table_.assign(2048, nullptr);
}

const std::uint64_t* RowPool::keep(const rules::BitRow& row) {
  if ((rows_.size() + 1) * 2 > table_.size()) grow();
  const rules::BitRow*& slot = table_[slot_of(row)];
  if (slot == nullptr) {
    slot = &rows_.emplace_back(with_more(row));
    row_size_ = row.size();
  }
  return slot->data();
}

rules::BitRow RowPool::with_more(const rules::BitRow& row) const {
  if (more_.empty()) return row;
  rules::BitRow all(more_);
  for (std::size_t i = 0; i < all.size(); ++i) all[i] |= row[i % row.size()];
  return all;
}

void RowPool::grow() {
  const std::vector<const rules::BitRow*> rows =
      std::exchange(table_, std::vector<const rules::BitRow*>(table_.size() * 2));
  for (const rules::BitRow* row : rows) {
    if (row != nullptr) table_[slot_of(std::span(*row).first(row_size_))] = row;
  }
}

std::size_t RowPool::slot_of(std::span<const std::uint64_t> row) const {
  std::uint64_t hash = 0;
  for (const std::uint64_t word : row) hash = (hash ^ word) * 0x9E3779B97F4A7C15U ^ hash >> 29U;
  std::size_t at = (hash ^ hash >> 32U) & (table_.size() - 1);
  const auto is_other = [&](const rules::BitRow& there) { return !std::equal(row.begin(), row.end(), there.begin()); };
  while (table_[at] != nullptr && is_other(*table_[at])) at = (at + 1) & (table_.size() - 1);
  return at;
}

}  // namespace argmap::match
