// Looking at many bytes of a text at once, where most of them say nothing.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace argmap::text {

/// Eight bytes in a row. What is found out about each of them is a bit: its highest.
using EightBytes = std::uint64_t;

inline constexpr std::uint32_t eight = 8;
inline constexpr EightBytes each_byte = 0x0101010101010101U;
inline constexpr EightBytes high_bits = 0x80 * each_byte;

[[nodiscard]] inline EightBytes eight_bytes(const char* from) {
  EightBytes bytes = 0;
  std::memcpy(&bytes, from, eight);
  return bytes;
}

[[nodiscard]] constexpr EightBytes non_ascii_bits(EightBytes bytes) {
  return bytes & high_bits;
}

/// Bytes that continue a code point.
[[nodiscard]] constexpr EightBytes continuation_bits(EightBytes bytes) {
  return bytes & ~(bytes << 1) & high_bits;
}

/// ASCII letters.
[[nodiscard]] constexpr EightBytes letter_bits(EightBytes bytes) {
  const EightBytes lower = (bytes | 0x20 * each_byte) & ~high_bits;
  const EightBytes from_a = lower + (0x80 - 'a') * each_byte;
  const EightBytes behind_z = lower + (0x7F - 'z') * each_byte;
  return from_a & ~behind_z & ~bytes & high_bits;
}

/// ASCII blanks and control characters: all up to the space.
[[nodiscard]] constexpr EightBytes ascii_blank_bits(EightBytes bytes) {
  return ~((bytes & ~high_bits) + (0x7F - ' ') * each_byte) & ~bytes & high_bits;
}

[[nodiscard]] constexpr std::uint32_t count_bits(EightBytes bits) {
  return static_cast<std::uint32_t>((bits >> 7) * each_byte >> 56);
}

/// Index of the first byte whose bit is set; 8 where none is.
[[nodiscard]] constexpr std::uint32_t first_bit(EightBytes bits) {
  const int zeros = std::endian::native == std::endian::little ? std::countr_zero(bits) : std::countl_zero(bits);
  return static_cast<std::uint32_t>(zeros) / 8;
}

/// Sixteen bytes' worth of code units, compared all at once.
template <class Number>
struct Units {
  using Vector [[gnu::vector_size(16)]] = Number;
  static constexpr std::size_t count = 16 / sizeof(Number);
};

/// A bit for each byte of a comparison: whether it is set.
[[nodiscard]] inline std::uint32_t bits_of(const auto& compared) {
  static_assert(sizeof compared == 16);
#ifdef __SSE2__
  using Signed [[gnu::vector_size(16)]] = char;
  return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb128(reinterpret_cast<Signed>(compared)));
#else
  std::uint32_t bits = 0;
  for (std::uint32_t i = 0; i < 16; ++i) bits |= (compared[i] != 0 ? 1U : 0U) << i;
  return bits;
#endif
}

[[nodiscard]] inline Units<std::uint8_t>::Vector sixteen_bytes(const char* from) {
  Units<std::uint8_t>::Vector bytes;
  std::memcpy(&bytes, from, sizeof bytes);
  return bytes;
}

/// ASCII letters, of which every bit is set.
[[nodiscard]] inline Units<std::uint8_t>::Vector are_letters(Units<std::uint8_t>::Vector bytes) {
  using Signed [[gnu::vector_size(16)]] = signed char;
  constexpr int letters = 26;
  constexpr int least = -128;  // 'a' is made the least of all, since only signed bytes are compared at once
  bytes = (bytes | 0x20) - static_cast<std::uint8_t>('a' - least);
  return reinterpret_cast<Units<std::uint8_t>::Vector>(reinterpret_cast<Signed>(bytes) < least + letters);
}

/// How many of these sixteen bytes are ASCII letters, up to the first that is none.
[[nodiscard]] inline std::uint32_t leading_letters(const char* from) {
  const std::uint32_t others = ~bits_of(are_letters(sixteen_bytes(from)));
  return static_cast<std::uint32_t>(std::countr_zero(others | 1U << 16U));
}

/// Whether any unit of a comparison is set.
[[nodiscard]] bool any_unit(const auto& compared) {
  std::uint64_t halves[2];
  static_assert(sizeof halves == sizeof compared);
  std::memcpy(halves, &compared, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

/// The first place from `at` on, before `end`, whose unit passes the test; `end` where none does. The test joins
/// comparisons by | and &, so that it can be put to one unit (as an unsigned number) or to many.
template <class Unit, class Test>
[[nodiscard]] std::size_t find_unit(std::basic_string_view<Unit> text, std::size_t at, std::size_t end, Test test) {
  using Number = std::conditional_t<sizeof(Unit) == 1, std::uint8_t, std::uint16_t>;
  for (; at + Units<Number>::count <= end; at += Units<Number>::count) {
    typename Units<Number>::Vector units;
    std::memcpy(&units, text.data() + at, sizeof units);
    if (any_unit(test(units))) break;
  }
  while (at < end && !test(static_cast<Number>(text[at]))) ++at;
  return at;
}

/// How many bytes from `at` to `end` pass the test, which is as above.
template <class Test>
[[nodiscard]] std::size_t count_bytes(std::string_view text, std::size_t at, std::size_t end, Test test) {
  using Bytes = Units<std::uint8_t>;
  constexpr std::size_t most_runs = 255;  // that fit into the sums of bytes
  std::size_t count = 0;
  while (at + Bytes::count <= end) {
    const std::size_t runs = std::min(most_runs, (end - at) / Bytes::count);
    Bytes::Vector sums{};
    for (std::size_t i = 0; i < runs; ++i, at += Bytes::count) {
      Bytes::Vector bytes;
      std::memcpy(&bytes, text.data() + at, sizeof bytes);
      sums -= reinterpret_cast<Bytes::Vector>(test(bytes));  // what passes is -1
    }
    for (std::size_t i = 0; i < Bytes::count; ++i) count += sums[i];
  }
  for (; at < end; ++at) count += test(static_cast<std::uint8_t>(text[at])) ? 1 : 0;
  return count;
}

}  // namespace argmap::text
