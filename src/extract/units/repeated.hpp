// Statements that a text makes twice, word for word.
#pragma once

#include <vector>

#include "extract/units/drafts.hpp"

namespace argmap::extract {

/// Sets `said_again` of drafts that have the same words as another one further off. Of neighbours one is a slip, or a
/// caption that stands there twice; a few words recur by chance.
void mark_repeated(const Document& document, std::vector<Draft>& drafts);

}  // namespace argmap::extract
