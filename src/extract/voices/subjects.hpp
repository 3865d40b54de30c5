// Who does what a verb without a subject of its own says: "The board refused, saying …", "They left and told us …".
#pragma once

#include <span>
#include <vector>

#include "argmap/document.hpp"

namespace argmap::extract {

/// The subject of the clause that a verb at `place` hangs on: the nearest noun phrase before it in `sentence` that a
/// verb follows, prepositional phrases of its own included, and that opens no clause within another ("that the wheel
/// …") where there is a choice. Words in `closed` (what others say) give none. Empty where there is none within the
/// last few dozen tokens.
[[nodiscard]] TokenRange subject_before(const Document& document, TokenRange sentence, std::uint32_t place,
                                        std::span<const TokenRange> closed);

/// "Noting that it rained, the miller shut the weir": the subject of the clause behind the comma that ends `words`,
/// which open the sentence; empty where none follows at once.
[[nodiscard]] TokenRange subject_behind(const Document& document, TokenRange sentence, TokenRange words);

}  // namespace argmap::extract
