// The lines below a text: where nothing but what the page carries besides it goes on to the end.
#pragma once

#include "argmap/document.hpp"
#include "extract/furniture/furniture_votes.hpp"

namespace argmap::extract {

/// Behind the first of the last lines that is furniture by its words, where none of those below it has a stop unless
/// its words tell that it is furniture too; `none` where there is no such line. Looks at these lines and one more.
[[nodiscard]] std::uint32_t lines_below_text(const Document& document, const FurnitureVotes& votes);

}  // namespace argmap::extract
