// argmap rules fit: weights that fit annotated texts best, all rules together.
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "cli/gold_files.hpp"
#include "cli/rules.hpp"
#include "cli/saved_weights.hpp"
#include "cli/session.hpp"
#include "eval/fit.hpp"
#include "render/json_writer.hpp"

namespace argmap::cli {
namespace {

using eval::Fit;
using eval::Score;
using eval::Task;

/// How firmly weights are held where they were judged or counted: as by so many choices. Chosen by held-out documents.
constexpr double hold = 8;

constexpr std::array tasks{Task::role, Task::thesis, Task::relation};

const eval::FitScores& scores_of(const Fit& fit, Task task) {
  return fit.scores[static_cast<std::size_t>(task)];
}

std::string percent(const Score& score) {
  return fmt::format("{:.1f} %", score.choices == 0 ? 0.0 : 100.0 * score.right / score.choices);
}

std::string scores_text(const Fit& fit, const std::vector<GoldFile>& files) {
  std::string out = fmt::format("{:<9} {:<42} {:>7} {:>8} {:>8} {:>8}\n", "task", "right on", "choices", "before",
                                "fitted", "held out");
  for (const Task task : tasks) {
    const eval::FitScores& scores = scores_of(fit, task);
    for (std::size_t i = 0; i < files.size(); ++i) {
      if (scores.before[i].choices == 0) continue;
      out += fmt::format("{:<9} {:<42} {:>7} {:>8} {:>8} {:>8}\n", name_of(task), shown(files[i].provenance()),
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

std::string as_json(const Fit& fit, const eval::Weights& start, const std::vector<rules::Rule>& rules,
                    const std::vector<GoldFile>& files) {
  std::string out;
  render::JsonWriter json(out);
  json.begin_object();
  json.key("scores"), json.begin_array();
  for (const Task task : tasks) {
    const eval::FitScores& scores = scores_of(fit, task);
    for (std::size_t i = 0; i < files.size(); ++i) {
      if (scores.before[i].choices == 0) continue;
      json.begin_object();
      json.member("task", name_of(task));
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

ExitCode save_fit(Invocation& invocation, const RuleBook& book, const Fit& fit, const std::vector<GoldFile>& files) {
  std::vector<rules::WeightEdit> edits;
  const auto& rules = book.book().rules;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (fit.used[i]) edits.push_back({rules[i].id, rules[i].weight.start, {}, fit.weights[i]});
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
  if (!book) return ExitCode::error;
  eval::Choices choices(*book);
  for (const GoldFile& file : files) choices.add_file(file.golds);
  choices.balance();
  const eval::Weights start = eval::start_weights(*book);
  const Fit fit = eval::fit(choices, start, hold);
  const auto& rules = book->book().rules;
  const bool json = invocation.arguments.format("text") == "json";
  invocation.console.out().write(json ? as_json(fit, start, rules, files)
                                      : scores_text(fit, files) + weights_text(fit, start, rules));
  return invocation.arguments.has("write") ? save_fit(invocation, *book, fit, files) : ExitCode::done;
}

}  // namespace argmap::cli
