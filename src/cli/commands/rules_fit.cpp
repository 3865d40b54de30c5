// argmap rules fit: weights that fit annotated texts best, all rules together.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "cli/commands/rules.hpp"
#include "cli/session/gold_files.hpp"
#include "cli/session/saved_weights.hpp"
#include "cli/session/session.hpp"
#include "eval/fit.hpp"
#include "render/json/writer.hpp"

namespace argmap::cli {
namespace {

using eval::Fit;
using eval::Score;
using eval::Task;

/// How firmly weights are held where they were judged or counted: as by so many choices. Chosen by held-out documents.
constexpr double hold = 5;

/// Those that `--task` names, else all.
std::vector<Task> tasks_of(const Arguments& arguments) {
  std::vector<Task> tasks;
  const auto named = arguments.all("task");
  for (const Task task : {Task::role, Task::thesis, Task::relation}) {
    if (named.empty() || std::ranges::find(named, name_of(task)) != named.end()) tasks.push_back(task);
  }
  return tasks;
}

std::string percent(const Score& score) {
  return fmt::format("{:.1f} %", score.choices == 0 ? 0.0 : 100.0 * score.right / score.choices);
}

std::string scores_text(const Fit& fit, const std::vector<Task>& tasks, const std::vector<GoldFile>& files) {
  std::string out = fmt::format("{:<9} {:<42} {:>7} {:>8} {:>8} {:>8}\n", "task", "right on", "choices", "before",
                                "fitted", "held out");
  for (std::size_t task = 0; task < tasks.size(); ++task) {
    const eval::FitScores& scores = fit.scores[task];
    for (std::size_t i = 0; i < files.size(); ++i) {
      if (scores.before[i].choices == 0) continue;
      out += fmt::format("{:<9} {:<42} {:>7} {:>8} {:>8} {:>8}\n", name_of(tasks[task]), shown(files[i].provenance()),
                         scores.before[i].choices, percent(scores.before[i]), percent(scores.fitted[i]),
                         percent(scores.held_out[i]));
    }
  }
  return out;
}

/// Rules whose weight moved, as it is written.
std::string weights_text(const Fit& fit, const eval::Weights& start, const std::vector<rules::Rule>& rules) {
  std::string out = "\nweights that moved\n";
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (!fit.used[i] || std::abs(fit.weights[i] - start[i]) < 0.005) continue;
    out += fmt::format("  {:+6.2f}  from {:+6.2f}  {}\n", fit.weights[i], start[i], shown(rules[i].id));
  }
  return out;
}

void write_score(render::JsonWriter& json, std::string_view key, const Score& score) {
  json.key(key), json.decimal(score.choices == 0 ? 0.0 : static_cast<double>(score.right) / score.choices);
}

std::string as_json(const Fit& fit, const std::vector<Task>& tasks, const eval::Weights& start,
                    const std::vector<rules::Rule>& rules, const std::vector<GoldFile>& files) {
  std::string out;
  render::JsonWriter json(out);
  json.begin_object();
  json.key("scores"), json.begin_array();
  for (std::size_t task = 0; task < tasks.size(); ++task) {
    const eval::FitScores& scores = fit.scores[task];
    for (std::size_t i = 0; i < files.size(); ++i) {
      if (scores.before[i].choices == 0) continue;
      json.begin_object();
      json.member("task", name_of(tasks[task]));
      json.member("gold", files[i].name);
      json.member("split", files[i].split);
      json.key("choices"), json.number(scores.before[i].choices);
      write_score(json, "before", scores.before[i]);
      write_score(json, "fitted", scores.fitted[i]);
      write_score(json, "held_out", scores.held_out[i]);
      json.end_object();
    }
  }
  json.end_array();
  json.key("weights"), json.begin_array();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (!fit.used[i]) continue;
    json.begin_object();
    json.member("rule", rules[i].id);
    json.key("start"), json.decimal(start[i]);
    json.key("fitted"), json.decimal(fit.weights[i]);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return out += '\n';
}

/// A genre says only where it differs from the weights that the rules have elsewhere.
ExitCode save_fit(Invocation& invocation, const RuleBook& book, const Fit& fit, const std::vector<GoldFile>& files) {
  constexpr double same = 0.05;
  const bool for_genre = invocation.arguments.has("genre");
  std::vector<rules::WeightEdit> edits;
  const auto& rules = book.book().rules;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (!fit.used[i] || (for_genre && std::abs(fit.weights[i] - rules[i].weight.value) < same)) continue;
    const auto judged = for_genre ? std::nullopt : std::optional(rules[i].weight.start);
    edits.push_back({rules[i].id, judged, {}, fit.weights[i]});
  }
  std::string texts;
  for (const GoldFile& file : files) texts += (texts.empty() ? "" : "; ") + file.provenance();
  return save_weights(invocation, book, std::move(edits), texts);
}

}  // namespace

ExitCode fit_rules(Invocation& invocation, const std::vector<std::string>& names) {
  std::vector<GoldFile> files;
  for (const std::string& name : names) {
    auto file = read_gold_file(invocation, name);
    if (!file) return ExitCode::error;
    files.push_back(std::move(*file));
  }
  const auto book = load_book(invocation);
  const auto genre = book ? genre_given(invocation, *book) : std::nullopt;
  if (!genre) return ExitCode::error;
  eval::Choices choices(*book, *genre);
  for (const GoldFile& file : files) choices.add_file(file.golds);
  choices.balance();
  const std::vector<Task> tasks = tasks_of(invocation.arguments);
  const eval::Weights start = eval::start_weights(*book, !genre->empty());
  const Fit fit = eval::fit(choices, tasks, start, hold);
  const auto& rules = book->book().rules;
  const bool json = invocation.arguments.format("text") == "json";
  invocation.console.out().write(json ? as_json(fit, tasks, start, rules, files)
                                      : scores_text(fit, tasks, files) + weights_text(fit, start, rules));
  return invocation.arguments.has("write") ? save_fit(invocation, *book, fit, files) : ExitCode::done;
}

}  // namespace argmap::cli
