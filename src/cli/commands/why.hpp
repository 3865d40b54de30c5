// The two forms in which `argmap why` answers.
#pragma once

#include <string>

#include "cli/commands/found_at.hpp"
#include "cli/terminal/ledger.hpp"

namespace argmap::cli {

[[nodiscard]] std::string why_text(const Ledger& ledger, const Found& found);
[[nodiscard]] std::string why_json(const Report& report, const Found& found, AskedPlace place);

}  // namespace argmap::cli
