// Rows that a match can lose.
#pragma once

#include "exercise/items/leaks.hpp"

namespace argmap::exercise {

/// Takes rows from an item: those about sentences that leak, and those about worn ones unless they alone stand for
/// their answer. Says whether it still is an item: three rows or more, and as many answers (of two, both). False, and
/// nothing is taken, where the rows do not stand for themselves.
bool without(const Reading& reading, Item& item, const Sentences& leaking, const Sentences& worn);

}  // namespace argmap::exercise
