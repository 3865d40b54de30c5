// Sheets that are read from files.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "argmap/exercise.hpp"
#include "cli/terminal/console.hpp"

namespace argmap::cli {

/// Tells everything that is wrong on standard error, and how much it is, "3 errors in the sheet a.json". Whether there
/// was anything.
bool complain_about(const std::vector<Diagnostic>& diagnostics, const std::string& what, Console& console);

/// The sheet that the bytes hold. Everything that is wrong with it goes to standard error; nothing where any of that
/// is an error.
[[nodiscard]] std::optional<Sheet> sheet_of(const std::string& name, const std::string& bytes, Console& console);

}  // namespace argmap::cli
