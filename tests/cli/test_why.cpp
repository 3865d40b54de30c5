#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "../render/json_sample.hpp"
#include "cli/commands/why.hpp"

using namespace argmap;
using namespace argmap::cli;

namespace {

Found found(const Report& report, AskedPlace place) {
  std::string problem;
  const auto span = span_of(report.document, place, problem);
  REQUIRE_MESSAGE(span.has_value(), problem);
  return found_at(report, *span);
}

std::string why(const Report& report, AskedPlace place) {
  const Console console(1, 2);
  return why_text(Ledger(report, console), found(report, place));
}

std::string no_place(const Report& report, AskedPlace place) {
  std::string problem;
  CHECK_FALSE(span_of(report.document, place, problem).has_value());
  return problem;
}

bool holds(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a place is a line, or a line and a column, from 1") {
  CHECK(read_place("12")->line == 12);
  CHECK(read_place("12")->column == 0);
  CHECK(read_place("12:7")->column == 7);
  for (const char* wrong : {"", "0", "x", "1:", "1:0", "-1", "1:2:3", " 1", "99999999999", "1.5"}) {
    CHECK_FALSE_MESSAGE(read_place(wrong).has_value(), wrong);
  }
}

TEST_CASE("columns count code points") {
  const Report report = sample::bee_report();
  CHECK(found(report, {3, 151}).units == std::vector<std::uint32_t>{4});
  CHECK(found(report, {3, 150}).units.empty());
  CHECK(found(report, {3, 92}).units == std::vector<std::uint32_t>{1});
}

TEST_CASE("what stands inside a unit in two parts is not the unit") {
  CHECK(found(sample::bee_report(), {3, 69}).units.empty());
}

TEST_CASE("a place that the text does not have is said") {
  const Report report = sample::bee_report();
  CHECK(no_place(report, {9, 0}) == "there is no line 9, the last one is 4");
  CHECK(no_place(report, {4, 50}) == "line 4 has no column 50, the last one is 12");
}

TEST_CASE("the answer names role, rule, weight, words, explanation, relations, and what lost") {
  const std::string answer = why(sample::bee_report(), {3, 151});
  CHECK(holds(answer, "bees.txt:3:151: u5 thesis (policy)"));
  CHECK(holds(answer, "+2.00  claim.should: It says what ought to be done. [judged] on “should stop”, line 3"));
  CHECK(holds(answer, "+0.25  instead of evidence"));
  CHECK(holds(answer, "is supported by (r1"));
  CHECK(holds(answer, "is restated by (r4"));
}

TEST_CASE("explanations are filled with the article's words, and say how often the rule was right") {
  const std::string answer = why(sample::bee_report(), {3, 40});
  CHECK(holds(answer, "voice: the council’s own report"));
  CHECK(holds(answer,
              "+1.50  voice.report: the council’s own report found it [counted; right in 30 of 40 cases, essays]"));
}

TEST_CASE("an undercut is told on the relation that it attacks") {
  CHECK(holds(why(sample::bee_report(), {3, 96}), "is undercut by (r3"));
  CHECK(holds(why(sample::bee_report(), {3, 130}), "undercuts (r3"));
}

TEST_CASE("furniture is named, and nothing is said to be nothing") {
  CHECK(holds(why(sample::bee_report(), {1, 0}), "furniture (headline)"));
  CHECK(holds(why(sample::bee_report(), {2, 0}), "nothing was found"));
}

TEST_CASE("a connective between two statements is answered by the relation that it speaks for") {
  Report report;
  report.document = sample::document_of("quay.txt", "The quay must stay because it holds.");
  Relation reason = sample::relation({1}, RelationType::supports, {false, 0});
  RuleNote rule;
  rule.id = "relation.because";
  report.rules = {rule};
  reason.reasons = {Reason{0, 2.0F, {19, 26}, {}}};
  report.graph =
      ArgumentGraph({sample::unit(Role::thesis, {{0, 18}}), sample::unit(Role::evidence, {{27, 35}})}, {reason});
  const std::string answer = why(report, {1, 20});
  CHECK(holds(answer, "“it holds”"));
  CHECK(holds(answer, "+2.00  relation.because:"));
  CHECK_FALSE(holds(answer, "u1 thesis (fact)\n  “The quay"));
  CHECK(found(report, {1, 36}).nothing());
}

TEST_CASE("of background it is said which rule left it out, and what it might have been") {
  Report report;
  report.document = sample::document_of("fog.txt", "Fog lay on the quay. The quay must stay.");
  report.graph = ArgumentGraph({sample::unit(Role::thesis, {{21, 39}})}, {});
  RuleNote rule;
  rule.id = "background.scene";
  rule.means = "It sets the scene.";
  report.rules = {rule};
  const Reason reason{0, 1.5F, {}, {}};
  report.background.push_back({{{0, 19}}, {reason}, {Instead{Instead::What::evidence, 0, 0.5F}}});
  const std::string answer = why(report, {1, 5});
  CHECK(holds(answer, "fog.txt:1:1: background, no part of the argument"));
  CHECK(holds(answer, "“Fog lay on the quay”"));
  CHECK(holds(answer, "+1.50  background.scene: It sets the scene."));
  CHECK(holds(answer, "+0.50  instead of evidence"));
  CHECK_FALSE(holds(answer, "u1"));
  const auto object = nlohmann::json::parse(why_json(report, found(report, {1, 5}), {1, 5}));
  CHECK(object["background"][0]["end"] == 19);
  CHECK(object["background"][0]["reasons"][0]["rule"] == "background.scene");
  CHECK(object["background"][0]["lost"][0]["what"] == "evidence");
}

TEST_CASE("articles cannot steer the terminal") {
  Report report;
  report.document = sample::document_of("a\nb", "Bad \x1b]0;x\x07 words.");
  report.graph = ArgumentGraph({sample::unit(Role::claim, {{0, 12}})}, {});
  const std::string answer = why(report, {1, 0});
  CHECK_FALSE(holds(answer, "\x1b"));
  CHECK(holds(answer, "a\\nb:1:1: "));
}

TEST_CASE("the same as JSON") {
  const Report report = sample::bee_report();
  const auto object = nlohmann::json::parse(why_json(report, found(report, {3, 96}), {3, 96}));
  CHECK(object["units"].size() == 1);
  CHECK(object["units"][0]["id"] == "u3");
  CHECK(object["relations"].size() == 2);
  CHECK(object["column"] == 96);
  const auto said = nlohmann::json::parse(why_json(report, found(report, {3, 40}), {3, 40}));
  CHECK(said["attributions"][0]["reasons"][0]["explanation"] == "the council’s own report found it");
}
