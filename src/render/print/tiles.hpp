// How a drawing that is larger than a page is spread over several.
#pragma once

#include <span>
#include <vector>

namespace argmap::render {

/// From `begin` to `end` along one side of a drawing.
struct Stretch {
  double begin = 0;
  double end = 0;
};

/// Stretches of at most `window` that follow one another and share `overlap` or more, so that each of the cards stands
/// whole in at least one, if it is not longer than half of it. Where no card stands across, they part between cards.
[[nodiscard]] std::vector<Stretch> windows(double whole, double window, double overlap, std::span<const Stretch> cards);

struct Box {
  Stretch across;
  Stretch down;
};

/// Which part of a drawing stands on which page.
struct Tiling {
  double width = 0;  ///< of a page, in points
  double height = 0;
  double scale = 1;  ///< points for each unit of the drawing
  std::vector<Stretch> columns;
  std::vector<Stretch> rows;
};

constexpr double page_margin = 28;  ///< points, 10 mm

/// On one page where the words can be read there, else on as few as it takes; upright or across, whichever is better.
/// All sides of the drawing and its cards in px, those of the page in points.
[[nodiscard]] Tiling tile(const Box& whole, std::span<const Box> cards, double width, double height);

}  // namespace argmap::render
