// What the JSON of a sheet is called.
#pragma once

#include <string_view>

namespace argmap::exercise {

inline constexpr std::string_view sheet_schema = "argmap-sheet/1";

}  // namespace argmap::exercise
