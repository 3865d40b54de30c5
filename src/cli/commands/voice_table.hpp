// Voices at a glance: a line each, for people and for spreadsheets.
#pragma once

#include <string>
#include <vector>

#include "argmap/report.hpp"
#include "render/json/parts.hpp"

namespace argmap::cli {

/// A table with a head, those first that say most; "" where nobody is cited. Safe on a terminal.
[[nodiscard]] std::string voice_table(const Report& report, const std::vector<render::VoiceUse>& uses);

/// The names of the columns of `voice_csv`, as a row.
[[nodiscard]] std::string voice_csv_head();
/// CSV, a row a voice in the order of the text.
[[nodiscard]] std::string voice_csv(const Report& report, const std::vector<render::VoiceUse>& uses);

}  // namespace argmap::cli
