// Comparing units and relations with gold.
#pragma once

#include "eval/gold.hpp"
#include "eval/scores.hpp"

namespace argmap::eval {

/// Counts the structure metrics, roles and relations of one text. `found` has the shape of gold: what a reader, here
/// the program, annotated; the spans of both are bytes of the gold's text. Implied relations and restatements are left
/// out on both sides, and so are units of role `none`.
void score_structure(const Gold& gold, const Gold& found, Scores& scores);

}  // namespace argmap::eval
