// What the whole article is searched for once, and several kinds of items ask about.
#pragma once

#include <cstdint>
#include <vector>

#include "exercise/words/sayings.hpp"

namespace argmap::exercise {

struct Survey {
  std::vector<Saying> sayings;             ///< in text order
  std::vector<std::uint32_t> others_from;  ///< by block: the first sentence that opens as others see it, or behind all
};

/// The task may be of any kind.
[[nodiscard]] Survey survey_of(const Task& task);

}  // namespace argmap::exercise
