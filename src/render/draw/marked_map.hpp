// A map on which some units are marked: what falls, what is gone, what is new.
#pragma once

#include <string>
#include <vector>

#include "argmap/report.hpp"

namespace argmap::render {

struct UnitMark {
  std::string word;    ///< stands before the badge: "FALLS"; empty for none
  std::string place;   ///< instead of the line; empty to keep it
  bool faded = false;  ///< drawn in grey, with the arrows that leave it
};

/// The map of a report as SVG. `marks` are by unit; units behind the last are not marked. `notes` stand below the title
/// and say what the marks mean.
[[nodiscard]] std::string render_marked_svg(const Report& report, const std::vector<UnitMark>& marks,
                                            const std::vector<std::string>& notes);

}  // namespace argmap::render
