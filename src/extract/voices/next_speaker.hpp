// Where what somebody says ends because somebody else speaks next.
#pragma once

#include <span>

#include "argmap/document.hpp"
#include "extract/voices/attributions.hpp"

namespace argmap::extract {

/// "Crane says the wheel is sound, but the miller thinks it is cracked": what is reported behind a cue ends at the
/// pause behind which another one, as the subject of a verb of saying, follows at once. All of one sentence.
void end_at_next_speaker(const Document& document, std::span<Cited> cited);

}  // namespace argmap::extract
