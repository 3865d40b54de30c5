// Items in which reasons and evidence are matched with what they are offered for.
#include <algorithm>

#include "exercise/words/halves.hpp"
#include "exercise/words/statements.hpp"
#include "exercise/words/steps.hpp"

namespace argmap::exercise {
namespace {

constexpr std::size_t fewest = 2;
constexpr std::size_t most = 4;
constexpr std::size_t fewest_claims = 4;

/// What is offered for a claim could as well be offered for another that it says more of.
bool is_apart(const Reading& reading, const Step& step, const Step& other) {
  const std::size_t own = shared_stems(reading, step.from.words, step.to.words);
  const std::size_t others = shared_stems(reading, step.from.words, other.to.words);
  return others <= std::min<std::size_t>(own, 1) && step.to.sentence != other.to.sentence;
}

/// Steps that support, no two in one paragraph or about one matter.
std::vector<Step> steps_apart(Task& task) {
  const Reading& reading = task.reading;
  std::vector<Step> steps = marked_steps(task);
  std::erase_if(steps, [&](const Step& step) { return !step.supports || only_stands_behind(task, step); });
  task.draw.shuffle(steps);
  std::vector<Step> chosen;
  for (const Step& step : steps) {
    const std::uint32_t block = reading.document().sentences[step.to.sentence].block;
    const bool fits = std::ranges::all_of(chosen, [&](const Step& other) {
      return reading.document().sentences[other.to.sentence].block != block && is_apart(reading, step, other) &&
             is_apart(reading, other, step);
    });
    if (fits && chosen.size() < most) chosen.push_back(step);
  }
  return chosen;
}

Row evidence_row(const Task& task, const Step& step) {
  return row_of_step(task, step, std::to_string(step.to.sentence), step.mark.empty() ? "why-behind" : "why-marked");
}

/// One reason or piece of evidence, and claims of which one is its own.
std::optional<Item> choice_of(Task& task, const Step& step) {
  const Reading& reading = task.reading;
  const Row evidence = evidence_row(task, step);
  std::vector<Row> wrong;
  for (const std::uint32_t sentence : claims_apart(task, {step})) {
    wrong.push_back(
        {reading.sentence(sentence), "", "", reading.cite(reading.document().sentences[sentence].span, {})});
  }
  if (wrong.size() + 1 < fewest_claims) return std::nullopt;
  Item item = task.item(Form::choice);
  item.ask = task.kind.called("ask-one");
  item.quote = evidence.text;
  const Row right{as_sentence(reading, step.to.words), "", evidence.because, evidence.cite};
  set_options(item, right, drawn(std::move(wrong), fewest_claims - 1, task.draw), task.draw);
  for (Choice& option : item.options) option.line = 0;  // the claim stands right before its evidence
  return item;
}

/// Several of them, and their claims among others.
std::optional<Item> match_of(Task& task, const std::vector<Step>& steps) {
  const Reading& reading = task.reading;
  std::vector<Row> rows;
  rules::NamedTexts claims;
  for (const Step& step : steps) {
    rows.push_back(evidence_row(task, step));
    claims.emplace_back(rows.back().answer, as_sentence(reading, step.to.words));
  }
  std::vector<std::uint32_t> others = claims_apart(task, steps);
  task.draw.shuffle(others);
  for (const std::uint32_t sentence : others) {
    if (claims.size() < fewest_claims) claims.emplace_back(std::to_string(sentence), reading.sentence(sentence));
  }
  if (rows.size() < fewest || claims.size() < fewest_claims) return std::nullopt;
  task.draw.shuffle(claims);
  Item item = task.item(Form::match);
  set_rows(item, std::move(rows), claims, task.draw);
  for (Choice& row : item.rows) row.line = 0;  // it stands right beside its claim
  return item;
}

}  // namespace

void ask_evidence_claim(Task& task) {
  const std::vector<Step> steps = steps_apart(task);
  if (auto item = match_of(task, steps)) task.items.push_back(std::move(*item));
  for (const Step& step : steps) {
    if (auto item = choice_of(task, step)) task.items.push_back(std::move(*item));
  }
}

}  // namespace argmap::exercise
