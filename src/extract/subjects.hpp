// Who does what a verb without a subject of its own says: "The board refused, saying …", "They left and told us …".
#pragma once

#include <span>
#include <vector>

#include "argmap/document.hpp"

namespace argmap::extract {

/// The subject of the clause that a verb at `place` hangs on: the nearest noun phrase before it in `sentence` that a
/// verb follows, prepositional phrases of its own included. Words in `closed` (what others say) give none. Empty where
/// there is none within the last few dozen tokens.
[[nodiscard]] TokenRange subject_before(const Document& document, TokenRange sentence, std::uint32_t place,
                                        std::span<const TokenRange> closed);

}  // namespace argmap::extract
