// Positions in a text: the one coordinate that every stage shares.
#pragma once

#include <cstdint>

namespace argmap {

/// A half-open range [begin, end) of bytes into `Document::text`.
///
/// Bytes are the only unit inside the program; what leaves it (JSON, line and column) is converted to
/// code points at the border.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend constexpr bool operator==(Span, Span) = default;
  friend constexpr auto operator<=>(Span, Span) = default;  // NOLINT(modernize-use-nullptr): misread by clang-tidy 14
};

/// A half-open range [first, last) of indices into `Document::tokens`.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return last - first; }
  [[nodiscard]] constexpr bool empty() const { return first >= last; }
  [[nodiscard]] constexpr bool contains(std::uint32_t token) const { return first <= token && token < last; }
  [[nodiscard]] constexpr bool contains(TokenRange other) const { return first <= other.first && other.last <= last; }
  [[nodiscard]] constexpr bool overlaps(TokenRange other) const { return first < other.last && other.first < last; }
  friend constexpr bool operator==(TokenRange, TokenRange) = default;
  friend constexpr auto operator<=>(TokenRange, TokenRange) = default;  // NOLINT(modernize-use-nullptr): likewise
};

}  // namespace argmap
