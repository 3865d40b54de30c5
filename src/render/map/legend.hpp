// The signs that a map uses, and what they mean.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "render/map/map.hpp"

namespace argmap::render {

enum class Sign : std::uint8_t {
  thesis,
  claim,
  evidence,
  folded,
  unsupported,
  reported,
  voice,
  supports,
  attacks,
  conceded,
  undercuts,
  linked,
  restates
};

struct LegendEntry {
  Sign sign = Sign::claim;
  std::string_view look;  ///< in words, for where it cannot be drawn: "blue solid arrow, +"
  std::string_view meaning;
};

/// One entry for every sign that occurs on the map, in a fixed order.
[[nodiscard]] std::vector<LegendEntry> legend_of(const Map& map);

}  // namespace argmap::render
