#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "build_report.hpp"
#include "render/layout/layout.hpp"
#include "render/map/typeset.hpp"

using namespace argmap;
using namespace argmap::test;
using namespace argmap::render;

namespace {

Box box_of(const Map& map, const Layout& layout, std::uint32_t node) {
  const auto size = size_of(map, node);
  const auto at = layout.nodes[node];
  return {{at.x - size.x / 2, at.y - size.y / 2}, {at.x + size.x / 2, at.y + size.y / 2}};
}

bool is_inside(Point point, const Box& box, double margin) {
  return point.x > box.upper_left.x + margin && point.x < box.lower_right.x - margin &&
         point.y > box.upper_left.y + margin && point.y < box.lower_right.y - margin;
}

bool overlap(const Box& a, const Box& b) {
  return a.upper_left.x < b.lower_right.x - 0.5 && b.upper_left.x < a.lower_right.x - 0.5 &&
         a.upper_left.y < b.lower_right.y - 0.5 && b.upper_left.y < a.lower_right.y - 0.5;
}

/// Points along a curve, a few px apart, and its tip.
std::vector<Point> along(const Curve& curve) {
  std::vector<Point> points;
  for (std::size_t i = 0; i + 3 < curve.points.size(); i += 3) {
    const auto* p = &curve.points[i];
    for (int step = 0; step <= 200; ++step) {
      const double t = step / 200.0;
      const double s = 1 - t;
      const auto mix = [&](double a, double b, double c, double d) {
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
      };
      points.push_back({mix(p[0].x, p[1].x, p[2].x, p[3].x), mix(p[0].y, p[1].y, p[2].y, p[3].y)});
    }
  }
  points.push_back(curve.tip);
  return points;
}

/// Cards keep apart, stand on the drawing, and no line crosses a card or a heading.
void check_legible(const Map& map, const Layout& layout) {
  std::vector<Box> words;
  for (std::uint32_t i = 0; i < map.cards.size(); ++i) words.push_back(box_of(map, layout, i));
  for (std::size_t i = 0; i < map.sections.size(); ++i) {
    const auto corner = layout.sections[i].upper_left;
    double width = 0;
    for (const auto& line : map.sections[i].heading) width = std::max(width, width_of(line, 14, true));
    const auto lines = static_cast<double>(map.sections[i].heading.size());
    words.push_back({{corner.x + 14, corner.y + 8}, {corner.x + 14 + width, corner.y + 8 + lines * 18}});
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    CHECK(words[i].upper_left.x >= 0);
    CHECK(words[i].upper_left.y >= 0);
    CHECK(words[i].lower_right.x <= layout.width + 0.5);
    CHECK(words[i].lower_right.y <= layout.height + 0.5);
    for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(overlap(words[i], words[j]));
  }
  for (std::size_t i = 0; i < map.arrows.size(); ++i) {
    bool crosses = false;
    for (const auto point : along(layout.arrows[i])) {
      for (const auto& box : words) crosses = crosses || is_inside(point, box, 1);
    }
    CAPTURE(i);
    CHECK_FALSE(crosses);
  }
}

/// Whether the arrow begins at the edge of the node that it leaves and its tip touches the one that it points at.
bool joins(const Map& map, const Layout& layout, std::size_t arrow) {
  const auto touches = [&](Point point, std::uint32_t node) {
    auto box = box_of(map, layout, node);
    box = {{box.upper_left.x - 1, box.upper_left.y - 1}, {box.lower_right.x + 1, box.lower_right.y + 1}};
    return is_inside(point, box, 0);
  };
  const auto& curve = layout.arrows[arrow];
  return touches(curve.points.front(), map.arrows[arrow].from) && touches(curve.tip, map.arrows[arrow].to);
}

/// A text of so many statements in sections, each bearing on an earlier one, some on a second.
Report random_report(unsigned seed, int units) {
  std::mt19937 random(seed);
  const auto below = [&](std::uint32_t limit) { return static_cast<std::uint32_t>(random() % limit); };
  ReportBuilder text;
  text.thesis("trams should run all night");
  std::vector<std::uint32_t> relations;
  for (int i = 1; i < units; ++i) {
    if (below(9) == 0) text.heading("a heading that is long enough to be set in two lines, for once");
    std::string words;
    for (std::uint32_t n = below(30); n-- > 0;) words += "several words ";
    const auto unit = below(2) == 0 ? text.claim(words + "end") : text.evidence(words + "end");
    const auto type = below(4) == 0 ? RelationType::attacks : RelationType::supports;
    if (below(12) == 0 && !relations.empty()) {
      text.relate({unit}, relations[below(static_cast<std::uint32_t>(relations.size()))], RelationType::undercuts);
    } else if (below(8) != 0) {
      relations.push_back(text.relate({unit}, below(3) == 0 ? 0 : below(unit), type, below(9) == 0));
    }
    if (unit > 3 && below(10) == 0) text.relate({unit}, below(unit - 1), RelationType::attacks);
    if (unit > 3 && below(10) == 0) text.relate({unit - 1, unit}, below(unit - 1));
  }
  return text.build();
}

}  // namespace

TEST_CASE("in columns no card stands on another and no line runs over a card or a heading") {
  for (unsigned seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    const auto map = draw_up(random_report(seed, 3 + static_cast<int>(seed)));
    for (const auto direction : {Direction::down, Direction::right}) {
      MapOptions options;
      options.direction = direction;
      const auto layout = lay_out(map, options);
      check_legible(map, layout);
      for (std::size_t i = 0; i < map.arrows.size(); ++i) CHECK_MESSAGE(joins(map, layout, i), i);
    }
  }
}

TEST_CASE("what the map is about stands on top, or at the left") {
  const auto map = draw_up(random_report(7, 40));
  const auto down = lay_out(map);
  MapOptions options;
  options.direction = Direction::right;
  const auto right = lay_out(map, options);
  for (std::uint32_t i = 1; i < map.nodes(); ++i) {
    CHECK(down.nodes[0].y < down.nodes[i].y);
    CHECK(right.nodes[0].x < right.nodes[i].x);
  }
}

TEST_CASE("columns grow as high as it takes for about the shape of a page") {
  for (unsigned seed = 1; seed < 5; ++seed) {
    const auto map = draw_up(random_report(seed, 120));
    MapOptions options;
    options.paper = Paper::a4;
    const auto layout = lay_out(map, options);
    CHECK(layout.width / layout.height > 1);
    CHECK(layout.width / layout.height < 2);
  }
}

TEST_CASE("circles and arrows to themselves are laid out too") {
  Map map = draw_up(random_report(1, 3));
  map.joints = 0;
  map.arrows = {{1, 2, RelationType::supports, false, true, 0},
                {2, 1, RelationType::supports, false, true, 1},
                {0, 1, RelationType::attacks, false, true, 2}};
  const auto layout = lay_out(map);
  check_legible(map, layout);
  for (std::size_t i = 0; i < map.arrows.size(); ++i) CHECK_MESSAGE(joins(map, layout, i), i);
}
