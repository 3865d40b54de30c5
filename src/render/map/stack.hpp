// Which cards stand one below the other, so that a map fills a page instead of growing only across.
#pragma once

#include <cstdint>
#include <vector>

#include "render/map/map.hpp"

namespace argmap::render {

/// A node that is kept below another one, as if an arrow that nobody sees led up to it.
struct Below {
  std::uint32_t node = 0;
  std::uint32_t above = 0;
  bool aligned = true;  ///< straight below, in the same column
};

struct Stacking {
  std::vector<Below> below;
  /// Arrows that must not decide what stands above what: those that lead from one section into another, or away from
  /// the thesis. Without them sections cannot pull each other up in a circle, and the thesis stays on top.
  std::vector<bool> free_arrows;
};

/// Whatever bears on the same node from the same section is set in columns, as high as it takes for the map to have
/// about the shape of a page. Statements that bear on nothing stand below the thesis, too. Deterministic; linear.
[[nodiscard]] Stacking stack(const Map& map);

}  // namespace argmap::render
