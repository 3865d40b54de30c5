// The map that a learner's own map is compared with.
#pragma once

#include "exercise/reading.hpp"

namespace argmap::exercise {

/// The first statements of the article (60 at most) and what bears on what among them.
[[nodiscard]] SheetMap key_map(const Reading& reading);

}  // namespace argmap::exercise
