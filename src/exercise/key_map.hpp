// The map that a learner's own map is compared with.
#pragma once

#include "exercise/reading.hpp"

namespace argmap::exercise {

/// What bears on what by `margin` or more, among statements that can be understood alone (five words or more, no
/// questions): the first 60 of these at most. The thesis is always there.
[[nodiscard]] SheetMap key_map(const Reading& reading, double margin);

}  // namespace argmap::exercise
