// The thesis: the one statement that everything else leads to.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/candidates.hpp"

namespace argmap::extract {

/// The draft likeliest to be what the text argues for, `none` where all are background; and the candidate relations
/// around it. A statement that words tie to another one is the less likely the stronger the tie: a thesis attaches to
/// nothing.
[[nodiscard]] std::uint32_t choose_thesis(const Reading& reading, const std::vector<Draft>& drafts,
                                          std::optional<Candidates>& candidates);

}  // namespace argmap::extract
