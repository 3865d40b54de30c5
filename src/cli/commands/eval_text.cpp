// The tables of `argmap eval`.
#include <fmt/format.h>

#include <initializer_list>

#include "cli/commands/eval.hpp"
#include "cli/terminal/console.hpp"

namespace argmap::cli {
namespace {

using eval::Evaluation;
using eval::Metric;
using eval::Scores;
using eval::Table;

constexpr std::size_t worst_shown = 5;

using Labels = std::array<std::string_view, Table::size>;

std::string interval(const eval::Interval& interval) {
  return fmt::format("{:.3f} to {:.3f}", interval.low, interval.high);
}

std::string heading(std::string_view subject) {
  return fmt::format("\n{:<16} {:>6}  {:<14} {:>6} {:>6} {:>7} {:>7} {:>7}\n", subject, "score", "95 %", "P", "R",
                     "gold", "found", "right");
}

std::string counts(const eval::Count& count) {
  return fmt::format(" {:>6.3f} {:>6.3f} {:>7} {:>7} {:>7}\n", count.precision(), count.recall(), count.gold,
                     count.found, count.right);
}

/// The score of a metric, its interval, and what it is made of.
std::string line(const Evaluation& evaluation, Metric metric) {
  const Scores& sum = evaluation.sum;
  std::string out =
      fmt::format("  {:<14} {:>6.3f}  {:<14}", name_of(metric), sum.score(metric),
                  interval(evaluation.intervals.metrics[static_cast<std::size_t>(metric)].value_or(eval::Interval{})));
  if (is_label_metric(metric)) {
    const Table& table = sum.table(metric);
    return out +=
           fmt::format(" {:>6.3f} {:>6.3f} {:>7}\n", table.macro_precision(), table.macro_recall(), table.total());
  }
  if (!is_share(metric)) return out += counts(sum.count(metric));
  return out +=
         fmt::format(" {:>6} {:>6} {:>7} {:>7} {:>7}\n", "", "", sum.count(metric).gold, "", sum.count(metric).right);
}

std::string metrics(const Evaluation& evaluation, bool voices) {
  std::string out = heading(voices ? "voices" : "structure");
  for (std::size_t i = 0; i < eval::metric_count; ++i) {
    const auto metric = static_cast<Metric>(i);
    if (is_voice_metric(metric) == voices && evaluation.sum.has(metric)) out += line(evaluation, metric);
  }
  return out;
}

std::string kinds(const Evaluation& evaluation) {
  std::string out =
      fmt::format("\n{:<16} {:>6}  {:<14} {:>20} {:>15}\n", "content by kind", "recall", "95 %", "gold", "right");
  for (const auto& [kind, count] : evaluation.sum.kinds) {
    out += fmt::format("  {:<14} {:>6.3f}  {:<14} {:>20} {:>15}\n", shown(kind), count.recall(),
                       interval(evaluation.intervals.kinds.find(kind)->second), count.gold, count.right);
  }
  return out;
}

/// What gold has by row, and what it was found to be; the label "-" says that the other side has nothing.
std::string confusion(std::string_view subject, const Table& table, const Labels& labels) {
  std::string out = fmt::format("\n{:<16}", subject);
  for (const std::string_view label : labels) {
    if (!label.empty()) out += fmt::format(" {:>12}", label == "-" ? "missed" : label);
  }
  out += '\n';
  for (std::size_t row = 0; row < labels.size() && !labels[row].empty(); ++row) {
    out += fmt::format("  {:<14}", labels[row] == "-" ? "not in gold" : labels[row]);
    for (std::size_t column = 0; column < labels.size() && !labels[column].empty(); ++column) {
      const bool nothing = labels[row] == "-" && labels[column] == "-";
      out += fmt::format(" {:>12}", nothing ? "" : fmt::format("{}", table.cells[row][column]));
    }
    out.erase(out.find_last_not_of(' ') + 1);
    out += '\n';
  }
  return out;
}

std::string worst(const Evaluated& evaluated, std::string_view subject, const std::vector<std::uint32_t>& texts,
                  std::initializer_list<Metric> columns) {
  std::string out = fmt::format("\n{:<16}", subject);
  for (const Metric metric : columns) out += fmt::format(" {:>14}", name_of(metric));
  out += '\n';
  for (const std::uint32_t text : texts) {
    out += fmt::format("{:<16}", "");
    for (const Metric metric : columns) {
      const Scores& scores = evaluated.evaluation.texts[text];
      out += fmt::format(" {:>14}", scores.has(metric) ? fmt::format("{:.3f}", scores.score(metric)) : "-");
    }
    out += fmt::format("  {}\n", shown(evaluated.name_of_text(text)));
  }
  return out;
}

}  // namespace

std::string eval_text(const Evaluated& evaluated) {
  const Evaluation& evaluation = evaluated.evaluation;
  std::string out = fmt::format("{}, scheme {}\n", shown(evaluated.gold.provenance()), evaluated.scheme);
  if (evaluation.structure) {
    out += metrics(evaluation, false);
    out += confusion("gold role", evaluation.sum.roles, eval::role_labels());
    if (evaluation.sum.relations.total() > 0) {
      out += confusion("gold relation", evaluation.sum.relations, eval::relation_labels());
    }
    out += worst(evaluated, "worst texts", worst_in_structure(evaluation, worst_shown),
                 {Metric::s3, Metric::c50, Metric::r50, Metric::uns});
  }
  if (evaluation.voices) {
    out += metrics(evaluation, true) + kinds(evaluation);
    out += worst(evaluated, "worst texts", worst_in_voices(evaluation, worst_shown),
                 {Metric::cue, Metric::content_iou50, Metric::triple_relaxed});
  }
  if (!evaluation.structure && !evaluation.voices) out += "neither units nor attributions are annotated\n";
  return out;
}

}  // namespace argmap::cli
