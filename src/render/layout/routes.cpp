// Columns, second half: the lines. A line to the parent runs left into the strip, up to the parent, and into it; any
// other climbs from strip to strip to the outer ones, and down again. No line runs over a card or a heading.
#include <algorithm>
#include <cmath>

#include "render/layout/blocks.hpp"
#include "render/map/style.hpp"

namespace argmap::render {
namespace {

using Line = std::vector<Point>;

constexpr double corner_radius = 8;
constexpr double across_lane = 6;  ///< between lines that are not to the parent

double length_of(Point a, Point b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

Point towards(Point from, Point to, double length) {
  const double whole = length_of(from, to);
  if (whole == 0) return from;
  return {from.x + (to.x - from.x) * length / whole, from.y + (to.y - from.y) * length / whole};
}

/// Without points that the line passes anyway.
Line simplified(const Line& line) {
  Line kept;
  for (const auto point : line) {
    if (!kept.empty() && length_of(kept.back(), point) < 0.5) continue;
    while (kept.size() > 1) {
      const auto a = kept[kept.size() - 2];
      const auto b = kept.back();
      const bool level = std::abs(a.y - b.y) < 0.01 && std::abs(b.y - point.y) < 0.01;
      const bool upright = std::abs(a.x - b.x) < 0.01 && std::abs(b.x - point.x) < 0.01;
      if (!level && !upright) break;
      kept.pop_back();
    }
    kept.push_back(point);
  }
  return kept;
}

void add_straight(Curve& curve, Point to) {
  const auto from = curve.points.back();
  curve.points.insert(curve.points.end(), {from, to, to});
}

/// The line with round corners, its last stretch the head's.
Curve rounded(const Line& raw, bool head) {
  const auto line = simplified(raw);
  Curve curve;
  curve.points.push_back(line.front());
  for (std::size_t i = 1; i + 1 < line.size(); ++i) {
    const double room = std::min(length_of(line[i - 1], line[i]), length_of(line[i], line[i + 1])) / 2;
    const double radius = std::min(corner_radius, room);
    add_straight(curve, towards(line[i], line[i - 1], radius));
    const auto end = towards(line[i], line[i + 1], radius);
    curve.points.insert(curve.points.end(), {towards(line[i], line[i - 1], radius * 0.45),
                                             towards(line[i], line[i + 1], radius * 0.45), end});
  }
  curve.tip = line.back();
  const auto last = curve.points.back();
  const double stem = length_of(last, curve.tip);
  add_straight(curve, head ? towards(curve.tip, last, std::min(head_length, stem)) : curve.tip);
  return curve;
}

class Router {
 public:
  Router(const Map& map, const MapOptions& options, const Blocks& blocks)
      : map_(map), right_(options.direction == Direction::right), blocks_(blocks), taken_(blocks.strips.size()) {
    for (std::uint32_t i = 0; i < blocks.strips.size(); ++i) {
      if (blocks.strips[i].outer) outer_.push_back(i);
    }
  }

  void route(Layout& layout) {
    layout.arrows.resize(map_.arrows.size());
    layout.signs.resize(map_.arrows.size());
    for (std::uint32_t i = 0; i < map_.arrows.size(); ++i) {
      const auto& arrow = map_.arrows[i];
      const auto line = blocks_.hanging.free[i] ? across(arrow) : to_parent(arrow);
      layout.arrows[i] = rounded(line, !is_plain(arrow));
      layout.signs[i] = sign_on(line, arrow);
    }
  }

 private:
  [[nodiscard]] Point corner(std::uint32_t node) const { return blocks_.corner[node]; }
  [[nodiscard]] Point size(std::uint32_t node) const { return size_of(map_, node); }
  [[nodiscard]] double middle(std::uint32_t node) const { return corner(node).y + size(node).y / 2; }
  [[nodiscard]] double lower_edge(std::uint32_t node) const { return corner(node).y + size(node).y; }
  [[nodiscard]] double right_edge(std::uint32_t node) const { return corner(node).x + size(node).x; }
  [[nodiscard]] bool is_joint(std::uint32_t node) const { return node >= map_.cards.size(); }

  /// Where a sign stands: close to the card that the line leaves.
  [[nodiscard]] Point sign_on(const Line& line, const Arrow& arrow) const {
    const bool upright = std::abs(line[0].x - line[1].x) < 0.01;
    if (upright) return towards(line[0], line[1], sign_height / 2 + 4);
    return towards(line[0], line[1], sign_width_of(arrow) / 2 + 3);
  }

  /// The height of the line of one kind's lane in the room below the top.
  [[nodiscard]] double outer_bus(std::size_t lane) const {
    return lower_edge(map_.top) + 22 + gaps::lane * static_cast<double>(rank(lane));
  }
  [[nodiscard]] double outer_lane(const Strip& strip, std::size_t lane) const {
    return strip.right - gaps::frame - 8 - gaps::lane * static_cast<double>(rank(lane));
  }
  /// How many kinds of line run nearer to the cards.
  [[nodiscard]] std::size_t rank(std::size_t lane) const {
    return static_cast<std::size_t>(
        std::count(blocks_.outer_lanes.begin(), blocks_.outer_lanes.begin() + static_cast<std::ptrdiff_t>(lane), true));
  }

  [[nodiscard]] Line to_parent(const Arrow& arrow) const {
    const auto node = arrow.from;
    const auto parent = arrow.to;
    if (blocks_.straight[node]) {
      const double x = corner(node).x + std::min(size(node).x, size(parent).x) / 2;
      return {{x, corner(node).y}, {x, lower_edge(parent)}};
    }
    const auto lane = lane_of(arrow.type);
    const auto& strip = blocks_.strips[blocks_.strip[node]];
    const Point start{corner(node).x, middle(node)};
    if (right_) return to_parent_at_left(arrow, strip, start);
    if (strip.outer) {
      const double x = outer_lane(strip, lane);
      const double entry = corner(parent).x + size(parent).x / 2 + (lane == 0 ? 0 : lane == 1 ? 36 : -36);
      return {start, {x, start.y}, {x, outer_bus(lane)}, {entry, outer_bus(lane)}, {entry, lower_edge(parent)}};
    }
    if (is_joint(parent)) return to_joint(arrow, strip, start);
    const double offset = lane == 0 ? 26 : lane == 1 ? 9 : 17;
    const double entry = corner(parent).x + offset;
    const double bus = lower_edge(parent) + 18 + 5 * static_cast<double>(lane);
    return {
        start, {strip.left + offset, start.y}, {strip.left + offset, bus}, {entry, bus}, {entry, lower_edge(parent)}};
  }

  /// Premises come from below, what undercuts the step from the right.
  [[nodiscard]] Line to_joint(const Arrow& arrow, const Strip& strip, Point start) const {
    const auto joint = arrow.to;
    const double center = corner(joint).x + style::joint_size / 2;
    const double offset = arrow.head ? 24 : style::joint_size / 2;
    const double bus = lower_edge(joint) + (arrow.head ? 16 : 10);
    Line line{start, {strip.left + offset, start.y}, {strip.left + offset, bus}, {corner(joint).x + offset, bus}};
    if (arrow.head) {
      line.push_back({corner(joint).x + offset, middle(joint)});
      line.push_back({right_edge(joint), middle(joint)});
    } else {
      line.push_back({center, lower_edge(joint)});
    }
    return line;
  }

  [[nodiscard]] Line to_parent_at_left(const Arrow& arrow, const Strip& strip, Point start) const {
    const auto parent = arrow.to;
    const auto lane = lane_of(arrow.type);
    const double x = strip.outer ? outer_lane(strip, lane) : strip.right - (lane == 0 ? 24 : lane == 1 ? 38 : 31);
    const double end = right_edge(parent);
    if (is_joint(parent) && arrow.head) {
      const double center = corner(parent).x + style::joint_size / 2;
      const double side = start.y > middle(parent) ? lower_edge(parent) : corner(parent).y;
      return {start, {center, start.y}, {center, side}};
    }
    const double reach = size(parent).y / 2 - 14;
    const double entry = middle(parent) + (is_joint(parent) || lane == 0 ? 0
                                           : lane == 1                   ? std::min(reach, 18.0)
                                                                         : -std::min(reach, 18.0));
    const bool level = lane == 0 && std::abs(start.y - middle(parent)) < reach;
    return {start, {x, start.y}, {x, level ? start.y : entry}, {end, level ? start.y : entry}};
  }

  /// From a card's left edge to its outer strip, keeping out of everything's way.
  [[nodiscard]] Line climb(std::uint32_t node, double part) const {
    Line line{{corner(node).x, corner(node).y + size(node).y * part}};
    double y = line.front().y;
    while (!blocks_.strips[blocks_.strip[node]].outer) {
      const auto& strip = blocks_.strips[blocks_.strip[node]];
      const auto parent = strip.parent;
      if (!strip.open) {
        line.push_back({strip.left + 4, y});
        y = blocks_.bottom[parent] + gaps::between / 2;
        line.push_back({strip.left + 4, y});
      }
      node = parent;
    }
    return line;
  }

  /// The next lane of an outer strip that no other line across has.
  double lane_across(std::uint32_t strip) {
    const auto slot = taken_[strip]++ % gaps::most_lanes;
    return blocks_.strips[strip].left + 6 + across_lane * slot;
  }

  [[nodiscard]] std::uint32_t strip_of(std::uint32_t node) const {
    auto strip = blocks_.strip[node];
    while (!blocks_.strips[strip].outer) strip = blocks_.strip[blocks_.strips[strip].parent];
    return strip;
  }

  Line across(const Arrow& arrow) {
    if (arrow.from == map_.top) return from_top(arrow);
    auto line = climb(arrow.from, 0.8);
    const auto from = strip_of(arrow.from);
    const double lane = lane_across(from);
    line.push_back({lane, line.back().y});
    if (arrow.to == map_.top) {
      append(line, into_top(arrow, lane));
      return line;
    }
    auto down = climb(arrow.to, 0.25);
    const auto to = strip_of(arrow.to);
    if (from != to) append(line, between(from, to, line.back(), down.back().y));
    down.push_back({line.back().x, down.back().y});
    std::ranges::reverse(down);
    append(line, down);
    return line;
  }

  static void append(Line& line, const Line& more) { line.insert(line.end(), more.begin(), more.end()); }

  /// From a lane of one outer strip to a lane of another, through the columns between.
  Line between(std::uint32_t from, std::uint32_t to, Point at, double height) {
    Line line;
    const auto index = [&](std::uint32_t strip) { return std::ranges::find(outer_, strip) - outer_.begin(); };
    auto here = index(from);
    const auto there = index(to);
    const double apart = (static_cast<double>(crossed_++ % 3) - 1) * 3;  // from the last line that took this way
    double wanted = (at.y + height) / 2;
    while (here != there) {
      const bool rightward = here < there;
      const auto crossed = static_cast<std::size_t>(rightward ? here : here - 1);
      wanted = passage(blocks_.strips[outer_[crossed]], wanted);
      const double y = wanted + apart;
      here += rightward ? 1 : -1;
      const double x = lane_across(outer_[static_cast<std::size_t>(here)]);
      line.push_back({at.x, y});
      line.push_back({x, y});
      at = {x, y};
    }
    return line;
  }

  /// The height of the nearest place to cross a column.
  static double passage(const Strip& strip, double wanted) {
    double best = strip.passages.front();
    for (const auto y : strip.passages) {
      if (std::abs(y - wanted) < std::abs(best - wanted)) best = y;
    }
    return best;
  }

  Line into_top(const Arrow& arrow, double lane) {
    const auto top = arrow.to;
    const double step = across_lane * static_cast<double>(tops_++ % gaps::most_lanes);
    if (right_) {
      const double y = lower_edge(top) - 8;
      return {{lane, y}, {right_edge(top), y}};
    }
    const double x = corner(top).x + size(top).x / 2 - 60 - step * 2;
    const double y = lower_edge(top) + blocks_.corridor - 12 - step;
    return {{lane, y}, {x, y}, {x, lower_edge(top)}};
  }

  Line from_top(const Arrow& arrow) {
    auto down = climb(arrow.to, 0.25);
    auto line = into_top({arrow.to, arrow.from}, lane_across(strip_of(arrow.to)));
    line.insert(line.begin(), {line.front().x, down.back().y});
    std::ranges::reverse(line);
    std::ranges::reverse(down);
    append(line, down);
    return line;
  }

  const Map& map_;
  bool right_;
  const Blocks& blocks_;
  std::vector<std::uint32_t> outer_;  ///< strips of the first columns
  std::vector<std::uint32_t> taken_;  ///< lanes across, by strip
  std::uint32_t crossed_ = 0;
  std::uint32_t tops_ = 0;
};

}  // namespace

Point size_of(const Map& map, std::uint32_t node) {
  if (node >= map.cards.size()) return {style::joint_size, style::joint_size};
  return {map.cards[node].width, map.cards[node].height};
}

double shape_of(Paper paper) {
  return paper == Paper::any ? 1.45 : paper == Paper::letter ? 1.3 : 1.42;
}

Layout lay_out_in_columns(const Map& map, const MapOptions& options) {
  const auto blocks = place_blocks(map, options);
  Layout layout;
  layout.width = blocks.width;
  layout.height = blocks.height;
  layout.sections = blocks.sections;
  for (std::uint32_t node = 0; node < map.nodes(); ++node) {
    const auto size = size_of(map, node);
    layout.nodes.push_back({blocks.corner[node].x + size.x / 2, blocks.corner[node].y + size.y / 2});
  }
  Router(map, options, blocks).route(layout);
  return layout;
}

}  // namespace argmap::render
