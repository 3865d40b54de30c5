// Fitting weights: regularised log-odds, all rules together, so that rules that fire together are not counted twice.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "eval/choices.hpp"

namespace argmap::eval {

/// Weights by rule, natural log-odds.
using Weights = std::vector<double>;

/// Maximises the log-likelihood of the right options under a softmax of the summed weights, less `hold` / 2 times the
/// squared distance from `start`. Deterministic. Rules that vote in no choice keep their weight.
[[nodiscard]] Weights fit_weights(std::span<const Choice> choices, const Weights& start, double hold);

/// The weights that rules have before any fit; for a genre, those that they have elsewhere.
[[nodiscard]] Weights start_weights(const RuleBook& book, bool for_genre = false);

/// How often the heaviest option is right, the first of equals.
struct Score {
  std::uint32_t choices = 0;
  std::uint32_t right = 0;
};

/// What a fit does to one task, for each file: before, after, and on documents that it was not fitted on.
struct FitScores {
  std::vector<Score> before;
  std::vector<Score> fitted;
  std::vector<Score> held_out;
};

struct Fit {
  Weights weights;
  std::vector<bool> used;         ///< by rule: it votes in some choice
  std::vector<FitScores> scores;  ///< by place among the tasks
};

/// Fits the rules of each of the tasks, and once more for each of `folds` parts of the documents with that part left
/// out.
[[nodiscard]] Fit fit(const Choices& choices, std::span<const Task> tasks, const Weights& start, double hold,
                      std::uint32_t folds = 5);

}  // namespace argmap::eval
