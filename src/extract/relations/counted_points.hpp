// The points that a paragraph counts: "First, … Second, … Third, …".
#pragma once

#include <cstdint>
#include <map>

#include "extract/units/drafts.hpp"

namespace argmap::extract {

/// Units, by their place among all, or `none`.
struct Counted {
  std::uint32_t lead = none;   ///< of a point: the claim that the points serve, the last one before the first of them
  std::uint32_t point = none;  ///< of what follows a point up to the next one: the point
};

/// By unit. Most texts count nothing.
using CountedPoints = std::map<std::uint32_t, Counted>;

/// Points are opened by words of rules for the connectives `first-point` and `next-point`. A first one alone counts
/// nothing, and what is counted ends with the paragraph.
[[nodiscard]] CountedPoints find_counted_points(const Reading& reading, const Units& units);

}  // namespace argmap::extract
