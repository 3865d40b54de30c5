// Clues: what rules say of findings, which are judged once the graph is known.
#pragma once

#include <cstdint>
#include <string>

#include "argmap/reason.hpp"

namespace argmap::extract {

/// A rule's word on one unit and one finding.
struct Clue {
  std::uint32_t unit = 0;  ///< index into the units of the graph
  std::string finding;     ///< "no-number"
  bool spares = false;     ///< there is no such finding about the unit
  Reason reason;
};

}  // namespace argmap::extract
