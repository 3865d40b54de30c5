// What belongs to a speaker who stands behind the verb.
#pragma once

#include <span>

#include "argmap/document.hpp"
#include "extract/voices/attributions.hpp"

namespace argmap::extract {

/// said Ada Crane, a keeper of wheels at the mill.: takes the office that a source behind its cue is followed by into
/// it, and what hangs on the office; of "a keeper of wheels" what hangs on it. `offices` are those told in the
/// sentence.
void take_in_apposition(const Document& document, std::span<const TokenRange> offices, Cited& cited);

}  // namespace argmap::extract
