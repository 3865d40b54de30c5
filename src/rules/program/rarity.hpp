// How often the parts of a pattern occur in English prose: a pattern is found by its rarest fixed part.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/program/pattern.hpp"
#include "rules/program/vocabulary.hpp"

namespace argmap::rules {

/// Roughly how many of 10,000 tokens are a word or mark, by its number; 1 for all that are not among the commonest.
[[nodiscard]] std::vector<std::uint32_t> frequencies_of(const Vocabulary& vocabulary);
/// The same for a test of traits.
[[nodiscard]] std::uint32_t frequency_of_traits(std::uint32_t traits);

}  // namespace argmap::rules
