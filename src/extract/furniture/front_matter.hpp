// The lines above a text: which of them is its headline.
#pragma once

#include "extract/furniture/furniture_votes.hpp"

namespace argmap::extract {

/// Where the first line that has the shape of a headline is something else by its words (a date, the name of the paper,
/// a row of links), or where such lines stand above a text that has no headline: the line among them that reads best as
/// one. `none` where there is none, or where the first that has the shape is the headline. Looks at few blocks.
[[nodiscard]] std::uint32_t headline_further_down(const Document& document, const FurnitureVotes& votes);

}  // namespace argmap::extract
