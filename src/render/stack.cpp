#include "render/stack.hpp"

#include <algorithm>
#include <map>

#include "render/style.hpp"

namespace argmap::render {
namespace {

constexpr std::uint32_t nothing = 0xFFFFFFFF;
constexpr double column_width = style::card_width + 26;
constexpr double rank_height = 118;  ///< px, of a usual card with the gap below it
constexpr double page_shape = 1.45;  ///< width by height of a page in landscape
constexpr int most_ranks = 24;

/// The room that a node takes with all that bears on it.
struct Room {
  int columns = 1;
  int ranks = 1;
  std::uint32_t bottom = 0;  ///< the node on its lowest rank
};

/// A column that is being filled.
struct Column {
  Room room{0, 0, nothing};
};

class Packer {
 public:
  explicit Packer(const Map& map)
      : map_(map), below_(map.cards.size() + map.joints), section_of_(below_.size(), nothing) {
    for (std::uint32_t i = 0; i < map.sections.size(); ++i) {
      for (const auto node : map.sections[i].nodes) section_of_[node] = i;
    }
    hang();
  }

  Stacking pack() {
    for (int ranks = 3; ranks <= most_ranks; ++ranks) {
      pairs_.clear();
      const auto room = pack(top_, ranks);
      if (room.columns * column_width <= page_shape * (room.ranks * rank_height)) break;
    }
    pairs_.insert(pairs_.end(), loose_.begin(), loose_.end());
    return {std::move(pairs_), std::move(free_)};
  }

 private:
  /// Makes a tree of the map: every node hangs from the first that it bears on in its section or outside of all
  /// sections, or else from the thesis.
  void hang() {
    top_ = find_top();
    std::vector<std::uint32_t> target(below_.size(), nothing);
    for (const auto& arrow : map_.arrows) {
      const bool crosses = section_of_[arrow.to] != nothing && section_of_[arrow.to] != section_of_[arrow.from];
      free_.push_back(crosses || arrow.from == top_);
      if (!free_.back() && target[arrow.from] == nothing) target[arrow.from] = arrow.to;
    }
    break_circles(target);
    for (std::uint32_t node = 0; node < below_.size(); ++node) {
      if (node == top_) continue;
      if (target[node] == nothing) loose_.push_back({node, top_, false});
      below_[target[node] == nothing ? top_ : target[node]].push_back(node);
    }
  }

  /// The thesis that restates no other; the first card where there is none.
  [[nodiscard]] std::uint32_t find_top() const {
    std::vector<bool> restates(below_.size());
    for (const auto& arrow : map_.arrows) {
      if (arrow.type == RelationType::restates) restates[arrow.from] = true;
    }
    for (std::uint32_t card = 0; card < map_.cards.size(); ++card) {
      if (map_.cards[card].role == Role::thesis && !restates[card]) return card;
    }
    return 0;
  }

  /// Lets go of one node of every circle.
  static void break_circles(std::vector<std::uint32_t>& target) {
    std::vector<std::uint32_t> seen(target.size(), nothing);
    for (std::uint32_t start = 0; start < target.size(); ++start) {
      auto node = start;
      while (seen[node] == nothing && target[node] != nothing) {
        seen[node] = start;
        node = target[node];
      }
      if (seen[node] == start) target[node] = nothing;
      seen[node] = start;
    }
  }

  Room pack(std::uint32_t node, int ranks) {
    std::map<std::uint32_t, std::vector<Column>> groups;
    for (const auto child : below_[node]) {
      const auto room = pack(child, ranks - 1);
      auto& columns = groups[section_of_[child]];
      const bool fits = !columns.empty() && columns.back().room.ranks + room.ranks < ranks;
      if (!fits) columns.emplace_back();
      auto& column = columns.back().room;
      if (fits) pairs_.push_back({child, column.bottom, true});
      column = {std::max(column.columns, room.columns), column.ranks + room.ranks, room.bottom};
    }
    return joined(node, groups);
  }

  [[nodiscard]] Room joined(std::uint32_t node, const std::map<std::uint32_t, std::vector<Column>>& groups) const {
    Room whole{0, 0, node};
    for (const auto& [section, columns] : groups) {
      for (const auto& column : columns) {
        whole.columns += column.room.columns;
        if (column.room.ranks <= whole.ranks) continue;
        whole.ranks = column.room.ranks;
        if (section == section_of_[node]) whole.bottom = column.room.bottom;
      }
    }
    return {std::max(whole.columns, 1), whole.ranks + 1, whole.bottom};
  }

  const Map& map_;
  std::uint32_t top_ = 0;
  std::vector<std::vector<std::uint32_t>> below_;
  std::vector<std::uint32_t> section_of_;
  std::vector<Below> pairs_;
  std::vector<Below> loose_;
  std::vector<bool> free_;
};

}  // namespace

Stacking stack(const Map& map) {
  if (map.cards.empty()) return {};
  return Packer(map).pack();
}

}  // namespace argmap::render
