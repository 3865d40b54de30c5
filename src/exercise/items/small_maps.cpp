#include "exercise/items/small_maps.hpp"

#include <algorithm>

#include "exercise/words/halves.hpp"
#include "exercise/words/steps.hpp"

namespace argmap::exercise {
namespace {

constexpr std::size_t fewest = 3;
constexpr std::size_t fewest_blanks = 2;
constexpr std::size_t fewest_in_bank = 4;
constexpr std::size_t most = 4;

/// Under which name the reason of a step stands in the rules.
std::string why_of(const Step& step) {
  return "why-step-" + (step.mark.empty() ? "behind" : step.sense);
}

/// Two claims in other words ("big firms ought to", "large employers should"): what supports the one supports the
/// other.
bool say_the_same(const Reading& reading, const Step& step, const Step& other) {
  constexpr std::size_t few = 3;  // stems
  return shared_stems(reading, step.to.words, other.to.words) >= few;
}

/// A statement could as well stand beside another's claim that it says more of.
bool is_apart(const Reading& reading, const Step& step, const Step& other) {
  if (say_the_same(reading, step, other)) return false;
  const std::size_t own = shared_stems(reading, step.from.words, step.to.words);
  const std::size_t others = shared_stems(reading, step.from.words, other.to.words);
  return others <= own + 1;
}

/// Drawn, from different paragraphs, so that none is beside the claim of another. What a "but" joins is no attack where
/// the author holds both, so that a map goes without `contrasts`.
std::vector<Step> drawn_steps(Task& task, bool contrasts) {
  const Reading& reading = task.reading;
  std::vector<Step> steps = marked_steps(task);
  std::erase_if(steps, [&](const Step& step) {
    if (step.sense == "contrast" && !contrasts) return true;
    const Span evidence = reading.document().sentences[step.from.sentence].span;
    if (only_stands_behind(task, step) && !reading.has_digit(evidence)) return true;
    return reading.find(task.terms("connective", "example"), step.from.words).has_value();  // would tell
  });
  task.draw.shuffle(steps);
  std::stable_partition(steps.begin(), steps.end(), [](const Step& step) { return step.supports; });
  std::vector<Step> chosen;
  const auto take = [&](bool supports, std::size_t at_most) {
    for (const Step& step : steps) {
      const auto block = [&](const Step& each) { return reading.document().sentences[each.to.sentence].block; };
      const bool fits =
          step.supports == supports && std::ranges::all_of(chosen, [&](const Step& other) {
            return block(step) != block(other) && is_apart(reading, step, other) && is_apart(reading, other, step);
          });
      if (fits && chosen.size() < at_most) chosen.push_back(step);
    }
  };
  take(true, most / 2);
  take(false, most);
  take(true, most);
  return chosen;
}

void add_reason(Item& item, const std::string& number, const Row& row) {
  item.key.cites.push_back(row.cite);
  item.key.because += (item.key.because.empty() ? "" : "; ") + number + ": " + row.because;
}

/// Statements of other paragraphs for the word bank, which say nothing of what the boxes speak of.
void add_strangers(Task& task, const std::vector<Step>& steps, std::vector<Row>& bank) {
  std::vector<std::uint32_t> others = claims_apart(task, steps);
  task.draw.shuffle(others);
  for (const std::uint32_t sentence : others) {
    if (bank.size() < fewest_in_bank) bank.push_back({task.reading.sentence(sentence), "x", "", {}});
  }
}

/// The question, with what the arrows mean that there are.
std::string asked_for(const Task& task, const std::vector<Step>& steps) {
  const bool supports = std::ranges::any_of(steps, &Step::supports);
  const bool attacks = !std::ranges::all_of(steps, &Step::supports);
  std::string ask = task.kind.called("ask-steps");
  if (supports) ask += " " + task.kind.called("legend-supports");
  if (attacks) ask += " " + task.kind.called("legend-attacks");
  return ask;
}

}  // namespace

std::optional<Item> small_maps(Task& task) {
  std::vector<Step> steps = drawn_steps(task, false);
  if (steps.size() > fewest_blanks && task.items.size() > 1)
    steps.resize(fewest_blanks);  // the fewer, the less to give away
  if (steps.size() < fewest_blanks) return std::nullopt;
  const Reading& reading = task.reading;
  Item item = task.item(Form::match);
  item.ask = asked_for(task, steps);
  std::vector<Row> bank;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Step& step = steps[i];
    const std::string number = std::to_string(i + 1);
    const Row row = row_of_step(task, step, number, why_of(step));
    const std::uint32_t line = reading.line(step.to.words.begin);
    item.map.nodes.push_back({"c" + number, "claim", as_sentence(reading, step.to.words), line, ""});
    item.map.nodes.push_back({"b" + number, step.supports ? "evidence" : "claim", row.text, row.first_line(), number});
    const RelationType type = step.supports ? RelationType::supports : RelationType::attacks;
    item.map.edges.push_back({"b" + number, "c" + number, std::string(name_of(type))});
    item.rows.push_back({number, "box " + number, 0});
    add_reason(item, number, row);
    bank.push_back(row);
  }
  if (bank.size() < fewest_in_bank) add_strangers(task, steps, bank);
  if (bank.size() < fewest_in_bank) return std::nullopt;
  task.draw.shuffle(bank);
  const auto place = [&](const Choice& row) {
    return static_cast<std::size_t>(std::ranges::find(bank, row.id, &Row::answer) - bank.begin());
  };
  if (std::ranges::is_sorted(item.rows, {}, place)) std::ranges::reverse(bank);  // a, b, c unread
  for (std::size_t i = 0; i < bank.size(); ++i) item.options.push_back({letter_of(i), bank[i].text, 0});
  for (const Choice& row : item.rows) item.key.pairs.emplace_back(row.id, letter_of(place(row)));
  item.points *= static_cast<double>(item.rows.size());
  return item;
}

std::optional<Item> sided_pairs(Task& task) {
  const std::vector<Step> steps = drawn_steps(task, true);
  const auto supporting = static_cast<std::size_t>(std::ranges::count_if(steps, &Step::supports));
  if (steps.size() < fewest || supporting == 0 || supporting == steps.size()) return std::nullopt;
  std::vector<Row> rows;
  for (const Step& step : steps) {
    rows.push_back(row_of_step(task, step, step.supports ? "pair-supports" : "pair-attacks", why_of(step)));
    rows.back().text = filled(filled(task.kind.called("pair"), "first", rows.back().text), "second",
                              as_sentence(task.reading, step.to.words));
  }
  Item item = task.item(Form::match);
  item.ask = task.kind.called("ask-pairs");
  const auto option = [&](const std::string& name) { return std::pair(name, task.kind.called(name)); };
  set_rows(item, std::move(rows), {option("pair-supports"), option("pair-attacks")}, task.draw);
  for (Choice& row : item.rows) row.line = 0;  // the word that tells stands there
  return item;
}

}  // namespace argmap::exercise
