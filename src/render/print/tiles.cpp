#include "render/print/tiles.hpp"

#include <algorithm>

namespace argmap::render {
namespace {

constexpr double points_per_px = 0.75;
constexpr double overlap_points = 24;   ///< that neighbouring pages share, for glue
constexpr double least_scale = 0.5;     ///< points for each px: words of 6.5 points
constexpr std::size_t most_tiles = 40;  ///< pages in a row or a column
/// A window gives up no more than this share of itself in order to part between cards, or to show a card again.
constexpr double most_given_up = 0.5;

bool cut(const Stretch& card, double at) {
  return card.begin < at && at < card.end;
}

/// The last place from `first` to `last` where no card is cut; `first` where there is none.
double clean_cut(std::span<const Stretch> cards, double first, double last) {
  double at = last;
  while (at > first) {
    double next = at;
    for (const Stretch& card : cards) {
      if (cut(card, at)) next = std::min(next, card.begin);
    }
    if (next == at) return at;
    at = next;
  }
  return first;
}

struct Sides {
  std::vector<Stretch> across;
  std::vector<Stretch> down;
};

class Tiler {
 public:
  Tiler(const Box& whole, const Sides& cards, double width, double height)
      : whole_(whole), cards_(cards), width_(width), height_(height) {}

  [[nodiscard]] Tiling best() const {
    const double fitting = std::min(inner(width_) / whole_.across.end, inner(height_) / whole_.down.end);
    if (fitting >= least_scale) return at_scale(std::min(fitting, points_per_px));
    Tiling best = at_scale(least_scale);
    double low = least_scale;
    double high = points_per_px;
    constexpr int halvings = 12;
    for (int i = 0; i < halvings; ++i) {
      const double middle = (low + high) / 2;
      Tiling tiling = at_scale(middle);
      const bool as_few = tiling.columns.size() <= best.columns.size() && tiling.rows.size() <= best.rows.size();
      (as_few ? low : high) = middle;
      if (as_few) best = std::move(tiling);
    }
    return best;
  }

 private:
  static double inner(double side) { return side - 2 * page_margin; }

  [[nodiscard]] Tiling at_scale(double scale) const {
    const double shared = overlap_points / scale;
    constexpr double rounding = 1e-6;  // so that what fits a page is not spread over two
    return {width_, height_, scale, windows(whole_.across.end, inner(width_) / scale + rounding, shared, cards_.across),
            windows(whole_.down.end, inner(height_) / scale + rounding, shared, cards_.down)};
  }

  const Box& whole_;
  const Sides& cards_;
  double width_;
  double height_;
};

}  // namespace

std::vector<Stretch> windows(double whole, double window, double overlap, std::span<const Stretch> cards) {
  std::vector<Stretch> all{{0, std::min(whole, window)}};
  while (all.back().end < whole && all.size() < most_tiles) {
    Stretch& last = all.back();
    const double first = last.begin + window * most_given_up;
    const double at = clean_cut(cards, first, last.end - overlap / 2);
    double next = last.end - overlap;
    if (at > first) {
      last.end = at + overlap / 2;
      next = at - overlap / 2;
    } else {
      for (const Stretch& card : cards) {
        if (cut(card, last.end) && card.begin > first) next = std::min(next, card.begin - overlap / 2);
      }
    }
    all.push_back({next, std::min(whole, next + window)});
  }
  return all;
}

Tiling tile(const Box& whole, std::span<const Box> cards, double width, double height) {
  Sides sides;
  for (const Box& card : cards) {
    sides.across.push_back(card.across);
    sides.down.push_back(card.down);
  }
  Tiling upright = Tiler(whole, sides, width, height).best();
  Tiling across = Tiler(whole, sides, height, width).best();
  const std::size_t pages_upright = upright.columns.size() * upright.rows.size();
  const std::size_t pages_across = across.columns.size() * across.rows.size();
  if (pages_upright != pages_across) return pages_upright < pages_across ? upright : across;
  return upright.scale > across.scale ? upright : across;
}

}  // namespace argmap::render
