// Where the plus or minus of an arrow stands on a curve that Graphviz drew.
#pragma once

#include <vector>

#include "render/layout/layout.hpp"

namespace argmap::render {

[[nodiscard]] bool is_drawable(const Curve& curve);

/// Before the heads, and so that the signs of arrows that end together keep apart. By arrow.
[[nodiscard]] std::vector<Point> place_signs(const Map& map, const Layout& layout);

}  // namespace argmap::render
