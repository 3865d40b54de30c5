// Steps of the argument that the author's own words mark: "because", "for example", "therefore", "although", "but".
#pragma once

#include "exercise/task.hpp"

namespace argmap::exercise {

/// Words of a sentence, without the connective.
struct Part {
  std::uint32_t sentence = 0;
  Span words;
  bool whole = false;  ///< all that the sentence says
};

/// One statement bears on another, and a word says how.
struct Step {
  Part from;
  Part to;
  bool supports = false;  ///< else it counts against it
  Span mark;
  std::string sense;  ///< "reason", "example", "result", "concession", "contrast"
  std::string list;   ///< which has the mark: "connective.reason"
};

/// In text order, no two with a sentence in common; every part can be read alone, and is not long.
[[nodiscard]] std::vector<Step> marked_steps(const Task& task);

/// Whether nothing but its place makes the one part a reason for the other: no word marks it, and it speaks of
/// something else, tells how things were before, or is what somebody thinks of the claim.
[[nodiscard]] bool only_stands_behind(const Task& task, const Step& step);

/// Sentences of the author's that claim something in other paragraphs than the steps', of which nothing in these
/// speaks.
[[nodiscard]] std::vector<std::uint32_t> claims_apart(const Task& task, const std::vector<Step>& steps);

/// A row for what a step goes out from, with the words that show it, and the reason that the rules call so.
[[nodiscard]] Row row_of_step(const Task& task, const Step& step, std::string answer, const std::string& why);

/// How many stems of nouns, names, verbs and adjectives two parts share.
[[nodiscard]] std::size_t shared_stems(const Reading& reading, Span one, Span other);

}  // namespace argmap::exercise
