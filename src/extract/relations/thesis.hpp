// The thesis: the one statement that everything else leads to.
#pragma once

#include <cstdint>
#include <optional>

#include "extract/relations/candidates.hpp"

namespace argmap::extract {

/// The unit likeliest to be what the text argues for, `none` where there is none; and the candidate relations around
/// it. A statement is the less likely the more speaks for its being a ground, and the stronger words tie it to another
/// one: a thesis attaches to nothing.
[[nodiscard]] std::uint32_t choose_thesis(const Reading& reading, const Units& units,
                                          std::optional<Candidates>& candidates);

}  // namespace argmap::extract
