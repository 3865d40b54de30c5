// The article as it stands on a sheet: in numbered lines.
#pragma once

#include <cstdint>
#include <vector>

#include "argmap/exercise.hpp"

namespace argmap::exercise {

/// Code points of a line at most, unless a single word is longer: as many as paper takes in letters that are easy to
/// read.
inline constexpr std::size_t line_length = 80;

struct Article {
  std::vector<Paragraph> paragraphs;
  std::vector<std::uint32_t> starts;  ///< by line: the byte of the document at which it begins

  /// The line, from 1, in which a byte of the document stands; 0 before the first.
  [[nodiscard]] std::uint32_t line_of(std::uint32_t byte) const;
};

/// Furniture is left out, but for what tells who writes, and when.
[[nodiscard]] Article set_article(const Report& report);

}  // namespace argmap::exercise
