// Setting text in the lines of a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/terminal/console.hpp"

namespace argmap::cli {

/// The columns that lines may take: what COLUMNS says, or else the terminal; 0 (any number) for pipes and files.
[[nodiscard]] std::size_t line_width(const Console& console);

/// The columns that a text takes on a terminal; colour codes take none. Needs text that is safe to show.
[[nodiscard]] std::size_t columns_of(std::string_view text);

/// Breaks at blanks; a word that is wider than a line stands alone and sticks out. `width` 0 breaks nowhere. Never
/// empty.
[[nodiscard]] std::vector<std::string> wrapped_lines(std::string_view text, std::size_t width);

}  // namespace argmap::cli
