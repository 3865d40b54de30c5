// Values grouped by a dense key, in two flat arrays.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "rules/program/image.hpp"

namespace argmap::rules {

/// The values of key k stand together, in the order in which they were given.
template <typename T>
class Buckets {
 public:
  Buckets() = default;
  Buckets(std::size_t keys, const std::vector<std::pair<std::uint32_t, T>>& pairs)
      : starts_(keys + 1), values_(pairs.size()) {
    for (const auto& [key, value] : pairs) ++starts_[key + 1];
    for (std::size_t key = 0; key < keys; ++key) starts_[key + 1] += starts_[key];
    std::vector<std::uint32_t> next(starts_);
    for (const auto& [key, value] : pairs) values_[next[key]++] = value;
  }

  [[nodiscard]] std::span<const T> operator[](std::size_t key) const {
    if (key + 1 >= starts_.size()) return {};
    return {values_.data() + starts_[key], values_.data() + starts_[key + 1]};
  }

  friend void parts(Is<Buckets> auto& buckets, auto& image) {
    auto& [starts, values] = buckets;
    image(starts, values);
  }

 private:
  std::vector<std::uint32_t> starts_;
  std::vector<T> values_;
};

}  // namespace argmap::rules
