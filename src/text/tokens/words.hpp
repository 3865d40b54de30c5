// How a word is written, and its fold.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace argmap::text {

/// Lower case, apostrophes and hyphens made plain, soft hyphens dropped, NFC; any dash is "--", an ellipsis "...".
[[nodiscard]] std::string fold_word(std::string_view written);

struct LetterCase {
  bool capitalised = false;  ///< starts with a capital
  bool all_caps = false;     ///< has two letters or more, and all are capitals
};
[[nodiscard]] LetterCase letter_case(std::string_view written);

}  // namespace argmap::text
