// Which of the items that could be asked come onto a sheet.
#pragma once

#include "exercise/draw.hpp"
#include "exercise/items/leaks.hpp"

namespace argmap::exercise {

/// The items of one kind, best first, and how many of them the rules want on a sheet of this level.
struct Offer {
  std::vector<Item> items;
  std::size_t wanted = 0;
};

/// In rounds, one of a kind each, kinds in drawn order: first as many as are wanted of each, then, while there are
/// fewer than `fewest`, more of them, and at last of kinds that nobody wanted. What is added so makes no kind more than
/// a quarter of the sheet, and none that is answered in the learner's own words more than an eighth, unless more of it
/// is wanted or few kinds are. No item gives away the answer of another, no sentence is asked about in more than two,
/// and none twice in one way: what would break this stays away, or loses the rows that do. Only a row that alone stands
/// for its answer may be about a sentence that two others ask about. Of several such draws the one that comes nearest
/// to `fewest`, asks for the main claim (the first kind), and has most points is kept; at most `most` items, in the
/// order of the offers.
[[nodiscard]] std::vector<Item> choose_items(const Reading& reading, const std::vector<Offer>& offers,
                                             std::size_t fewest, std::size_t most, Draw draw);

}  // namespace argmap::exercise
