// Where everything on a map stands, in px from the upper left corner.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "render/map/map.hpp"

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
  std::vector<Point> signs;   ///< centres of the plus or minus of each arrow that bears one
};

/// Lays the map out as the options say. Graphviz runs in a child process with limits of time and memory, so that
/// nothing that happens there can harm this one; where it fails, columns stand in.
[[nodiscard]] Layout lay_out(const Map& map, const MapOptions& options = {});

/// Columns of sections, every node hung from what it bears on, lines in strips of their own beside them: none runs over
/// a card or a heading. Needs nothing but the map; n log n.
[[nodiscard]] Layout lay_out_in_columns(const Map& map, const MapOptions& options);

/// Graphviz itself, in this process. Nothing where it fails; it may also hang or crash.
[[nodiscard]] std::optional<Layout> lay_out_with_graphviz(const Map& map, const MapOptions& options);

/// A layout as a row of numbers, and back; nothing where the numbers do not fit the map.
[[nodiscard]] std::vector<double> to_numbers(const Layout& layout);
[[nodiscard]] std::optional<Layout> from_numbers(std::span<const double> numbers, const Map& map);

/// Whether an arrow has neither head nor sign.
[[nodiscard]] bool is_plain(const Arrow& arrow);
/// The width of the sign of an arrow.
[[nodiscard]] double sign_width_of(const Arrow& arrow);
inline constexpr double sign_height = 13;
inline constexpr double head_length = 10;

/// Width by height that columns are arranged for.
[[nodiscard]] double shape_of(Paper paper);

/// The size of a node: a card's, or that of a joint.
[[nodiscard]] Point size_of(const Map& map, std::uint32_t node);

/// The map in the DOT language: what the layout needs, and with `whole` also looks and words.
[[nodiscard]] std::string write_dot(const Map& map, const MapOptions& options, bool whole);

}  // namespace argmap::render
