// A whole analysis against annotated texts: the figures, how sure they are, and text by text.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "eval/gold.hpp"
#include "eval/scores.hpp"

namespace argmap::eval {

/// Between which the middle 95 % of the resamples lie.
struct Interval {
  double low = 0;
  double high = 0;
};

/// Of the main figures; nothing where gold does not tell of the metric.
struct Intervals {
  std::array<std::optional<Interval>, metric_count> metrics;
  std::map<std::string, Interval, std::less<>> kinds;  ///< of the recall by kind
};

inline constexpr std::uint32_t resample_count = 1000;

/// Bootstrap over texts: draws as many texts as there are, with replacement, again and again. The seed is fixed and the
/// draws are made of the engine's own numbers, so that the same scores give the same intervals everywhere.
[[nodiscard]] Intervals intervals_of(const std::vector<Scores>& texts, std::uint32_t resamples = resample_count);

struct Evaluation {
  bool structure = false;  ///< gold has units
  bool voices = false;     ///< gold has attributions
  std::vector<Scores> texts;
  Scores sum;
  Intervals intervals;
};

/// What is found in a text, in the shape of gold.
using Find = std::function<Gold(const Gold& text)>;
[[nodiscard]] Evaluation evaluate(const std::vector<Gold>& golds, const Find& find);

/// The indices of the texts that came out worst, worst first, at most `count`: by the mean of C50 and R50 (as far as
/// gold tells of them), of voices by triple_relaxed. Texts in which gold has nothing are left out.
[[nodiscard]] std::vector<std::uint32_t> worst_in_structure(const Evaluation& evaluation, std::size_t count);
[[nodiscard]] std::vector<std::uint32_t> worst_in_voices(const Evaluation& evaluation, std::size_t count);

}  // namespace argmap::eval
