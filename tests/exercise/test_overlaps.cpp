// Whether words stand inside others.
#include "exercise/words/overlaps.hpp"

#include <doctest/doctest.h>

using namespace argmap;
using namespace argmap::exercise;

TEST_CASE("words overlap any of the spans, however long one that began far before them") {
  const Cover cover({{40, 44}, {0, 30}, {5, 8}});
  CHECK(cover.overlaps({20, 22}));
  CHECK(cover.overlaps({29, 35}));
  CHECK(cover.overlaps({43, 50}));
  CHECK_FALSE(cover.overlaps({30, 40}));
  CHECK_FALSE(cover.overlaps({44, 50}));
  CHECK_FALSE(Cover({}).overlaps({0, 9}));
}

TEST_CASE("attributions whose words lie in another's are nested, both of them, and not by their own pieces") {
  std::vector<Attribution> all(5);
  all[0].content = {{0, 30}};
  all[1].content = {{10, 20}};
  all[2].content = {{30, 40}, {35, 50}};  // its own pieces overlap
  all[3].content = {{60, 70}};
  all[4].content = {{69, 80}};
  CHECK(nested_attributions(all) == std::vector<bool>{true, true, false, true, true});
}
