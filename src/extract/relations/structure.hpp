// The decoded structure: the best whole graph under the thesis, as units and relations.
#pragma once

#include <vector>

#include "argmap/report.hpp"
#include "extract/relations/candidates.hpp"
#include "extract/units/drafts.hpp"

namespace argmap::extract {

struct Structure {
  std::vector<Unit> units;             ///< in text order
  std::vector<Relation> relations;     ///< by their (first) source
  std::vector<Background> background;  ///< in text order
  std::vector<Relation> circular;      ///< marked relations that were dropped because they would have closed a circle
};

/// Chooses the thesis, scores candidates, and decodes them to the arborescence of the greatest total weight (the joint
/// decoding of Peldszus & Stede 2015). Every unit but the thesis attaches to exactly one other.
[[nodiscard]] Structure decode(const Reading& reading, const std::vector<Draft>& drafts, const UnitVotes& votes,
                               ReasonWriter& reasons);

}  // namespace argmap::extract
