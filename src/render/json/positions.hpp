// From bytes to what leaves the program: code points, lines, columns.
#pragma once

#include <cstdint>
#include <vector>

#include "argmap/document.hpp"

namespace argmap::render {

/// Converts byte offsets of one document. Building is one pass over the text; every question then looks at a few
/// dozen bytes, so that writing a report stays linear however long its lines are. Refers to the document.
class Positions {
 public:
  explicit Positions(const Document& document);

  /// Code points before the byte offset; offsets behind the end count as the end.
  [[nodiscard]] std::uint32_t code_point(std::uint32_t byte) const;
  /// Line from 1, column from 1 in code points.
  [[nodiscard]] Place place(std::uint32_t byte) const;
  [[nodiscard]] std::uint32_t line(std::uint32_t byte) const { return place(byte).line; }

 private:
  [[nodiscard]] std::uint32_t count(std::size_t begin, std::size_t end) const;

  const Document& document_;
  std::vector<std::uint32_t> checkpoints_;  ///< code points before every `stride`-th byte
};

}  // namespace argmap::render
