#include "render/layout/blocks.hpp"

#include <algorithm>
#include <limits>

#include "render/map/style.hpp"

namespace argmap::render {
namespace {

constexpr double least_limit = 240;

/// Part of a section, or of what stands in none, in one of the first columns.
struct Piece {
  std::size_t panel = 0;
  std::vector<std::uint32_t> nodes;
  bool first = true;  ///< of its panel
};

struct OuterColumn {
  std::vector<Piece> pieces;
  double width = 0;
  double height = 0;
};

/// What bears on the top from one section; from outside of all sections where `section` is `nothing`.
struct Panel {
  std::uint32_t section = nothing;
  std::vector<std::uint32_t> nodes;
};

class Placer {
 public:
  Placer(const Map& map, const MapOptions& options)
      : map_(map), options_(options), right_(options.direction == Direction::right), kids_(map.nodes()) {
    blocks_.hanging = hang(map);
    const auto nodes = map.nodes();
    size_.resize(nodes);
    columns_.resize(nodes);
    blocks_.corner.resize(nodes);
    blocks_.bottom.resize(nodes);
    blocks_.strip.assign(nodes, nothing);
    blocks_.straight.resize(nodes);
    blocks_.sections.resize(map.sections.size());
    gather_panels();
  }

  Blocks place() {
    count_lanes();
    auto outer = choose();
    place_outer(outer);
    return std::move(blocks_);
  }

 private:
  void gather_panels() {
    std::vector<std::size_t> panel_of(map_.sections.size() + 1, map_.nodes());
    const auto panel = [&](std::uint32_t section) -> Panel& {
      auto& index = panel_of[section == nothing ? map_.sections.size() : section];
      if (index == map_.nodes()) {
        index = panels_.size();
        panels_.push_back({section, {}});
      }
      return panels_[index];
    };
    panel(nothing);
    for (std::uint32_t i = 0; i < map_.sections.size(); ++i) panel(i);
    for (std::uint32_t node = 0; node < map_.nodes(); ++node) {
      if (node == map_.top) continue;
      const auto parent = blocks_.hanging.parent[node];
      if (parent == nothing || parent == map_.top) {
        panel(blocks_.hanging.section[node]).nodes.push_back(node);
      } else {
        kids_[parent].push_back(node);
      }
    }
    std::erase_if(panels_, [](const Panel& each) { return each.nodes.empty(); });
  }

  void count_lanes() {
    for (std::uint32_t node = 0; node < map_.nodes(); ++node) {
      const auto arrow = blocks_.hanging.arrow[node];
      if (arrow != nothing && map_.arrows[arrow].to == map_.top) {
        blocks_.outer_lanes[lane_of(map_.arrows[arrow].type)] = true;
      }
    }
    crossing_ =
        static_cast<double>(std::min<std::size_t>(std::ranges::count(blocks_.hanging.free, true), gaps::most_lanes));
    const auto lanes = static_cast<double>(std::ranges::count(blocks_.outer_lanes, true));
    outer_strip_ = gaps::frame + 12 + lanes * gaps::lane + crossing_ * 6 + (right_ ? 20 : 6);
    blocks_.corridor = map_.top == nothing && crossing_ == 0 ? 0 : 34 + lanes * gaps::lane + crossing_ * 6;
  }

  [[nodiscard]] Point own_size(std::uint32_t node) const { return size_of(map_, node); }

  [[nodiscard]] bool hangs_straight(std::uint32_t node) const {
    return !right_ && kids_[node].size() == 1 && node < map_.cards.size();
  }

  /// The size of the node's block where columns should be no higher than `limit`.
  Point measure(std::uint32_t node, double limit) {
    const auto own = own_size(node);
    const auto& kids = kids_[node];
    columns_[node].clear();
    auto& size = size_[node] = own;
    if (kids.empty()) return size;
    if (right_) {
      const auto [width, height] = measure_column(kids, limit);
      return size = {own.x + gaps::beside + width, std::max(own.y, height)};
    }
    if (hangs_straight(node)) {
      const auto below = measure(kids.front(), std::max(limit - own.y - gaps::straight, least_limit));
      return size = {std::max(own.x, below.x), own.y + gaps::straight + below.y};
    }
    const double inner = std::max(limit - own.y - gaps::bus, least_limit);
    measure_column(kids, inner);
    auto columns = fill(kids, inner);
    Point below{0, 0};
    for (const auto& column : columns) {
      const auto [width, height] = size_of_column(column);
      below = {below.x + gaps::indent + width + (below.x > 0 ? gaps::between : 0), std::max(below.y, height)};
    }
    const double gap = columns.size() > 1 ? gaps::bus : gaps::below_card;
    columns_[node] = std::move(columns);
    return size = {std::max(own.x, below.x), own.y + gap + below.y};
  }

  Point measure_column(const std::vector<std::uint32_t>& nodes, double limit) {
    for (const auto node : nodes) measure(node, limit);
    return size_of_column(nodes);
  }

  [[nodiscard]] Point size_of_column(const std::vector<std::uint32_t>& nodes) const {
    Point whole{0, -gaps::between};
    for (const auto node : nodes) {
      whole = {std::max(whole.x, size_[node].x), whole.y + gaps::between + size_[node].y};
    }
    return whole;
  }

  using Columns = std::vector<std::vector<std::uint32_t>>;

  [[nodiscard]] Columns fill_greedily(const std::vector<std::uint32_t>& nodes, double limit) const {
    Columns columns(1);
    double height = 0;
    for (const auto node : nodes) {
      if (!columns.back().empty() && height + size_[node].y > limit) {
        columns.emplace_back();
        height = 0;
      }
      columns.back().push_back(node);
      height += size_[node].y + gaps::between;
    }
    return columns;
  }

  /// As few columns as the limit allows, of about the same height.
  [[nodiscard]] Columns fill(const std::vector<std::uint32_t>& nodes, double limit) const {
    auto columns = fill_greedily(nodes, limit);
    double low = 0;
    double high = limit;
    for (int step = 0; step < 10 && columns.size() > 1; ++step) {
      const double middle = (low + high) / 2;
      auto tried = fill_greedily(nodes, middle);
      if (tried.size() <= columns.size()) {
        columns = std::move(tried);
        high = middle;
      } else {
        low = middle;
      }
    }
    return columns;
  }

  [[nodiscard]] double heading_height(const Panel& panel) const {
    if (panel.section == nothing) return 0;
    const auto lines = static_cast<double>(map_.sections[panel.section].heading.size());
    return 18 + lines * style::heading_size * style::line_height;
  }

  [[nodiscard]] double height_of(const Panel& panel, const std::vector<std::uint32_t>& nodes) const {
    const double below = panel.section == nothing ? 0 : gaps::frame_right;
    return heading_height(panel) + size_of_column(nodes).y + below;
  }

  void append(std::vector<OuterColumn>& outer, std::size_t panel, std::vector<std::uint32_t> nodes, bool first,
              bool anew) const {
    if (anew || outer.empty()) outer.emplace_back();
    auto& column = outer.back();
    column.width = std::max(column.width, size_of_column(nodes).x);
    column.height += (column.pieces.empty() ? 0 : gaps::between + 6) + height_of(panels_[panel], nodes);
    column.pieces.push_back({panel, std::move(nodes), first});
  }

  [[nodiscard]] std::vector<OuterColumn> arrange(double limit) {
    std::vector<OuterColumn> outer;
    bool closed = true;  // the last column holds part of a section that spans several
    for (std::size_t i = 0; i < panels_.size(); ++i) {
      const auto& panel = panels_[i];
      const double inner = std::max(limit - heading_height(panel) - gaps::frame_right, least_limit);
      measure_column(panel.nodes, inner);
      const double used = closed || outer.empty() ? limit : outer.back().height + gaps::between + 6;
      const double height = height_of(panel, panel.nodes);
      if (right_ || used + height <= limit) {
        append(outer, i, panel.nodes, true, closed && !right_);
        closed = false;
        continue;
      }
      const auto columns = fill(panel.nodes, inner);
      for (std::size_t k = 0; k < columns.size(); ++k) append(outer, i, columns[k], k == 0, true);
      closed = columns.size() > 1 && panel.section != nothing;
    }
    return outer;
  }

  [[nodiscard]] Point size_of_outer(const std::vector<OuterColumn>& outer) const {
    Point size{0, 0};
    for (const auto& column : outer) {
      size = {size.x + outer_strip_ + column.width + gaps::frame_right, std::max(size.y, column.height)};
    }
    if (map_.top == nothing) return size;
    const auto top = own_size(map_.top);
    if (right_) return {size.x + top.x, std::max(size.y, top.y)};
    return {std::max(size.x, top.x), size.y + top.y + blocks_.corridor};
  }

  /// The arrangement that is drawn largest on a page of the shape.
  [[nodiscard]] std::vector<OuterColumn> choose() {
    double best = std::numeric_limits<double>::max();
    double chosen = 0;
    double all = least_limit;
    for (const auto& panel : panels_) all += measure_column(panel.nodes, 1e9).y + 80;
    for (double limit = least_limit; !right_ && limit < all * 1.15; limit *= 1.12) {
      const auto size = size_of_outer(arrange(limit));
      const double scale = std::max(size.x / shape_of(options_.paper), size.y);
      if (scale >= best) continue;
      best = scale;
      chosen = limit;
    }
    return arrange(right_ ? 1e9 : chosen);
  }

  std::uint32_t add_strip(std::uint32_t parent, double left, double right, bool open, bool outer) {
    blocks_.strips.push_back({parent, left, right, open, outer});
    return static_cast<std::uint32_t>(blocks_.strips.size()) - 1;
  }

  /// Places the node and all that hangs from it, the upper left corner of the block at `at`.
  void place(std::uint32_t node, Point at, std::uint32_t strip) {
    const auto own = own_size(node);
    const bool joint = node >= map_.cards.size();
    blocks_.corner[node] = right_ && joint ? Point{at.x, at.y + 20} : at;
    blocks_.bottom[node] = at.y + size_[node].y;
    blocks_.strip[node] = strip;
    if (kids_[node].empty()) return;
    if (right_) {
      const double left = at.x + own.x;
      place_column(kids_[node], {left + gaps::beside, at.y}, add_strip(node, left, left + gaps::beside, false, false));
      return;
    }
    if (hangs_straight(node)) {
      blocks_.straight[kids_[node].front()] = true;
      return place(kids_[node].front(), {at.x, at.y + own.y + gaps::straight}, strip);
    }
    const auto columns = columns_[node];
    const double top = at.y + own.y + (columns.size() > 1 ? gaps::bus : gaps::below_card);
    double left = at.x;
    for (const auto& column : columns) {
      const double right = left + gaps::indent;
      place_column(column, {right, top}, add_strip(node, left, right, left == at.x, false));
      left = right + size_of_column(column).x + gaps::between;
    }
  }

  double place_column(const std::vector<std::uint32_t>& nodes, Point at, std::uint32_t strip) {
    for (const auto node : nodes) {
      place(node, at, strip);
      at.y = blocks_.bottom[node] + gaps::between;
      if (blocks_.strips[strip].outer) blocks_.strips[strip].passages.push_back(at.y - gaps::between / 2);
    }
    return at.y - gaps::between;
  }

  void place_outer(const std::vector<OuterColumn>& outer) {
    const auto whole = size_of_outer(outer);
    blocks_.width = whole.x;
    blocks_.height = whole.y;
    Point at{0, 0};
    if (map_.top != nothing) {
      const auto top = own_size(map_.top);
      blocks_.corner[map_.top] = {right_ ? 0 : (whole.x - top.x) / 2, 0};
      blocks_.bottom[map_.top] = whole.y;
      at = right_ ? Point{top.x, 0} : Point{0, top.y + blocks_.corridor};
    }
    for (const auto& column : outer) {
      const double right = at.x + outer_strip_;
      const auto strip = add_strip(map_.top, at.x, right, false, true);
      blocks_.strips[strip].passages.push_back(at.y - 7);
      place_pieces(column, {right, at.y}, strip);
      at.x = right + column.width + gaps::frame_right;
    }
  }

  void place_pieces(const OuterColumn& column, Point at, std::uint32_t strip) {
    for (const auto& piece : column.pieces) {
      const auto& panel = panels_[piece.panel];
      const double top = at.y;
      const bool framed = panel.section != nothing;
      at.y = place_column(piece.nodes, {at.x, top + heading_height(panel)}, strip) + (framed ? gaps::frame_right : 0);
      if (framed)
        frame(panel.section, {{at.x - gaps::frame, top}, {at.x + column.width + gaps::frame_right, at.y}}, piece.first);
      at.y += gaps::between + 6;
    }
  }

  void frame(std::uint32_t section, const Box& box, bool first) {
    auto& all = blocks_.sections[section];
    if (first) {
      all = box;
      return;
    }
    all.lower_right.x = std::max(all.lower_right.x, box.lower_right.x);
    all.lower_right.y = std::max(all.lower_right.y, box.lower_right.y);
  }

  const Map& map_;
  const MapOptions& options_;
  bool right_;
  std::vector<std::vector<std::uint32_t>> kids_;  ///< by node: what hangs from it, in text order
  std::vector<Panel> panels_;
  std::vector<Point> size_;       ///< of blocks, by node
  std::vector<Columns> columns_;  ///< by node: what hangs from it, unless it hangs straight
  double outer_strip_ = 0;
  double crossing_ = 0;
  Blocks blocks_;
};

}  // namespace

std::size_t lane_of(RelationType type) {
  return type == RelationType::supports ? 0 : type == RelationType::attacks ? 1 : 2;
}

Blocks place_blocks(const Map& map, const MapOptions& options) {
  return Placer(map, options).place();
}

}  // namespace argmap::render
