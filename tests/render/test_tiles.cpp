#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "render/print/tiles.hpp"

using namespace argmap::render;

namespace {

bool stands_whole(const Stretch& card, const std::vector<Stretch>& windows) {
  return std::ranges::any_of(windows,
                             [&](const Stretch& each) { return each.begin <= card.begin && card.end <= each.end; });
}

void check_cover(const std::vector<Stretch>& windows, double whole, double window, double overlap) {
  CHECK(windows.front().begin == 0);
  CHECK(windows.back().end == doctest::Approx(whole));
  for (std::size_t i = 0; i < windows.size(); ++i) {
    CHECK(windows[i].end - windows[i].begin <= doctest::Approx(window));
    if (i > 0) CHECK(windows[i].begin <= doctest::Approx(windows[i - 1].end - overlap));
  }
}

}  // namespace

TEST_CASE("a drawing that fits has one window") {
  const auto all = windows(90, 100, 10, {});
  REQUIRE(all.size() == 1);
  CHECK(all[0].end == 90);
}

TEST_CASE("windows part between cards where they can") {
  const std::vector<Stretch> cards{{5, 65}, {75, 135}, {145, 205}};
  const auto all = windows(210, 100, 4, cards);
  check_cover(all, 210, 100, 4);
  for (const Stretch& card : cards) CHECK(stands_whole(card, all));
  CHECK(all[0].end < 80);  // not amid the second card
}

TEST_CASE("where cards stand across every place, those that are cut stand whole in the next window") {
  std::vector<Stretch> cards;
  for (int i = 0; i < 60; ++i) cards.push_back({i * 7.0, i * 7.0 + 31});
  const auto all = windows(460, 100, 4, cards);
  check_cover(all, 460, 100, 4);
  for (const Stretch& card : cards) CHECK(stands_whole(card, all));
}

TEST_CASE("a card that no window can hold ends nothing") {
  const std::vector<Stretch> cards{{0, 500}};
  check_cover(windows(500, 100, 4, cards), 500, 100, 4);
}

TEST_CASE("a map takes one page where its words can be read there, else as few as it takes, as large as they allow") {
  const auto small = tile({{0, 700}, {0, 900}}, {}, 595, 842);
  CHECK(small.columns.size() * small.rows.size() == 1);
  CHECK(small.scale >= 0.5);
  CHECK(small.scale <= 0.75);
  const auto large = tile({{0, 1500}, {0, 700}}, {}, 595, 842);
  CHECK(large.width == 842);
  CHECK(large.columns.size() * large.rows.size() == 1);
  const auto two = tile({{0, 1500}, {0, 1500}}, {}, 595, 842);
  CHECK(two.columns.size() * two.rows.size() == 2);
  CHECK(two.scale > 0.5);
}
