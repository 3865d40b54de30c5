// What the words of a unit say of its verb, its numbers and its names.
#pragma once

#include <span>

#include "argmap/document.hpp"
#include "extract/features.hpp"
#include "extract/lexis.hpp"

namespace argmap::extract {

/// Features of unit scope that its own words settle: the tense of its first finite verb, numbers, names, length, and
/// whether all of them are quoted. A verb in a relative clause is not taken for the unit's own.
[[nodiscard]] FeatureSet word_features(const Document& document, const Lexis& lexis, std::span<const TokenRange> core);

/// The first finite verb of some tokens that is neither that of a relative clause nor a participle of the noun before
/// it; `none` where there is none.
[[nodiscard]] std::uint32_t finite_verb(const Document& document, const Lexis& lexis, TokenRange range);

}  // namespace argmap::extract
