#include "render/layout/signs.hpp"

#include <algorithm>
#include <cmath>

namespace argmap::render {
namespace {

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

/// How far from the head the sign of an arrow stands by itself.
double sign_distance(const Arrow& arrow, const Curve& curve) {
  const auto base = curve.points.back();
  const double length = distance(base, curve.tip);
  if (length < 0.1) return sign_height;
  const double across = std::abs(curve.tip.x - base.x) / length * sign_width_of(arrow);
  const double along = std::abs(curve.tip.y - base.y) / length * sign_height;
  return std::max(across, along) / 2 + 5;
}

}  // namespace

bool is_drawable(const Curve& curve) {
  return curve.points.size() >= 4 && curve.points.size() % 3 == 1;
}

bool is_plain(const Arrow& arrow) {
  return !arrow.head || arrow.type == RelationType::restates;
}

double sign_width_of(const Arrow& arrow) {
  return arrow.conceded ? 24 : 13;
}

std::vector<Point> place_signs(const Map& map, const Layout& layout) {
  constexpr int most_steps = 6;
  std::vector<Point> places(map.arrows.size());
  std::vector<std::vector<Point>> taken(layout.nodes.size());
  for (std::size_t i = 0; i < map.arrows.size(); ++i) {
    const auto& arrow = map.arrows[i];
    if (is_plain(arrow) || !is_drawable(layout.arrows[i])) continue;
    auto far = sign_distance(arrow, layout.arrows[i]);
    auto& others = taken[arrow.to];
    auto& place = places[i] = before_end(layout.arrows[i], far);
    const auto collides = [&](Point other) {
      return std::abs(other.y - place.y) < sign_height + 2 && std::abs(other.x - place.x) < sign_width_of(arrow) + 2;
    };
    for (int step = 0; step < most_steps && std::ranges::any_of(others, collides); ++step) {
      far += sign_height + 3;
      place = before_end(layout.arrows[i], far);
    }
    if (others.size() < 64) others.push_back(place);
  }
  return places;
}

}  // namespace argmap::render
