// The whole analysis in one call.
#pragma once

#include "argmap/document.hpp"
#include "argmap/report.hpp"
#include "argmap/rules.hpp"

namespace argmap {

/// Matches the rules, sets furniture apart, finds voices, units and relations, decodes the best structure, and checks
/// it. Linear in the text; deterministic; never fails.
[[nodiscard]] Report analyse(Document document, const RuleBook& rules);

}  // namespace argmap
