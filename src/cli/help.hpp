// Help texts and the completion script, all made from the table of commands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "argmap/findings.hpp"
#include "cli/session/command.hpp"

namespace argmap::cli {

[[nodiscard]] std::string version_line();
[[nodiscard]] std::string overview();
[[nodiscard]] std::string help_of(const Command& command);
[[nodiscard]] std::string help_of(const FindingKind& kind);
/// Every finding in a line.
[[nodiscard]] std::string findings_table();
[[nodiscard]] std::string completion_script();
[[nodiscard]] std::vector<std::string_view> command_names();

}  // namespace argmap::cli
