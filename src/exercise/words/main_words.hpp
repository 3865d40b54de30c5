// Words of a sentence's main clause.
#pragma once

#include "exercise/task.hpp"

namespace argmap::exercise {

/// The words are no part of a name or a quotation, and stand in the main clause: behind no subordinating word, and not
/// in a phrase that opens the sentence ("Despite the terrible storm, …").
[[nodiscard]] bool stands_in_main(const Task& task, Span words, Span sentence);
/// The first of these that stands there.
[[nodiscard]] std::optional<Span> find_in_main(const Task& task, const std::vector<std::string>& words, Span sentence);
/// A word for a part of a year or a week, or a year in figures: when a thing happened.
[[nodiscard]] std::optional<Span> date_in(const Task& task, Span span);
/// A year in figures, or the words for a time that the rules list for sources, but for those of `except`; no "may".
[[nodiscard]] std::optional<Span> time_in(const Task& task, Span span, const std::vector<std::string>& except = {});

}  // namespace argmap::exercise
