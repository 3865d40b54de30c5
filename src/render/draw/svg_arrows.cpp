// Arrows: the relations of a map.
#include <cmath>

#include "render/draw/svg.hpp"
#include "render/layout/signs.hpp"
#include "render/map/style.hpp"

namespace argmap::render {
namespace {

bool same(Point a, Point b) {
  return a.x == b.x && a.y == b.y;
}

/// From the tip backwards, so that the dashes of lines that run together fall on one another.
std::string path_of(const Curve& curve, bool from_tip) {
  const auto& points = curve.points;
  const auto start = from_tip ? curve.tip : points.back();
  auto path = fmt::format("M{} {}", px(start.x), px(start.y));
  if (from_tip && !same(start, points.back())) path += fmt::format("L{} {}", px(points.back().x), px(points.back().y));
  for (std::size_t end = points.size() - 1; end >= 3; end -= 3) {
    const auto& a = points[end - 1];
    const auto& b = points[end - 2];
    const auto& to = points[end - 3];
    if (same(a, points[end]) && same(b, to)) {
      if (!same(a, b)) path += fmt::format("L{} {}", px(to.x), px(to.y));
    } else {
      path += fmt::format("C{} {} {} {} {} {}", px(a.x), px(a.y), px(b.x), px(b.y), px(to.x), px(to.y));
    }
  }
  return path;
}

std::string_view dashes_of(RelationType type) {
  switch (type) {
    case RelationType::attacks:
      return " stroke-dasharray='8 4'";
    case RelationType::undercuts:
    case RelationType::restates:
      return " stroke-dasharray='0.1 4.5' stroke-linecap='round'";
    default:
      return "";
  }
}

/// A filled triangle for what supports, a bar across the end for what speaks against.
void draw_head(Svg& svg, const Curve& curve, RelationType type) {
  const auto base = curve.points.back();
  const double length = std::hypot(curve.tip.x - base.x, curve.tip.y - base.y);
  if (length < 0.1) return;
  const double dx = (curve.tip.x - base.x) / length;
  const double dy = (curve.tip.y - base.y) / length;
  const auto color = svg.colors().color_of(type);
  if (type == RelationType::supports) {
    svg.add("<path d='M{} {}L{} {}L{} {}Z' fill='{}'/>\n", px(curve.tip.x), px(curve.tip.y), px(base.x - 4.5 * dy),
            px(base.y + 4.5 * dx), px(base.x + 4.5 * dy), px(base.y - 4.5 * dx), color);
    return;
  }
  const Point end{curve.tip.x - 2.5 * dx, curve.tip.y - 2.5 * dy};
  svg.add("<path d='M{} {}L{} {}' stroke='{}' stroke-width='3.4'/>\n", px(end.x - 8 * dy), px(end.y + 8 * dx),
          px(end.x + 8 * dy), px(end.y - 8 * dx), color);
}

}  // namespace

void draw_arrow(Svg& svg, const Arrow& arrow, const Curve& curve) {
  if (!is_drawable(curve)) return;
  const bool dotted = arrow.type == RelationType::undercuts || arrow.type == RelationType::restates;
  const bool from_tip = is_plain(arrow) || arrow.type != RelationType::supports;
  svg.add("<path d='{}' fill='none' stroke='{}' stroke-width='{}'{}/>\n", path_of(curve, from_tip),
          svg.colors().color_of(arrow.type), dotted ? "2.4" : "1.7", dashes_of(arrow.type));
  if (!is_plain(arrow)) draw_head(svg, curve, arrow.type);
}

void draw_sign(Svg& svg, const Arrow& arrow, Point at) {
  if (is_plain(arrow)) return;
  const auto color = svg.colors().color_of(arrow.type);
  const double half = sign_width_of(arrow) / 2;
  svg.add("<rect x='{}' y='{}' width='{}' height='{}' rx='6.5' fill='{}' stroke='{}'/>\n", px(at.x - half),
          px(at.y - sign_height / 2), px(2 * half), px(sign_height), svg.colors().paper, color);
  svg.add("<path d='M{} {}h7{}' stroke='{}' stroke-width='1.8' fill='none'/>\n", px(at.x - 3.5), px(at.y),
          arrow.type == RelationType::supports ? "m-3.5 -3.5v7" : "", color);
  if (arrow.conceded) {
    svg.add("<path d='M{0} {2}q-3 4.5 0 9M{1} {2}q3 4.5 0 9' stroke='{3}' stroke-width='1.4' fill='none'/>\n",
            px(at.x - 5.5), px(at.x + 5.5), px(at.y - 4.5), color);
  }
}

}  // namespace argmap::render
