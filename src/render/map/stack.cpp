#include "render/map/stack.hpp"

#include <algorithm>
#include <map>

#include "render/map/hanging.hpp"
#include "render/map/style.hpp"

namespace argmap::render {
namespace {

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
  explicit Packer(const Map& map) : hanging_(hang(map)), top_(map.top == nothing ? 0 : map.top), below_(map.nodes()) {
    for (std::uint32_t node = 0; node < below_.size(); ++node) {
      if (node == top_) continue;
      const bool loose = hanging_.parent[node] == nothing;
      if (loose) loose_.push_back({node, top_, false});
      below_[loose ? top_ : hanging_.parent[node]].push_back(node);
    }
    for (const auto& arrow : map.arrows) {
      const auto to = hanging_.section[arrow.to];
      free_.push_back((to != nothing && to != hanging_.section[arrow.from]) || arrow.from == top_);
    }
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
  Room pack(std::uint32_t node, int ranks) {
    std::map<std::uint32_t, std::vector<Column>> groups;
    for (const auto child : below_[node]) {
      const auto room = pack(child, ranks - 1);
      auto& columns = groups[hanging_.section[child]];
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
        if (section == hanging_.section[node]) whole.bottom = column.room.bottom;
      }
    }
    return {std::max(whole.columns, 1), whole.ranks + 1, whole.bottom};
  }

  Hanging hanging_;
  std::uint32_t top_;
  std::vector<std::vector<std::uint32_t>> below_;
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
