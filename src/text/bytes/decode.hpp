// Any bytes to UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "argmap/document.hpp"

namespace argmap::text {

struct Decoded {
  std::string text;  ///< valid UTF-8 without byte order mark
  std::vector<ReadingNote> notes;
};
/// Any bytes to UTF-8: UTF-8 with or without mark, UTF-16, or the 8-bit encoding that ICU thinks likeliest; invalid
/// sequences become U+FFFD and are counted in a note.
[[nodiscard]] Decoded decode(std::string_view bytes);

}  // namespace argmap::text
