// Many short lists in one block of memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace argmap {

/// For each key the indices that belong to it, in one block of memory.
class Lists {
 public:
  Lists() = default;
  /// `pairs` are (key, index); the indices of a key keep the order in which they are given.
  Lists(std::size_t keys, std::span<const std::pair<std::uint32_t, std::uint32_t>> pairs);
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t key) const {
    return std::span(items_).subspan(starts_[key], starts_[key + 1] - starts_[key]);
  }

 private:
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> items_;
};

}  // namespace argmap
