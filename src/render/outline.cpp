// A layout without Graphviz: an indented list, for when Graphviz gives up.
#include <algorithm>
#include <iterator>
#include <utility>

#include "render/layout.hpp"

namespace argmap::render {
namespace {

constexpr double indent = 48;
constexpr double gap = 22;
constexpr double deepest = 8;  ///< levels beyond it are indented no further

class Outline {
 public:
  explicit Outline(const Map& map) : map_(map), below_(map.cards.size() + map.joints), depth_(below_.size(), -1) {}

  Layout draw() {
    std::vector<bool> bears(below_.size());
    for (const auto& arrow : map_.arrows) {
      below_[arrow.to].push_back(arrow.from);
      bears[arrow.from] = true;
    }
    layout_.nodes.resize(below_.size());
    for (std::uint32_t node = 0; node < below_.size(); ++node) {
      if (!bears[node]) place_all(node);
    }
    for (std::uint32_t node = 0; node < below_.size(); ++node) place_all(node);  // circles have no top
    layout_.height = next_;
    layout_.sections.resize(map_.sections.size());
    for (const auto& arrow : map_.arrows) layout_.arrows.push_back(curve(arrow));
    return std::move(layout_);
  }

 private:
  void place_all(std::uint32_t top) {
    std::vector<std::pair<std::uint32_t, double>> waiting{{top, 0}};
    while (!waiting.empty()) {
      const auto [node, depth] = waiting.back();
      waiting.pop_back();
      if (depth_[node] >= 0) continue;
      depth_[node] = depth;
      place(node, (std::min(depth, deepest) + 0.5) * indent);
      std::transform(below_[node].rbegin(), below_[node].rend(), std::back_inserter(waiting),
                     [below = depth + 1](std::uint32_t child) { return std::pair(child, below); });
    }
  }

  void place(std::uint32_t node, double left) {
    const double width = node < map_.cards.size() ? map_.cards[node].width : 0;
    const double height = node < map_.cards.size() ? map_.cards[node].height : 8;
    layout_.nodes[node] = {left + width / 2, next_ + height / 2};
    layout_.width = std::max(layout_.width, left + width);
    next_ += height + gap;
  }

  [[nodiscard]] Point left_edge(std::uint32_t node) const {
    const double width = node < map_.cards.size() ? map_.cards[node].width : 0;
    return {layout_.nodes[node].x - width / 2, layout_.nodes[node].y};
  }

  /// From the left edge of the one that bears, out to a lane, up to the left edge of what it bears on.
  [[nodiscard]] Curve curve(const Arrow& arrow) const {
    const auto from = left_edge(arrow.from);
    const auto to = left_edge(arrow.to);
    const double lane = std::min(from.x, to.x) - indent / 2;
    const double head = arrow.head ? 10 : 0;
    return {{from, {lane, from.y}, {lane, to.y}, {to.x - head, to.y}}, to};
  }

  const Map& map_;
  Layout layout_;
  std::vector<std::vector<std::uint32_t>> below_;
  std::vector<double> depth_;
  double next_ = 0;
};

}  // namespace

Layout lay_out_as_outline(const Map& map) {
  return Outline(map).draw();
}

}  // namespace argmap::render
