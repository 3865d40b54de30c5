// Closed-class words with several classes: which one it is here.
#pragma once

#include <cstdint>

#include "argmap/document.hpp"
#include "text/words/class_view.hpp"
#include "text/words/class_weights.hpp"

namespace argmap::text {

/// The number of the choice between these classes (bit 1 << WordClass) that the place of a closed-class word decides; 0
/// where it is always its usual class.
[[nodiscard]] std::uint8_t choice_of(std::uint16_t classes);

/// The class of the closed-class word at `i`, given what stands before it (already decided) and behind it.
[[nodiscard]] WordClass class_of_closed(const SentenceView& view, std::uint32_t i, Before before);

}  // namespace argmap::text
