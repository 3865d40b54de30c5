// The whole analysis in one call.
#pragma once

#include "argmap/document.hpp"
#include "argmap/report.hpp"
#include "argmap/rules.hpp"

namespace argmap {

/// What to look for besides.
struct Wanted {
  /// `Report::attitudes`: plans, votes, attitudes and speech that did not take place, and what headlines attribute. They
  /// are no voices and change nothing else; some corpora count them.
  bool attitudes = false;
};

/// Matches the rules, sets furniture apart, finds voices, units and relations, decodes the best structure, and checks
/// it. Linear in the text; deterministic; never fails.
[[nodiscard]] Report analyse(Document document, const RuleBook& rules, Wanted wanted = {});

}  // namespace argmap
