// Where a thing that somebody praises, promises or discusses ends.
#pragma once

#include "argmap/document.hpp"
#include "extract/voices/attributions.hpp"

namespace argmap::extract {

/// Content that follows the cue and is no clause of its own ("praised the wheel, calling it sound", "hopes to mend the
/// wheel, but has no nails"), up to the comma behind which the speaker goes on to do something or the author comments.
/// The same words where they are a clause, or nothing of the kind follows. Linear in the content.
[[nodiscard]] TokenRange up_to_next_act(const Document& document, TokenRange content, TokenRange cue);

/// "Crane, who says that the wheel is sound, left": what is said by "who" or "which" ends at the comma before the verb
/// of the noun that it hangs on.
[[nodiscard]] TokenRange up_to_verb_of_head(const Document& document, TokenRange content, const Cited& cited);

}  // namespace argmap::extract
