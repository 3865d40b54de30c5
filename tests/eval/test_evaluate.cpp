#include "annotated.hpp"
#include "eval/evaluate.hpp"

using namespace argmap::eval;
using namespace argmap::eval::test;

namespace {

/// A text with one claim.
Gold text(const char* name) {
  Gold gold;
  gold.name = name;
  gold.text = "Eels bite.";
  add_unit(gold, "Eels bite", GoldRole::claim);
  return gold;
}

/// Finds the claim in the texts whose name begins with "good".
Gold find(const Gold& gold) {
  return gold.name.starts_with("good") ? gold : Gold{};
}

Scores c50(std::uint32_t right, std::uint32_t of) {
  Scores scores;
  scores.count(Metric::c50) = {right, of, of};
  return scores;
}

Interval interval_of(const Intervals& intervals, Metric metric) {
  const auto interval = intervals.metrics[static_cast<std::size_t>(metric)];
  REQUIRE(interval);
  return *interval;
}

}  // namespace

TEST_CASE("counts of all texts are added up, and the worst come first") {
  const Evaluation evaluation = evaluate({text("good"), text("bad"), text("good too"), text("worse")}, find);
  CHECK(evaluation.structure);
  CHECK_FALSE(evaluation.voices);
  CHECK(evaluation.sum.count(Metric::c50) == Count{2, 2, 4});
  CHECK(worst_in_structure(evaluation, 3) == std::vector<std::uint32_t>{1, 3, 0});
  CHECK(worst_in_voices(evaluation, 3).empty());
}

TEST_CASE("an interval holds the figure, is one point where all texts are alike, and narrows with more texts") {
  const Interval alike = interval_of(intervals_of({c50(1, 2), c50(1, 2), c50(1, 2)}), Metric::c50);
  CHECK(alike.low == 0.5);
  CHECK(alike.high == 0.5);
  std::vector<Scores> texts{c50(0, 4), c50(4, 4), c50(2, 4), c50(3, 4)};
  const Interval few = interval_of(intervals_of(texts), Metric::c50);
  CHECK(few.low < 0.5625);
  CHECK(few.high > 0.5625);
  for (int i = 0; i < 4; ++i) texts.insert(texts.end(), texts.begin(), texts.begin() + 4);
  const Interval many = interval_of(intervals_of(texts), Metric::c50);
  CHECK(many.high - many.low < few.high - few.low);
}

TEST_CASE("the same texts give the same intervals, here and elsewhere") {
  const std::vector<Scores> texts{c50(0, 3), c50(3, 5), c50(2, 7), c50(4, 4), c50(1, 6)};
  const Interval interval = interval_of(intervals_of(texts), Metric::c50);
  // Drawn by a program of its own from the 64-bit Mersenne Twister with seed 7.
  CHECK(interval.low == doctest::Approx(4.0 / 25).epsilon(1e-9));
  CHECK(interval.high == doctest::Approx(17.0 / 24).epsilon(1e-9));
}

TEST_CASE("what gold does not tell of has no interval") {
  CHECK_FALSE(intervals_of({c50(1, 2)}).metrics[static_cast<std::size_t>(Metric::r50)]);
  CHECK_FALSE(intervals_of({}).metrics[static_cast<std::size_t>(Metric::c50)]);
}
