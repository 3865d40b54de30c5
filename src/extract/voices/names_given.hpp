// Names that somebody gives to a thing, in quotation marks.
#pragma once

#include "argmap/document.hpp"

namespace argmap::extract {

/// The clause of this source opens with "what", "which" or "whom": what he called …, which he calls ….
[[nodiscard]] bool follows_relative(const Document& document, TokenRange source);

/// What he called “a rag” was a sail: where what is named stands before the clause, the name is all that is said.
/// `content` up to the end of the quotation that it begins with, if the words behind that are the author's.
[[nodiscard]] TokenRange up_to_name(const Document& document, TokenRange content, TokenRange cue);

}  // namespace argmap::extract
