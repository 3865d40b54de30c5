// The expected figures are those of the scorer that defines the metrics, run on this text.
#include "annotated.hpp"
#include "eval/voice_scores.hpp"

using namespace argmap::eval;
using namespace argmap::eval::test;

namespace {

const char* const eels =
    "“Eels,” wrote the cook, “bite.” Ada said, and Bo's aide denied, that nets tear — the crew: they hate rain. It is "
    "said that tides turn. Critics scoff that boats rot, that oars snap.";

Gold gold_eels() {
  Gold gold;
  gold.text = eels;
  add_attribution(gold, {"the cook"}, {"wrote"}, {"“Eels,”", "“bite.”"}, "direct");
  add_attribution(gold, {"Ada"}, {"said"}, {"nets tear"}, "indirect");
  add_attribution(gold, {"Bo's aide"}, {"denied"}, {"nets tear"}, "indirect");
  add_attribution(gold, {"the crew"}, {":"}, {"they hate rain"}, "mixed");
  add_attribution(gold, {}, {"is said"}, {"tides turn"}, "indirect");
  add_attribution(gold, {"Critics"}, {"scoff"}, {"boats rot, that oars snap"});
  return gold;
}

Gold found_eels() {
  Gold found;
  found.text = eels;
  add_attribution(found, {"cook"}, {"wrote"}, {"Eels", "bite"});
  add_attribution(found, {"Bo's"}, {"denied"}, {"that nets tear"});
  add_attribution(found, {"the crew"}, {"—", ":"}, {"hate rain"});
  add_attribution(found, {"Ada"}, {"is said"}, {"that tides turn"});
  add_attribution(found, {"Critics"}, {"scoff"}, {"boats rot"});
  add_attribution(found, {"Critics"}, {"scoff that"}, {"oars snap"});
  return found;
}

Scores scored(const Gold& gold, const Gold& found) {
  Scores scores;
  score_voices(gold, found, scores);
  return scores;
}

}  // namespace

TEST_CASE("attributions are counted as the scorer counts them") {
  const Scores scores = scored(gold_eels(), found_eels());
  CHECK(scores.count(Metric::cue) == Count{5, 6, 6});
  CHECK(scores.count(Metric::content_30) == Count{5, 6, 6});
  CHECK(scores.count(Metric::content_80) == Count{3, 6, 6});
  CHECK(scores.count(Metric::content_iou50) == Count{4, 6, 6});
  CHECK(scores.count(Metric::content_exact) == Count{1, 6, 6});
  CHECK(scores.count(Metric::triple_relaxed) == Count{3, 6, 6});
  CHECK(scores.count(Metric::triple_exact) == Count{0, 6, 6});
}

TEST_CASE("sources are looked at where the cue is the same") {
  const Scores scores = scored(gold_eels(), found_eels());
  CHECK(scores.count(Metric::source_overlap) == Count{4, 4, 4});
  CHECK(scores.count(Metric::source_exact) == Count{2, 4, 4});
  CHECK(scores.count(Metric::source_none) == Count{0, 1, 1});
}

TEST_CASE("stretches and words are counted without pairing attributions") {
  const Scores scores = scored(gold_eels(), found_eels());
  CHECK(scores.count(Metric::fragment_source) == Count{3, 6, 5});
  CHECK(scores.count(Metric::fragment_cue) == Count{5, 7, 6});
  CHECK(scores.count(Metric::fragment_content) == Count{2, 7, 7});
  CHECK(scores.count(Metric::word_source) == Count{6, 6, 8});
  CHECK(scores.count(Metric::word_cue) == Count{5, 6, 6});
  CHECK(scores.count(Metric::word_content) == Count{12, 14, 14});
}

TEST_CASE("contents that were found are counted by the kind that gold gives") {
  const Scores scores = scored(gold_eels(), found_eels());
  REQUIRE(scores.kinds.size() == 4);
  CHECK(scores.kinds.find("direct")->second == Count{1, 0, 1});
  CHECK(scores.kinds.find("indirect")->second == Count{2, 0, 3});
  CHECK(scores.kinds.find("mixed")->second == Count{1, 0, 1});
  CHECK(scores.kinds.find("none")->second == Count{0, 0, 1});
}

TEST_CASE("voices of gold against themselves are right throughout, and against nothing wrong") {
  const Scores same = scored(gold_eels(), gold_eels());
  const Scores missed = scored(gold_eels(), {});
  for (std::size_t i = static_cast<std::size_t>(first_voice_metric); i < metric_count; ++i) {
    const auto metric = static_cast<Metric>(i);
    INFO(name_of(metric));
    CHECK(same.score(metric) == 1);
    CHECK(missed.score(metric) == 0);
  }
}
