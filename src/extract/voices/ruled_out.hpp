// Readings that the quotations and stops around them rule out.
#pragma once

#include "argmap/document.hpp"
#include "extract/voices/attributions.hpp"

namespace argmap::extract {

/// What is said was ended by a full stop before the speaker's sentence, stands behind the cue though the quotation
/// before the speaker is what is said, or belongs to a phrase that tells where it was said. Linear in the sentence.
[[nodiscard]] bool is_ruled_out(const Document& document, const Cited& cited);

/// In May, Crane left the board, saying that …; Crane said so in a letter, adding that …: a participle behind a comma
/// has the subject of its clause for a source, not the words beside it.
[[nodiscard]] bool is_dangling(const Document& document, const Cited& cited);

}  // namespace argmap::extract
