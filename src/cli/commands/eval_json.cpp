// The JSON of `argmap eval`.
#include "cli/commands/eval.hpp"
#include "render/json/writer.hpp"

namespace argmap::cli {
namespace {

using eval::Evaluation;
using eval::Metric;
using eval::Scores;
using eval::Table;
using render::JsonWriter;

using Labels = std::array<std::string_view, Table::size>;

void write_decimal(JsonWriter& json, std::string_view key, double value) {
  json.key(key), json.decimal(value);
}

void write_number(JsonWriter& json, std::string_view key, std::uint64_t value) {
  json.key(key), json.number(value);
}

void write_score(JsonWriter& json, double score, const eval::Interval& interval) {
  write_decimal(json, "score", score);
  write_decimal(json, "low", interval.low);
  write_decimal(json, "high", interval.high);
}

void write_counts(JsonWriter& json, const eval::Count& count) {
  write_number(json, "gold", count.gold);
  write_number(json, "found", count.found);
  write_number(json, "right", count.right);
}

void write_rates(JsonWriter& json, double precision, double recall) {
  write_decimal(json, "precision", precision);
  write_decimal(json, "recall", recall);
}

void write_labels(JsonWriter& json, const Table& table, const Labels& labels) {
  write_rates(json, table.macro_precision(), table.macro_recall());
  write_number(json, "gold", table.total());
  json.key("labels"), json.begin_object();
  for (std::size_t i = 0; i < labels.size() && !labels[i].empty(); ++i) {
    json.key(labels[i]), json.begin_object();
    write_decimal(json, "score", table.count(i).f1());
    write_counts(json, table.count(i));
    json.end_object();
  }
  json.end_object();
}

void write_metric(JsonWriter& json, const Evaluation& evaluation, Metric metric) {
  const Scores& sum = evaluation.sum;
  json.key(name_of(metric)), json.begin_object();
  write_score(json, sum.score(metric),
              evaluation.intervals.metrics[static_cast<std::size_t>(metric)].value_or(eval::Interval{}));
  if (is_label_metric(metric)) {
    write_labels(json, sum.table(metric), labels_of(metric));
  } else if (is_share(metric)) {
    write_number(json, "gold", sum.count(metric).gold);
    write_number(json, "right", sum.count(metric).right);
  } else {
    write_rates(json, sum.count(metric).precision(), sum.count(metric).recall());
    write_counts(json, sum.count(metric));
  }
  json.end_object();
}

/// Calls `write` with every metric of the subject that gold tells of.
template <typename Write>
void each_metric(const Scores& scores, bool voices, Write write) {
  for (std::size_t i = 0; i < eval::metric_count; ++i) {
    const auto metric = static_cast<Metric>(i);
    if (is_voice_metric(metric) == voices && scores.has(metric)) write(metric);
  }
}

void write_confusion(JsonWriter& json, std::string_view key, const Table& table, const Labels& labels) {
  json.key(key), json.begin_object();
  for (std::size_t row = 0; row < labels.size() && !labels[row].empty(); ++row) {
    json.key(labels[row]), json.begin_object();
    for (std::size_t column = 0; column < labels.size() && !labels[column].empty(); ++column) {
      write_number(json, labels[column], table.cells[row][column]);
    }
    json.end_object();
  }
  json.end_object();
}

void write_kinds(JsonWriter& json, const Evaluation& evaluation) {
  json.key("recall_by_kind"), json.begin_object();
  for (const auto& [kind, count] : evaluation.sum.kinds) {
    json.key(kind), json.begin_object();
    write_score(json, count.recall(), evaluation.intervals.kinds.find(kind)->second);
    write_number(json, "gold", count.gold);
    write_number(json, "right", count.right);
    json.end_object();
  }
  json.end_object();
}

void write_structure(JsonWriter& json, const Evaluation& evaluation) {
  json.key("structure"), json.begin_object();
  each_metric(evaluation.sum, false, [&](Metric metric) { write_metric(json, evaluation, metric); });
  json.end_object();
  json.key("confusion"), json.begin_object();
  write_confusion(json, "roles", evaluation.sum.roles, eval::role_labels());
  write_confusion(json, "relations", evaluation.sum.relations, eval::relation_labels());
  json.end_object();
}

void write_voices(JsonWriter& json, const Evaluation& evaluation) {
  json.key("voices"), json.begin_object();
  each_metric(evaluation.sum, true, [&](Metric metric) { write_metric(json, evaluation, metric); });
  json.end_object();
  write_kinds(json, evaluation);
}

void write_text(JsonWriter& json, const Evaluated& evaluated, std::uint32_t text) {
  const Scores& scores = evaluated.evaluation.texts[text];
  json.begin_object();
  json.member("id", evaluated.name_of_text(text));
  for (const bool voices : {false, true}) {
    each_metric(scores, voices, [&](Metric metric) { write_decimal(json, name_of(metric), scores.score(metric)); });
  }
  json.end_object();
}

}  // namespace

std::string eval_json(const Evaluated& evaluated) {
  const Evaluation& evaluation = evaluated.evaluation;
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("gold", evaluated.gold.name);
  json.member("split", evaluated.gold.split);
  json.member("scheme", evaluated.scheme);
  write_number(json, "documents", evaluation.texts.size());
  write_number(json, "resamples", eval::resample_count);
  if (evaluation.structure) write_structure(json, evaluation);
  if (evaluation.voices) write_voices(json, evaluation);
  json.key("texts"), json.begin_array();
  for (std::uint32_t text = 0; text < evaluation.texts.size(); ++text) write_text(json, evaluated, text);
  json.end_array();
  json.end_object();
  return out += '\n';
}

}  // namespace argmap::cli
