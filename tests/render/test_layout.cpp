#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "build_report.hpp"
#include "render/draw/svg.hpp"
#include "render/layout/layout.hpp"
#include "xml_check.hpp"

using namespace argmap;
using namespace argmap::test;
using namespace argmap::render;

namespace {

Map sample() {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  text.heading("The riders");
  const auto claim = text.claim("riders want it");
  const auto first = text.evidence("they asked for it in May");
  const auto second = text.evidence("they asked for it again in June");
  const auto doubt = text.claim("they did not mean it");
  text.relate({claim}, thesis);
  text.relate({doubt}, text.relate({first, second}, claim), RelationType::undercuts);
  return draw_up(text.build());
}

bool overlap(const Map& map, const Layout& layout, std::size_t a, std::size_t b) {
  const auto& one = map.cards[a];
  const auto& two = map.cards[b];
  return std::abs(layout.nodes[a].x - layout.nodes[b].x) < (one.width + two.width) / 2 - 1 &&
         std::abs(layout.nodes[a].y - layout.nodes[b].y) < (one.height + two.height) / 2 - 1;
}

void check_sound(const Map& map, const Layout& layout) {
  REQUIRE(layout.nodes.size() == map.cards.size() + map.joints);
  REQUIRE(layout.arrows.size() == map.arrows.size());
  for (std::size_t i = 0; i < map.cards.size(); ++i) {
    CHECK(layout.nodes[i].x >= map.cards[i].width / 2 - 1);
    CHECK(layout.nodes[i].x <= layout.width - map.cards[i].width / 2 + 1);
    CHECK(layout.nodes[i].y >= map.cards[i].height / 2 - 1);
    CHECK(layout.nodes[i].y <= layout.height - map.cards[i].height / 2 + 1);
    for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(overlap(map, layout, i, j));
  }
  for (const auto& arrow : layout.arrows) CHECK(arrow.points.size() % 3 == 1);
}

}  // namespace

TEST_CASE("Graphviz puts the thesis on top and no card over another") {
  const auto map = sample();
  MapOptions options;
  options.arrangement = Arrangement::layers;
  const auto layout = lay_out(map, options);
  check_sound(map, layout);
  for (std::size_t i = 1; i < map.cards.size(); ++i) CHECK(layout.nodes[0].y < layout.nodes[i].y);
  REQUIRE(layout.sections.size() == 1);
  CHECK(layout.sections[0].lower_right.x > layout.sections[0].upper_left.x);
}

TEST_CASE("a layout travels through a pipe as numbers, and only a whole one arrives") {
  const auto map = sample();
  const auto numbers = to_numbers(lay_out(map));
  const auto back = from_numbers(numbers, map);
  REQUIRE(back);
  CHECK(to_numbers(*back) == numbers);
  for (std::size_t size = 0; size < numbers.size(); ++size) {
    CHECK_FALSE(from_numbers(std::span(numbers).first(size), map));
  }
  auto longer = numbers;
  longer.push_back(1);
  CHECK_FALSE(from_numbers(longer, map));
  auto broken = numbers;
  broken[3] = std::numeric_limits<double>::quiet_NaN();
  CHECK_FALSE(from_numbers(broken, map));
}
