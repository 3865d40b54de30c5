// The sentences of an article by what they do, as far as their own words show it.
#pragma once

#include "exercise/task.hpp"

namespace argmap::exercise {

/// A sentence as a row, and how well it does as one: 0 is best.
struct Ranked {
  Row row;
  int rank = 0;
};

/// The surest sentences of four classes: what somebody should do, what is good or bad, what is to come, and what can be
/// checked.
struct Sorted {
  std::vector<Ranked> facts;
  std::vector<Ranked> values;
  std::vector<Ranked> policies;
  std::vector<Ranked> predictions;
  std::vector<Ranked> opinions;  ///< others that are plainly the author's own view
};

/// Whole sentences of the author's, not long, no question, and not about the author. Each row's reason is that of
/// "fact-value-policy".
[[nodiscard]] Sorted sorted_sentences(const Task& task);
/// So many of them, the best first and equals in drawn order.
[[nodiscard]] std::vector<Row> best_of(std::vector<Ranked> rows, std::size_t most, Draw& draw);

}  // namespace argmap::exercise
