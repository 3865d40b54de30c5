// Columns, first half: where the cards stand, and the strips between them that lines run in.
//
// A node with all that hangs from it fills a rectangle of its own, its block. Below the node (or, to the right, beside
// it) the blocks of what bears on it stand in columns, each with a strip at its left.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "render/layout/layout.hpp"
#include "render/map/hanging.hpp"

namespace argmap::render {

namespace gaps {
inline constexpr double between = 16;           ///< between blocks of a column
inline constexpr double below_card = 24;        ///< down to what hangs in one column
inline constexpr double bus = 40;               ///< down to what hangs in several: room for the lines that join them
inline constexpr double straight = 36;          ///< down to the only one that bears on a card
inline constexpr double indent = 48;            ///< width of a strip below a card
inline constexpr double beside = 64;            ///< width of a strip beside a card
inline constexpr double frame = 24;             ///< from a section's frame to its cards
inline constexpr double frame_right = 12;       ///< at the right and below
inline constexpr double lane = 9;               ///< between lines that run in parallel
inline constexpr std::uint32_t most_lanes = 8;  ///< for arrows across in one strip; further ones share
}  // namespace gaps

/// A room of its own for vertical lines.
struct Strip {
  std::uint32_t parent =
      nothing;  ///< the node that the column at its right bears on; the map's top or `nothing` for the first columns
  double left = 0;
  double right = 0;                   ///< where the cards of the column begin
  bool open = false;                  ///< what lies to its left is the strip that the parent stands at
  bool outer = false;                 ///< one of the first columns
  std::vector<double> passages = {};  ///< heights at which a line can run across the column; outer ones only
};

struct Blocks {
  Hanging hanging;
  std::vector<Point> corner;         ///< upper left, by node
  std::vector<double> bottom;        ///< of the block, by node
  std::vector<std::uint32_t> strip;  ///< by node; a node below an only card shares that one's
  std::vector<bool> straight;        ///< by node: the only one that bears on its parent, right below it
  std::vector<Strip> strips;
  std::vector<Box> sections;
  std::array<bool, 3> outer_lanes{};  ///< lanes that the first columns need
  double corridor = 0;                ///< height of the room between the top and the first columns
  double width = 0;
  double height = 0;
};

/// Lines of one kind share a lane: 0 supports, 1 attacks, 2 the others.
[[nodiscard]] std::size_t lane_of(RelationType type);

/// Chooses how high columns grow for the map to have about the shape that is asked for, and places everything.
[[nodiscard]] Blocks place_blocks(const Map& map, const MapOptions& options);

}  // namespace argmap::render
