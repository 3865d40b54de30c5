// Rows that a match can lose.
#pragma once

#include "exercise/leaks.hpp"

namespace argmap::exercise {

/// Takes the rows that are about these sentences from an item, and says whether it still is one: three rows or more,
/// two answers or more. False, and nothing is taken, where the rows do not stand for themselves.
bool without(const Reading& reading, Item& item, const Sentences& sentences);

}  // namespace argmap::exercise
