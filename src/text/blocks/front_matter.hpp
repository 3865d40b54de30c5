// Data about a text that stands at its head, between lines of three hyphens, as site builders keep it.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/blocks/lines.hpp"

namespace argmap::text {

/// The line that closes the front matter that the text begins with; 0 where it begins with none.
[[nodiscard]] std::uint32_t front_matter_end(std::string_view text, const Lines& lines);

}  // namespace argmap::text
