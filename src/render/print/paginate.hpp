// Which lines of which block stand on which page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace argmap::render {

/// A block as it has been set; all lengths in points.
struct SetBlock {
  std::vector<double> lines;  ///< heights; a block breaks between them only
  double above = 0;           ///< blank space, left out at the head of a page
  double below = 0;
  bool joined = false;  ///< stands on one page with the block before, where a page can hold both
  bool page = false;    ///< begins a new page; takes no room itself
  bool part = false;    ///< the same, and pages are numbered from 1
};

/// Lines `first` to before `last` of a block, and how far below the head of the page they begin.
struct PlacedLines {
  std::size_t block = 0;
  std::size_t first = 0;
  std::size_t last = 0;
  double top = 0;
};

struct PrintPage {
  std::size_t part = 0;      ///< the block that begins the part, or 0
  std::uint32_t number = 1;  ///< in its part
  std::uint32_t count = 1;   ///< pages of its part
  std::vector<PlacedLines> lines;
};

/// Every line stands on a page, in order, and below the foot of none unless it is higher than a page.
[[nodiscard]] std::vector<PrintPage> paginate(std::span<const SetBlock> blocks, double height);

}  // namespace argmap::render
