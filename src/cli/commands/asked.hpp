// What users mean by "u7", "v2", "12:40" or a voice's name.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "argmap/report.hpp"

namespace argmap::cli {

struct Asked {
  std::vector<std::uint32_t> units;
  std::vector<std::uint32_t> voices;
};

/// Adds what the words name: a unit or a voice by number, the units in a line or at a column, a voice by its name or by
/// a part of it that no other name has. Why they name nothing, or too much; else "".
[[nodiscard]] std::string add_asked(const Report& report, const std::string& words, Asked& asked);

/// The units that state what the voice said, ascending.
[[nodiscard]] std::vector<std::uint32_t> units_of(const Report& report, std::uint32_t voice);

/// The units that every word of `--focus` names; a voice stands for all that it says. Where one names nothing,
/// `problem` says why.
[[nodiscard]] std::vector<std::uint32_t> focused_units(const Report& report, const std::vector<std::string>& focus,
                                                       std::string& problem);

}  // namespace argmap::cli
