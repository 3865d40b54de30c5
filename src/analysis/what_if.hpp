// What falls when somebody's words, or single statements, are taken out of a text.
#pragma once

#include <cstdint>
#include <vector>

#include "argmap/acceptability.hpp"
#include "argmap/report.hpp"

namespace argmap::analysis {

struct WhatIf {
  std::vector<std::uint32_t> dropped;  ///< units taken out, ascending
  std::vector<std::uint32_t> fallen;   ///< units that lose all the support that they had, ascending
  std::vector<Standing> before;        ///< by unit
  std::vector<Standing> after;         ///< by unit, in the graph without the dropped units and all that they say

  /// Whether a unit that is still there is labelled otherwise.
  [[nodiscard]] bool is_relabelled(std::uint32_t unit) const;
  /// Whether its strength changes by a hundredth or more.
  [[nodiscard]] bool is_moved(std::uint32_t unit) const;
};

/// Takes units out, with every unit that states the words of one of the voices. A statement falls when it was supported
/// and no relation supports it any more all of whose premises are left; what has fallen supports nothing, so that
/// others may fall after it. Statements that nothing supported before do not fall. Linear in the graph.
[[nodiscard]] WhatIf what_if(const Report& report, const std::vector<std::uint32_t>& units,
                             const std::vector<std::uint32_t>& voices);

}  // namespace argmap::analysis
