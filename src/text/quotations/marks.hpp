// Quotation marks, told from apostrophes, primes and inches by what stands around them.
#pragma once

#include <cstdint>
#include <vector>

#include "argmap/document.hpp"

namespace argmap::text {

/// Marks that open and close with one another.
enum class MarkFamily : std::uint8_t { curly, straight, guillemets, tex, single_curly, single_straight };

[[nodiscard]] constexpr bool is_single(MarkFamily family) {
  return family == MarkFamily::single_curly || family == MarkFamily::single_straight;
}

/// What the shape of a mark and the characters around it allow.
enum class MarkSide : std::uint8_t { opens, closes, either };

struct Mark {
  Span span;
  MarkFamily family = MarkFamily::straight;
  MarkSide side = MarkSide::either;
  bool looks_opening = false;     ///< a blank or opening mark before it, none behind it
  bool maybe_possessive = false;  ///< a single mark behind an s and before a word: the workers’ rights
  bool after_stop = false;        ///< a closing single mark behind a stop or comma, and so no apostrophe
  bool closer_follows = false;    ///< the next single mark of its family in the block closes
};

/// The marks in a block, in text order; `marks` is cleared first. Linear in the block.
void find_marks(const Document& document, Span block, std::vector<Mark>& marks);

}  // namespace argmap::text
