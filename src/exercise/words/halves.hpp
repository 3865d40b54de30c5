// Sentences in two halves that a word sets against each other: "Although the mill is old, it feeds the town."
#pragma once

#include "exercise/task.hpp"

namespace argmap::exercise {

/// A sentence that grants something and turns against it: "Although …", "True, …, but", "It may …, but".
struct Halved {
  std::uint32_t sentence = 0;
  Span mark;     ///< "Although", "may"
  Span granted;  ///< the clause that is granted
  Span answer;   ///< the clause that is held against it, without the stop
};
/// In text order: where both halves can be read alone and it is plain where the one ends.
[[nodiscard]] std::vector<Halved> halved_points(const Task& task);

/// Words of a sentence as a sentence: with a capital letter and a full stop.
[[nodiscard]] std::string as_sentence(const Reading& reading, Span half);

/// With a subject at its head, behind adverbs perhaps, and a verb of its own.
[[nodiscard]] bool is_full_clause(const Reading& reading, Span half);
/// And the subject is told: no pronoun that stands for something elsewhere.
[[nodiscard]] bool is_clause_alone(const Reading& reading, Span half);

}  // namespace argmap::exercise
