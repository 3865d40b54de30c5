// The whole analysis in one call.
#pragma once

#include <string_view>

#include "argmap/document.hpp"
#include "argmap/report.hpp"
#include "argmap/rules.hpp"

namespace argmap {

/// Matches the rules, sets furniture apart, finds voices, units and relations, decodes the best structure, and checks
/// it. Linear in the text; deterministic; never fails.
///
/// `genre` is one of RuleBook::genres, or "" to let the rules tell it from the text; an unknown one counts as
/// "general".
[[nodiscard]] Report analyse(Document document, const RuleBook& rules, std::string_view genre = "");

}  // namespace argmap
