// Sheets that are read from files.
#pragma once

#include <optional>
#include <string>

#include "argmap/exercise.hpp"
#include "cli/console.hpp"

namespace argmap::cli {

/// The sheet that the bytes hold. Everything that is wrong with it goes to standard error; nothing where any of that
/// is an error.
[[nodiscard]] std::optional<Sheet> sheet_of(const std::string& name, const std::string& bytes, Console& console);

}  // namespace argmap::cli
