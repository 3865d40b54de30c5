// Which claims are no more than remarks, and want no ground.
#pragma once

#include <cstdint>

#include "analysis/checks.hpp"

namespace argmap::analysis {

/// "Very well." "Not so." So few words want no reason.
[[nodiscard]] bool is_aside(const Evidence& given, std::uint32_t unit);

/// Whether a rule says that the claim wants no reason: then it wants no better one either.
[[nodiscard]] bool wants_no_reason(const Evidence& given, std::uint32_t unit);

}  // namespace argmap::analysis
