// Connectives and what they signal.
#pragma once

#include "exercise/task.hpp"

namespace argmap::exercise {

/// A connective, what it signals, and the sentence in which it stands.
struct Signal {
  std::string sense;  ///< "contrast", "reason", "result", "example", "addition"
  Span words;
  std::uint32_t sentence = 0;
};

/// Whether the connective signals its sense at this place. Most do so at the head of a sentence alone.
[[nodiscard]] bool signals(const Task& task, Span words, const Sentence& sentence);

/// The first connective of each sense in the sentence that signals it.
[[nodiscard]] std::vector<Signal> signals_in(const Task& task, std::uint32_t sentence);

}  // namespace argmap::exercise
