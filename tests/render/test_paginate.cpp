#include <doctest/doctest.h>

#include <string>

#include "render/print/paginate.hpp"

using namespace argmap::render;

namespace {

SetBlock block(std::size_t lines, bool joined = false) {
  return {std::vector<double>(lines, 10), 5, 0, joined, false, false};
}
SetBlock part() {
  return {{}, 0, 0, false, true, true};
}

/// "0:0-3 1:0-2 | 2:0-1": blocks and their lines, page by page.
std::string shown(const std::vector<PrintPage>& pages) {
  std::string out;
  for (const PrintPage& page : pages) {
    if (!out.empty()) out += " |";
    for (const PlacedLines& each : page.lines) {
      out += (out.empty() ? "" : " ") + std::to_string(each.block) + ":" + std::to_string(each.first) + "-" +
             std::to_string(each.last);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("what does not fit goes to the next page, and stays whole where a page can hold it") {
  const std::vector<SetBlock> blocks{block(6), block(5), block(3)};
  CHECK(shown(paginate(blocks, 100)) == "0:0-6 | 1:0-5 2:0-3");
}

TEST_CASE("joined blocks move together") {
  const std::vector<SetBlock> blocks{block(5), block(1), block(2, true), block(2, true)};
  CHECK(shown(paginate(blocks, 100)) == "0:0-5 | 1:0-1 2:0-2 3:0-2");
}

TEST_CASE("what is higher than a page is broken between its lines") {
  const std::vector<SetBlock> blocks{block(1), block(25)};
  const auto pages = paginate(blocks, 100);
  CHECK(shown(pages) == "0:0-1 1:0-8 | 1:8-18 | 1:18-25");
  CHECK(pages[1].lines.front().top == 0);
}

TEST_CASE("a run that is higher than a page begins on a new one unless much of this one is free") {
  CHECK(shown(paginate(std::vector<SetBlock>{block(7), block(6), block(6, true)}, 100)) == "0:0-7 | 1:0-6 | 2:0-6");
  CHECK(shown(paginate(std::vector<SetBlock>{block(2), block(6), block(6, true)}, 100)) == "0:0-2 1:0-6 | 2:0-6");
}

TEST_CASE("nothing stands below the foot, whatever the blocks") {
  std::vector<SetBlock> blocks;
  for (std::size_t i = 0; i < 60; ++i) blocks.push_back(block(1 + i * 7 % 13, i % 3 != 0));
  std::size_t lines = 0;
  for (const PrintPage& page : paginate(blocks, 95)) {
    for (const PlacedLines& each : page.lines) {
      CHECK(each.top + 10.0 * static_cast<double>(each.last - each.first) <= 95);
      lines += each.last - each.first;
    }
  }
  std::size_t all = 0;
  for (const SetBlock& each : blocks) all += each.lines.size();
  CHECK(lines == all);
}

TEST_CASE("parts number their own pages; a line higher than a page does not hang") {
  std::vector<SetBlock> blocks{part(), block(15), part(), block(1)};
  blocks[3].lines = {500};
  const auto pages = paginate(blocks, 100);
  REQUIRE(pages.size() == 3);
  CHECK(pages[0].number == 1);
  CHECK(pages[1].number == 2);
  CHECK(pages[1].count == 2);
  CHECK(pages[2].number == 1);
  CHECK(pages[2].count == 1);
  CHECK(pages[2].part == 2);
}
