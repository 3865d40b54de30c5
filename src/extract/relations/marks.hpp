// Marks: relations that words of the text propose, aimed at the drafts that they join.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/units/drafts.hpp"

namespace argmap::extract {

/// A word-borne vote on a pair of units, which go by their place among all.
struct Mark {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  Vote vote;
};

/// Every mark, by `from`, then by `to`. "Earlier" and "later" reach over a bounded number of units.
[[nodiscard]] std::vector<Mark> find_marks(const Reading& reading, const Units& units);

}  // namespace argmap::extract
