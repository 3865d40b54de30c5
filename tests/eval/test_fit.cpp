#include <doctest/doctest.h>

#include <array>
#include <cmath>

#include "../rules/temporary_pack.hpp"
#include "eval/fit.hpp"
#include "rules/book/book.hpp"

using namespace argmap;
using namespace argmap::eval;

namespace {

constexpr std::array all_tasks{Task::role, Task::thesis, Task::relation};

/// Between an option with these rules, which is right or not, and one without any, which is then the opposite.
Choice choice(std::vector<std::uint32_t> rules, bool right, std::uint32_t document = 0) {
  return {{{std::move(rules), right}, {{}, !right}}, 0, document};
}

/// Rule 0 speaks in four of five cases for what is right.
std::vector<Choice> four_of_five() {
  std::vector<Choice> choices;
  for (std::uint32_t i = 0; i < 100; ++i) choices.push_back(choice({0}, i % 5 != 0, i));
  return choices;
}

constexpr const char* pack_text = R"(rules:
  - id: attach.previous
    means: A unit attaches to the one before.
    propose: {relation: any}
    where: [to-previous]
    yes: ["[to=Eels bite]. [from=They are quick]."]
    no: ["Eels."]
  - id: claim.must
    means: It says what must be.
    propose: {unit: claim}
    pattern: "must"
    yes: ["It [must] go."]
    no: ["It goes."]
  - id: evidence.number
    means: There is a number in it.
    propose: {unit: evidence}
    where: [has-number]
    yes: ["[It was 12 knots]."]
    no: ["It was fast."]
  - id: thesis.must
    means: A thesis says what must be.
    propose: {unit: thesis}
    pattern: "must"
    yes: ["It [must] go."]
    no: ["It goes."]
  - id: type.supports
    means: Most relations are supports.
    propose: {relation: supports}
    where: [not from-question]
    yes: ["[to=Eels bite]. [from=They are quick]."]
    no: ["Eels."]
)";

}  // namespace

TEST_CASE("one rule alone is fitted to the log-odds of its being right") {
  CHECK(fit_weights(four_of_five(), {0}, 0.001)[0] == doctest::Approx(std::log(4.0)).epsilon(0.01));
}

TEST_CASE("rules that fire together share what one alone would weigh") {
  auto choices = four_of_five();
  for (Choice& each : choices) each.options[0].rules = {0, 1};
  const Weights weights = fit_weights(choices, {0, 0}, 0.001);
  CHECK(weights[0] + weights[1] == doctest::Approx(std::log(4.0)).epsilon(0.01));
  CHECK(weights[0] == doctest::Approx(weights[1]));
}

TEST_CASE("weights are held near their start, and those that vote nowhere stay there") {
  const Weights loose = fit_weights(four_of_five(), {0, 3}, 1);
  const Weights firm = fit_weights(four_of_five(), {0, 3}, 100);
  CHECK(firm[0] > 0.1);
  CHECK(firm[0] < loose[0] - 0.5);
  CHECK(loose[1] == 3);
}

TEST_CASE("a choice between several right options is content with any of them") {
  std::vector<Choice> choices(50, Choice{{{{0}, true}, {{1}, true}, {{}, false}}, 0, 0});
  const Weights weights = fit_weights(choices, {2, 0}, 0.01);
  CHECK(weights[0] > 2);
  CHECK(weights[1] < weights[0]);
}

TEST_CASE("texts become choices of role, thesis and relation where gold tells of them") {
  const auto loaded = TemporaryPack(pack_text).load();
  for (const auto& d : loaded.diagnostics) FAIL_CHECK(format(d));
  REQUIRE(loaded.book);
  Gold gold;
  gold.text = "The port must close. It saw 12 boats that day. Nobody else must come.";
  gold.units = {{{0, 19}, GoldRole::major_claim}, {{21, 45}, GoldRole::premise}, {{47, 68}, GoldRole::claim}};
  gold.relations = {{1, 0, RelationType::supports}};
  Choices choices(*loaded.book);
  choices.add_file({gold});
  choices.add_file({gold, gold});
  CHECK(choices.of(Task::role).size() == 9);
  REQUIRE(choices.of(Task::thesis).size() == 3);
  CHECK(choices.of(Task::thesis)[0].options.size() == 3);
  CHECK(choices.of(Task::thesis)[0].options[0].right);
  CHECK(!choices.of(Task::thesis)[0].options[2].right);
  REQUIRE(choices.of(Task::relation).size() == 3);
  choices.balance();
  CHECK(choices.of(Task::relation)[0].weight == 1);
  CHECK(choices.of(Task::relation)[2].weight == 0.5);
  CHECK(choices.of(Task::relation)[2].file == 1);
  CHECK(choices.of(Task::relation)[2].document == 1);

  const Fit result = fit(choices, all_tasks, start_weights(*loaded.book), 1);
  const auto index = [&](std::string_view id) {
    return static_cast<std::size_t>(loaded.book->book().rule(id) - loaded.book->book().rules.data());
  };
  CHECK(result.used[index("claim.must")]);
  CHECK(result.weights[index("claim.must")] > 1.0);
  const FitScores& roles = result.scores[static_cast<std::size_t>(Task::role)];
  CHECK(roles.before[1].choices == 6);
  CHECK(roles.fitted[1].right == 6);
  CHECK(roles.held_out[1].choices == 6);
}
