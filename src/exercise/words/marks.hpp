// Words by which an author shows what a sentence does in the argument. They are surer than any weighing: an item that
// rests on one can say so in its key.
#pragma once

#include "exercise/task.hpp"

namespace argmap::exercise {

/// "I grant", "to be sure": the author grants a point to the other side.
[[nodiscard]] std::optional<Span> grant_mark(const Task& task, std::uint32_t sentence);
/// "Critics say", "some ratepayers grumble": who says it is not the author, and is many or nobody.
[[nodiscard]] std::optional<Span> objection_mark(const Task& task, std::uint32_t sentence);
/// "But", at the head of the sentence.
[[nodiscard]] std::optional<Span> turn_mark(const Task& task, std::uint32_t sentence);
/// "Second", "moreover": one more of the author's reasons.
[[nodiscard]] std::optional<Span> reason_mark(const Task& task, std::uint32_t sentence);

/// A point of the other side and the answer to it, a sentence or two behind.
struct Answered {
  std::uint32_t point = 0;   ///< sentence
  std::uint32_t answer = 0;  ///< sentence
  bool granted = false;      ///< by the author; else it is somebody else's
  Span point_mark;
  Span answer_mark;
};
/// In text order. Both are marked; a point that somebody else makes, or that is granted by a word with other uses,
/// attacks in the graph as well.
[[nodiscard]] std::vector<Answered> answered_points(const Task& task);

/// "Line 12, “but” (list connective.contrast)" for the key: the sentence, the mark, and the list that has it.
[[nodiscard]] Cite cite_mark(const Task& task, std::uint32_t sentence, Span mark, const std::string& list);

}  // namespace argmap::exercise
