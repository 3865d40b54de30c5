// Furniture is set apart first: what pages carry that is no part of the argument.
#pragma once

#include <string>
#include <vector>

#include "argmap/report.hpp"
#include "extract/reasons/votes.hpp"
#include "extract/words/body.hpp"

namespace argmap::extract {

struct SetApart {
  std::vector<Furniture> furniture;  ///< in text order
  std::vector<Heading> headings;     ///< in text order
  std::string author;                ///< empty where no rule names one
  Body body;
};

/// Sums the votes of furniture rules for every block, sentence and stretch of words; what the votes favour is
/// furniture.
[[nodiscard]] SetApart set_apart(const Document& document, const rules::Book& book, const MatchIndex& matches,
                                 const FeatureRules& feature_rules, ReasonWriter& reasons);

}  // namespace argmap::extract
