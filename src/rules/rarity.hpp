// How often the parts of a pattern occur in English prose: a pattern is found by its rarest fixed part.
#pragma once

#include <cstdint>
#include <string_view>

#include "rules/pattern.hpp"

namespace argmap::rules {

/// Roughly how many of 10,000 tokens are this word or mark; 1 for every word that is not among the commonest.
[[nodiscard]] std::uint32_t frequency_of_word(std::string_view fold);
/// The same for a test of traits.
[[nodiscard]] std::uint32_t frequency_of_traits(std::uint32_t traits);

}  // namespace argmap::rules
