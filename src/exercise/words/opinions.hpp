// How plainly a sentence holds an opinion, by its own words.
#pragma once

#include "exercise/task.hpp"

namespace argmap::exercise {

/// What shows that others may disagree, the plainest first.
struct Opinion {
  std::string_view why;  ///< "policy", "value", "strong", "judges", "cause", "foretold", "sweeping"; "" for none
  Span words;            ///< that show it
  int marks = 0;         ///< how much speaks for it: from 2 on it is plain
  bool effect = false;   ///< it says that something grows, works or does harm
};

/// Of a sentence of the author's. A figure, a date, a quotation or a story makes it less.
[[nodiscard]] Opinion opinion_of(const Task& task, std::uint32_t sentence);

/// The sentence without an opening that joins it to the one before ("Moreover,"); whole where there is none.
[[nodiscard]] Sentence without_opening(const Task& task, std::uint32_t sentence);

/// A sentence that can be asked about alone for the opinion that it holds.
struct Held {
  std::uint32_t sentence = 0;
  std::uint32_t unit = 0;  ///< the first claim in it
  Span shown;              ///< without a "Moreover," at its head
  Opinion opinion;
};
/// The author's own with so many marks, the plainest first and equals in drawn order: no question, no answer to one,
/// nothing that goes on from another sentence or speaks of the writer or to the reader.
[[nodiscard]] std::vector<Held> held_opinions(const Task& task, int fewest_marks, Draw& draw);

/// The sentence, or one before it in its paragraph, opens with whose eyes the matter is seen by ("To the settlers, …").
[[nodiscard]] bool is_seen_by_others(const Task& task, std::uint32_t sentence);

/// What in a sentence can be checked, where it only tells: something counted or measured, or something that came about
/// at a time. Nothing where it judges, demands, explains, or speaks of the writer.
[[nodiscard]] std::optional<Span> fact_of(const Task& task, std::uint32_t sentence);

}  // namespace argmap::exercise
