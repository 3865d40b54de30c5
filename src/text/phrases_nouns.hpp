// Noun phrases: where one that begins at a token ends.
#pragma once

#include <cstdint>

#include "argmap/document.hpp"

namespace argmap::text {

/// The token behind the noun phrase that begins at `begin`, its possessives and "of" phrases included; `begin` where
/// none begins there. Never at or behind `end`. Needs word classes.
[[nodiscard]] std::uint32_t noun_phrase_end(const Document& document, std::uint32_t begin, std::uint32_t end);

}  // namespace argmap::text
