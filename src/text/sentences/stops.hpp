// The places where a sentence may end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace argmap::text {

/// A run of stops with the marks behind it. Offsets into the text, ascending.
struct Stop {
  std::size_t first = 0;   ///< its first stop
  std::size_t behind = 0;  ///< behind its last stop
  std::size_t end = 0;     ///< behind closing quotes, brackets and the number of a note
  std::size_t next = 0;    ///< the next visible character, or the end of the text
  bool quote = false;      ///< a quotation mark is among the marks
  bool note = false;       ///< the number of a note is
};

/// All runs of stops in the text, in `stops`, which is cleared first. `maybe` are the units among which the stops are,
/// ascending.
void find_stops(std::u16string_view text, std::span<const std::uint32_t> maybe, std::vector<Stop>& stops);

}  // namespace argmap::text
