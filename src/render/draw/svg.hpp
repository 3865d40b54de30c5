// Pieces that an SVG map is drawn from. Every text goes through `text`, which escapes it.
#pragma once

#include <fmt/format.h>

#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "render/layout/layout.hpp"
#include "render/map/legend.hpp"
#include "render/map/palette.hpp"

namespace argmap::render {

/// How a text is set.
struct Face {
  double size = 0;
  std::string_view color;
  bool bold = false;
  bool italic = false;
  std::string_view anchor = {};  ///< "" for a text that begins at its place, "middle", "end"
};

/// Builds the source of a drawing.
class Svg {
 public:
  explicit Svg(const Palette& palette) : palette_(palette) {}

  template <typename... Args>
  void add(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }
  /// Lines one below the other, the base line of the first at `at`. A blank between lines keeps words apart for
  /// whoever copies the text.
  void text(Point at, const std::vector<std::string>& lines, const Face& face);
  void text(Point at, std::string_view line, const Face& face);
  void title(std::string_view tooltip);
  void open_group(std::string_view attributes) { add("<g {}>\n", attributes); }
  void close_group() { out_ += "</g>\n"; }
  [[nodiscard]] const Palette& colors() const { return palette_; }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  const Palette& palette_;
  std::string out_;
};

/// A number as short as it can be with one decimal.
[[nodiscard]] std::string px(double value);

/// How a map becomes part of a page that holds the text, a title and a legend as well.
struct InPage {
  const Palette& palette;
  bool links = true;  ///< cards lead to their units
};
[[nodiscard]] std::string write_svg(const Map& map, const Layout& layout, const InPage& page);
/// The legend as a drawing of its own.
[[nodiscard]] std::string write_legend(const Map& map, const InPage& page, double width);
/// The whole drawing.
[[nodiscard]] std::string write_svg(const Map& map, const Layout& layout, const MapOptions& options = {});

void draw_card(Svg& svg, const Card& card, Point center, bool link);
void draw_arrow(Svg& svg, const Arrow& arrow, const Curve& curve);
/// The plus or minus on an arrow. Nothing on an arrow without head.
void draw_sign(Svg& svg, const Arrow& arrow, Point center);
/// Draws the legend from its upper left corner in rows at most `width` wide; returns its height, 0 for an empty one.
double draw_legend(Svg& svg, const std::vector<LegendEntry>& entries, Point upper_left, double width);

}  // namespace argmap::render
