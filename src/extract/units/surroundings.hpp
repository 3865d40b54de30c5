// What stands around a statement, whatever paragraph it stands in.
#pragma once

#include <vector>

#include "extract/units/drafts.hpp"

namespace argmap::extract {

/// Stories come in runs: sets of every draft whether those beside it tell what happened, and whether the author speaks
/// of the author in those near it, and whether the next sentence of its paragraph turns from it. `says_i` and the
/// features of verbs and voices are known.
void mark_surroundings(const Reading& reading, std::vector<Draft>& drafts);

}  // namespace argmap::extract
