// No sentence is asked about again and again.
#pragma once

#include "exercise/reading.hpp"

namespace argmap::exercise {

/// Takes rows, or whole items where too few rows would be left, from a sheet until the keys cite no sentence in more
/// than two items. A row that alone stands for its answer stays all the same. Of a source that is to be judged only the
/// name counts, not its sentence; boxes of a map do not count.
void spread_sentences(const Reading& reading, std::vector<Item>& items);

}  // namespace argmap::exercise
