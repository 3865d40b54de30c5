// Where everything on a map stands, in px from the upper left corner.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "render/map.hpp"

namespace argmap::render {

struct Point {
  double x = 0;
  double y = 0;
};

struct Box {
  Point upper_left;
  Point lower_right;
};

/// A chain of cubic Bézier curves: 3n + 1 points, then straight on to the tip.
struct Curve {
  std::vector<Point> points;
  Point tip;
};

struct Layout {
  double width = 0;
  double height = 0;
  std::vector<Point> nodes;   ///< centres of cards and joints, as numbered in `Arrow`
  std::vector<Box> sections;  ///< empty where no sections can be drawn
  std::vector<Curve> arrows;  ///< as `Map::arrows`
};

/// Lays the map out with Graphviz in a child process with limits of time and memory, so that nothing that happens
/// there can harm this one; an outline of our own where that fails.
[[nodiscard]] Layout lay_out(const Map& map);

/// Graphviz itself, in this process. Nothing where it fails; it may also hang or crash.
[[nodiscard]] std::optional<Layout> lay_out_with_graphviz(const Map& map);

/// Cards one below the other, indented under what they bear on. Needs nothing but the map.
[[nodiscard]] Layout lay_out_as_outline(const Map& map);

/// A layout as a row of numbers, and back; nothing where the numbers do not fit the map.
[[nodiscard]] std::vector<double> to_numbers(const Layout& layout);
[[nodiscard]] std::optional<Layout> from_numbers(std::span<const double> numbers, const Map& map);

/// The map in the DOT language: what the layout needs, and with `whole` also looks and words.
[[nodiscard]] std::string write_dot(const Map& map, bool whole);

}  // namespace argmap::render
