// The words of a unit as they are compared.
#pragma once

#include <cstdint>
#include <vector>

#include "argmap/document.hpp"
#include "argmap/unit.hpp"

namespace argmap::analysis {

using Stems = std::vector<std::uint32_t>;  ///< of `Word::stem`, ascending, each once

/// The stems of a unit's open-class words.
[[nodiscard]] Stems stems_of(const Document& document, const Unit& unit);

}  // namespace argmap::analysis
