// Letters that somebody answers, as in advice columns.
#pragma once

#include <vector>

#include "argmap/document.hpp"

namespace argmap::extract {

/// By block, whether it belongs to a letter that is answered. These letters greet one person, the answers those who
/// wrote; where nobody else is greeted nothing is answered, and the list is empty.
[[nodiscard]] std::vector<bool> asked_letters(const Document& document);

}  // namespace argmap::extract
