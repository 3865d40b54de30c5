// The thesis: the one statement that everything else leads to.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/candidates.hpp"

namespace argmap::extract {

/// The draft likeliest to be what the text argues for, `none` where all are background; and the candidate relations
/// around it. A statement is the less likely the more speaks for its being a ground, and the stronger words tie it to
/// another one: a thesis attaches to nothing.
[[nodiscard]] std::uint32_t choose_thesis(const Reading& reading, const std::vector<Draft>& drafts,
                                          std::optional<Candidates>& candidates);

}  // namespace argmap::extract
