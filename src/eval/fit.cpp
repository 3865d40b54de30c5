#include "eval/fit.hpp"

#include <algorithm>
#include <cmath>

#include "rules/book/book.hpp"

namespace argmap::eval {
namespace {

double sum(const ChoiceOption& option, const Weights& weights) {
  double total = 0;
  for (const std::uint32_t rule : option.rules) total += weights[rule];
  return total;
}

/// Adds what moving each weight would do for the likelihood of the right options.
class Slope {
 public:
  void add(const Choice& choice, const Weights& weights, Weights& slope) {
    shares_.clear();
    for (const ChoiceOption& option : choice.options) shares_.push_back(sum(option, weights));
    const double most = *std::ranges::max_element(shares_);
    double all = 0;
    double right = 0;
    for (std::size_t i = 0; i < shares_.size(); ++i) {
      shares_[i] = std::exp(shares_[i] - most);
      all += shares_[i];
      right += choice.options[i].right ? shares_[i] : 0;
    }
    for (std::size_t i = 0; i < shares_.size(); ++i) {
      const ChoiceOption& option = choice.options[i];
      const double pull = (option.right ? shares_[i] / std::max(right, 1e-300) : 0) - shares_[i] / all;
      for (const std::uint32_t rule : option.rules) slope[rule] += choice.weight * pull;
    }
  }

 private:
  std::vector<double> shares_;
};

std::vector<bool> voters(std::span<const Choice> choices, std::size_t rules) {
  std::vector<bool> used(rules, false);
  for (const Choice& choice : choices) {
    for (const ChoiceOption& option : choice.options) {
      for (const std::uint32_t rule : option.rules) used[rule] = true;
    }
  }
  return used;
}

bool chooses_right(const Choice& choice, const Weights& weights) {
  const auto weight = [&](const ChoiceOption& option) { return sum(option, weights); };
  return std::ranges::max_element(choice.options, {}, weight)->right;
}

void score(const Choice& choice, const Weights& weights, std::vector<Score>& scores) {
  ++scores[choice.file].choices;
  if (chooses_right(choice, weights)) ++scores[choice.file].right;
}

}  // namespace

/// Gradient ascent with a step for each weight that shrinks as it moves (Duchi, Hazan & Singer 2011).
Weights fit_weights(std::span<const Choice> choices, const Weights& start, double hold) {
  constexpr int rounds = 400;
  constexpr double step = 0.3;
  const std::vector<bool> used = voters(choices, start.size());
  Weights weights = start;
  Weights travelled(start.size(), 1e-8);
  Slope slope;
  for (int round = 0; round < rounds; ++round) {
    Weights pull(start.size(), 0);
    for (const Choice& choice : choices) slope.add(choice, weights, pull);
    for (std::size_t rule = 0; rule < start.size(); ++rule) {
      if (!used[rule]) continue;
      pull[rule] -= hold * (weights[rule] - start[rule]);
      travelled[rule] += pull[rule] * pull[rule];
      weights[rule] += step * pull[rule] / std::sqrt(travelled[rule]);
    }
  }
  return weights;
}

Weights start_weights(const RuleBook& book, bool for_genre) {
  Weights weights;
  for (const rules::Rule& rule : book.book().rules) {
    weights.push_back(for_genre ? rule.weight.value : rule.weight.start);
  }
  return weights;
}

Fit fit(const Choices& choices, std::span<const Task> tasks, const Weights& start, double hold, std::uint32_t folds) {
  Fit result{start, std::vector<bool>(start.size(), false), {}};
  Weights begin = start;
  begin.resize(std::max(start.size(), choices.voters()), 0);  // leanings of files begin with none
  for (const Task task : tasks) {
    const std::vector<Choice>& all = choices.of(task);
    const Weights fitted = fit_weights(all, begin, hold);
    const std::vector<bool> used = voters(all, begin.size());
    for (std::size_t rule = 0; rule < start.size(); ++rule) {
      if (used[rule]) result.weights[rule] = fitted[rule], result.used[rule] = true;
    }
    FitScores scores;
    scores.before = scores.fitted = scores.held_out = std::vector<Score>(choices.files());
    for (const Choice& choice : all) score(choice, begin, scores.before), score(choice, fitted, scores.fitted);
    for (std::uint32_t fold = 0; fold < folds; ++fold) {
      const auto left_out = [&](const Choice& choice) { return choice.document % folds == fold; };
      std::vector<Choice> rest;
      std::ranges::copy_if(all, std::back_inserter(rest), [&](const Choice& choice) { return !left_out(choice); });
      const Weights without = fit_weights(rest, begin, hold);
      for (const Choice& choice : all) {
        if (left_out(choice)) score(choice, without, scores.held_out);
      }
    }
    result.scores.push_back(std::move(scores));
  }
  return result;
}

}  // namespace argmap::eval
