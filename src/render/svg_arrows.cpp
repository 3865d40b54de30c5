// Arrows: the relations of a map.
#include <algorithm>
#include <cmath>

#include "render/style.hpp"
#include "render/svg.hpp"

namespace argmap::render {
namespace {

constexpr double sign_height = 13;
constexpr double sign_width = 13;
constexpr double granted_width = 68;

Point on_bezier(const Point* p, double t) {
  const double s = 1 - t;
  const double a = s * s * s;
  const double b = 3 * s * s * t;
  const double c = 3 * s * t * t;
  const double d = t * t * t;
  return {a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x, a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

double distance(Point a, Point b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

/// The place on a curve that lies so many px before its end, or the start of a shorter one.
Point before_end(const Curve& curve, double far) {
  constexpr int steps = 24;
  Point last = curve.points.back();
  for (std::size_t piece = (curve.points.size() - 1) / 3; piece-- > 0;) {
    for (int step = steps - 1; step >= 0; --step) {
      const auto point = on_bezier(&curve.points[piece * 3], static_cast<double>(step) / steps);
      far -= distance(last, point);
      if (far <= 0) return point;
      last = point;
    }
  }
  return last;
}

std::string path_of(const Curve& curve, bool to_tip) {
  auto path = fmt::format("M{} {}", px(curve.points.front().x), px(curve.points.front().y));
  for (std::size_t i = 1; i < curve.points.size(); ++i) {
    path += fmt::format("{}{} {}", i % 3 == 1 ? "C" : " ", px(curve.points[i].x), px(curve.points[i].y));
  }
  if (to_tip) path += fmt::format("L{} {}", px(curve.tip.x), px(curve.tip.y));
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
  const double length = distance(base, curve.tip);
  if (length < 0.1) return;
  const double dx = (curve.tip.x - base.x) / length;
  const double dy = (curve.tip.y - base.y) / length;
  const auto color = style::color_of(type);
  if (type == RelationType::supports) {
    svg.add("<path d='M{} {}L{} {}L{} {}Z' fill='{}'/>\n", px(curve.tip.x), px(curve.tip.y), px(base.x - 4.5 * dy),
            px(base.y + 4.5 * dx), px(base.x + 4.5 * dy), px(base.y - 4.5 * dx), color);
    return;
  }
  const Point end{curve.tip.x - 2.5 * dx, curve.tip.y - 2.5 * dy};
  svg.add("<path d='M{} {}L{} {}' stroke='{}' stroke-width='3.4'/>\n", px(end.x - 8 * dy), px(end.y + 8 * dx),
          px(end.x + 8 * dy), px(end.y - 8 * dx), color);
}

bool is_plain(const Arrow& arrow) {
  return !arrow.head || arrow.type == RelationType::restates;
}

bool is_drawable(const Curve& curve) {
  return curve.points.size() >= 4 && curve.points.size() % 3 == 1;
}

}  // namespace

double sign_distance(const Arrow& arrow, const Curve& curve) {
  const auto base = curve.points.back();
  const double length = distance(base, curve.tip);
  if (length < 0.1) return sign_height;
  const double across = std::abs(curve.tip.x - base.x) / length * (arrow.conceded ? granted_width : sign_width);
  const double along = std::abs(curve.tip.y - base.y) / length * sign_height;
  return std::max(across, along) / 2 + 5;
}

std::vector<double> sign_distances(const Map& map, const Layout& layout) {
  constexpr int most_steps = 6;
  std::vector<double> distances(map.arrows.size());
  std::vector<std::vector<Point>> taken(layout.nodes.size());
  for (std::size_t i = 0; i < map.arrows.size(); ++i) {
    const auto& arrow = map.arrows[i];
    if (is_plain(arrow) || !is_drawable(layout.arrows[i])) continue;
    distances[i] = sign_distance(arrow, layout.arrows[i]);
    auto& others = taken[arrow.to];
    auto place = before_end(layout.arrows[i], distances[i]);
    const auto collides = [&](Point other) {
      return std::abs(other.y - place.y) < sign_height + 2 &&
             std::abs(other.x - place.x) < (arrow.conceded ? granted_width : sign_width) + 2;
    };
    for (int step = 0; step < most_steps && std::ranges::any_of(others, collides); ++step) {
      distances[i] += sign_height + 3;
      place = before_end(layout.arrows[i], distances[i]);
    }
    if (others.size() < 64) others.push_back(place);
  }
  return distances;
}

void draw_arrow(Svg& svg, const Arrow& arrow, const Curve& curve) {
  if (!is_drawable(curve)) return;
  svg.open_group(fmt::format("class='{}' data-id='r{}'", name_of(arrow.type), arrow.relation + 1));
  svg.title(arrow.conceded ? "attacks; granted and outweighed" : name_of(arrow.type));
  const bool dotted = arrow.type == RelationType::undercuts || arrow.type == RelationType::restates;
  const bool to_tip = is_plain(arrow) || arrow.type != RelationType::supports;
  svg.add("<path d='{}' fill='none' stroke='{}' stroke-width='{}'{}/>\n", path_of(curve, to_tip),
          style::color_of(arrow.type), dotted ? "2.4" : "1.7", dashes_of(arrow.type));
  if (!is_plain(arrow)) draw_head(svg, curve, arrow.type);
  svg.close_group();
}

void draw_sign(Svg& svg, const Arrow& arrow, const Curve& curve, double before) {
  if (is_plain(arrow) || !is_drawable(curve)) return;
  const auto at = before_end(curve, before);
  const auto color = style::color_of(arrow.type);
  const double half = (arrow.conceded ? granted_width : sign_width) / 2;
  svg.add("<rect x='{}' y='{}' width='{}' height='{}' rx='6.5' fill='{}' stroke='{}'/>\n", px(at.x - half),
          px(at.y - sign_height / 2), px(2 * half), px(sign_height), style::paper, color);
  const double x = arrow.conceded ? at.x - half + 8 : at.x;
  svg.add("<path d='M{} {}h7{}' stroke='{}' stroke-width='1.8' fill='none'/>\n", px(x - 3.5), px(at.y),
          arrow.type == RelationType::supports ? "m-3.5 -3.5v7" : "", color);
  if (arrow.conceded) {
    svg.text({x + 7, at.y + 4}, "granted", {style::small_size, style::attack_ink, false, false});
  }
}

}  // namespace argmap::render
