// What a sentence rests on by its own words: a figure, an inquiry, somebody's word.
#pragma once

#include "exercise/task.hpp"

namespace argmap::exercise {

/// A figure that somebody must have counted or measured: of three digits, or a share; "41 schools" may be a case.
[[nodiscard]] bool counts_much(const Reading& reading, Span sentence);

/// The first verb of the main clause tells of something done ("rose", "were sent").
[[nodiscard]] bool tells_of_act(const Task& task, Span sentence);

/// An item in which several sentences, each of which rests on one thing alone, are sorted by what they rest on; nothing
/// where there are not three of two kinds at least.
[[nodiscard]] std::optional<Item> sorting_of_grounds(Task& task);

}  // namespace argmap::exercise
