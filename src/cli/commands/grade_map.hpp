// A learner's own map beside the key's, in words and as JSON.
#pragma once

#include <string>
#include <string_view>

#include "argmap/exercise.hpp"
#include "cli/session/command.hpp"

namespace argmap::cli {

/// Compares the map in `bytes` with the sheet's. Everything that cannot be read goes to standard error.
[[nodiscard]] ExitCode grade_map(Invocation& invocation, const Sheet& sheet, const std::string& name,
                                 std::string_view bytes);

}  // namespace argmap::cli
