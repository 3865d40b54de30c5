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

}  // namespace argmap::extract
