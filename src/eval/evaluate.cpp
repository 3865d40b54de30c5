#include "eval/evaluate.hpp"

#include <algorithm>
#include <random>

#include "eval/structure_scores.hpp"
#include "eval/voice_scores.hpp"

namespace argmap::eval {
namespace {

constexpr std::uint64_t seed = 7;

/// The same numbers everywhere: the standard fixes the engine but not what its distributions make of it.
class Draw {
 public:
  /// From 0 to below `size`, which is under 2^32.
  std::size_t operator()(std::size_t size) { return (engine_() >> 32) * size >> 32; }

 private:
  std::mt19937_64 engine_{seed};
};

Interval middle(std::vector<double>& figures) {
  std::ranges::sort(figures);
  const auto at = [&](std::size_t per_mille) { return figures[figures.size() * per_mille / 1000]; };
  return {at(25), at(975)};
}

std::vector<std::uint32_t> worst(const std::vector<std::optional<double>>& figures, std::size_t count) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < figures.size(); ++i) {
    if (figures[i]) order.push_back(i);
  }
  std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return *figures[i]; });
  order.resize(std::min(order.size(), count));
  return order;
}

}  // namespace

Intervals intervals_of(const std::vector<Scores>& texts, std::uint32_t resamples) {
  std::array<std::vector<double>, metric_count> metrics;
  std::map<std::string, std::vector<double>, std::less<>> kinds;
  Draw draw;
  for (std::uint32_t round = 0; round < resamples; ++round) {
    Scores sum;
    for (std::size_t i = 0; i < texts.size(); ++i) sum += texts[draw(texts.size())];
    for (std::size_t i = 0; i < metric_count; ++i) {
      const auto metric = static_cast<Metric>(i);
      if (sum.has(metric)) metrics[i].push_back(sum.score(metric));
    }
    for (const auto& [kind, count] : sum.kinds) kinds[kind].push_back(count.recall());
  }
  Intervals intervals;
  for (std::size_t i = 0; i < metric_count; ++i) {
    if (!metrics[i].empty()) intervals.metrics[i] = middle(metrics[i]);
  }
  for (auto& [kind, figures] : kinds) intervals.kinds[kind] = middle(figures);
  return intervals;
}

Evaluation evaluate(const std::vector<Gold>& golds, const Find& find) {
  Evaluation evaluation;
  evaluation.structure = std::ranges::any_of(golds, [](const Gold& gold) { return !gold.units.empty(); });
  evaluation.voices = std::ranges::any_of(golds, [](const Gold& gold) { return !gold.attributions.empty(); });
  for (const Gold& gold : golds) {
    const Gold found = find(gold);
    Scores& scores = evaluation.texts.emplace_back();
    if (evaluation.structure) score_structure(gold, found, scores);
    if (evaluation.voices) score_voices(gold, found, scores);
    evaluation.sum += scores;
  }
  evaluation.intervals = intervals_of(evaluation.texts);
  return evaluation;
}

std::vector<std::uint32_t> worst_in_structure(const Evaluation& evaluation, std::size_t count) {
  std::vector<std::optional<double>> figures;
  for (const Scores& scores : evaluation.texts) {
    auto& figure = figures.emplace_back();
    if (!scores.has(Metric::c50)) continue;
    const double units = scores.score(Metric::c50);
    figure = scores.has(Metric::r50) ? (units + scores.score(Metric::r50)) / 2 : units;
  }
  return worst(figures, count);
}

std::vector<std::uint32_t> worst_in_voices(const Evaluation& evaluation, std::size_t count) {
  std::vector<std::optional<double>> figures;
  for (const Scores& scores : evaluation.texts) {
    auto& figure = figures.emplace_back();
    if (scores.has(Metric::triple_relaxed)) figure = scores.score(Metric::triple_relaxed);
  }
  return worst(figures, count);
}

}  // namespace argmap::eval
