// Comparing attributions with gold.
#pragma once

#include "eval/gold.hpp"
#include "eval/scores.hpp"

namespace argmap::eval {

/// Counts the voice metrics of one text, and how many contents of each kind were found. `found` has the shape of gold;
/// the spans of both are bytes of the gold's text.
void score_voices(const Gold& gold, const Gold& found, Scores& scores);

}  // namespace argmap::eval
