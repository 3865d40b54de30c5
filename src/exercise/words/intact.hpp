// Whether words came through unharmed from where they first stood.
#pragma once

#include <string_view>

#include "argmap/document.hpp"

namespace argmap::exercise {

/// With a full stop, an exclamation or a question mark at its end, closing quotes behind it or not, and no small letter
/// at its head.
[[nodiscard]] bool ends_whole(const Document& document, Span sentence);

/// "Some? 7m poorer": a sign was lost on the way, and a question mark stands for it; or a word broke at its hyphen.
[[nodiscard]] bool is_damaged(std::string_view text);

}  // namespace argmap::exercise
