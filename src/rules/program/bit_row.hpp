// Rows of bits, one for each thing that has a number.
#pragma once

#include <cstdint>
#include <vector>

namespace argmap::rules {

using BitRow = std::vector<std::uint64_t>;
/// How many words of 64 bits hold so many bits; never none.
[[nodiscard]] constexpr std::size_t words_for(std::size_t bits) {
  return bits / 64 + 1;
}
inline void set_bit(std::uint64_t* row, std::size_t bit) {
  row[bit / 64] |= std::uint64_t{1} << (bit % 64);
}
[[nodiscard]] inline bool has_bit(const std::uint64_t* row, std::size_t bit) {
  return (row[bit / 64] >> (bit % 64) & 1U) != 0;
}

}  // namespace argmap::rules
