// The sides of a debate, where labels tell them: "Pros" and "Cons", "Arguments for it" and "Arguments against it".
#pragma once

#include "argmap/document.hpp"
#include "extract/furniture/furniture_votes.hpp"
#include "extract/reasons/votes.hpp"
#include "extract/words/body.hpp"
#include "rules/book/book.hpp"

namespace argmap::extract {

/// A label's side goes on up to the next label, or to a marked heading that stands as high; below a label that is no
/// marked heading, to the next of these.
[[nodiscard]] DebateSides debate_sides(const Document& document, const rules::Book& book, const MatchIndex& matches,
                                       const FurnitureVotes& votes);

}  // namespace argmap::extract
