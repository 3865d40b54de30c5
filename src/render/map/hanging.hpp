// A map as a tree: every node hangs from one of those that it bears on.
#pragma once

#include <cstdint>
#include <vector>

#include "render/map/map.hpp"

namespace argmap::render {

struct Hanging {
  std::vector<std::uint32_t> parent;   ///< by node; `nothing` for `top` and for what bears on nothing
  std::vector<std::uint32_t> arrow;    ///< by node: the arrow to the parent
  std::vector<std::uint32_t> section;  ///< by node: index into `Map::sections`, or `nothing`
  std::vector<bool> free;              ///< by arrow: it is not the arrow of any node to its parent
};

/// Every node hangs from the first that it bears on in its own section, or else from the map's top if it bears on that.
/// So whatever hangs together stands in one section. Free of circles; deterministic; linear.
[[nodiscard]] Hanging hang(const Map& map);

}  // namespace argmap::render
