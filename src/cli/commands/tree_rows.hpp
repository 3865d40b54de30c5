// The argument as the rows of an indented tree.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "argmap/graph.hpp"

namespace argmap::cli {

struct TreeRow {
  static constexpr std::uint32_t nothing = 0xFFFFFFFF;
  std::uint32_t unit = 0;
  std::uint32_t depth = 0;
  std::uint32_t parent = nothing;    ///< index of the row that it hangs from
  std::uint32_t relation = nothing;  ///< by which it bears on the parent, or undercuts the parent's own step
  bool last = true;                  ///< of those that hang from the parent
  bool again = false;                ///< its own rows stand further up
};

/// Top down: the thesis first (or the units of `tops`, where there are any), then what bears on nothing; below each
/// what bears on it, in text order. Only units that are `wanted`, by unit. Linear.
[[nodiscard]] std::vector<TreeRow> tree_rows(const ArgumentGraph& graph, const std::vector<std::uint32_t>& tops,
                                             const std::vector<bool>& wanted);

/// The lines that lead down to a row, on its first line or on those that follow: `last` says of every level down to its
/// own that nothing more hangs from the one above. Levels beyond the twelfth are indented no further; then "⋯" stands
/// for the outermost.
[[nodiscard]] std::string branches(const std::vector<bool>& last, bool first);

}  // namespace argmap::cli
