// What is counted when what was found is compared with gold, and the figures that are made of the counts.
// docs/eval.md defines every metric.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace argmap::eval {

/// How many things were found, how many gold has, and how many of them are the same. A share of n cases has n for both.
struct Count {
  std::uint32_t right = 0;
  std::uint32_t found = 0;
  std::uint32_t gold = 0;

  // 0 where there is nothing to divide by:
  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;  ///< the share itself where `found` and `gold` are the same
  Count& operator+=(const Count& other);
  friend bool operator==(const Count&, const Count&) = default;
};

/// How often something that gold labels as the row was found to be the column.
struct Table {
  static constexpr std::size_t size = 4;
  std::array<std::array<std::uint32_t, size>, size> cells{};

  void add(std::size_t gold, std::size_t found) { ++cells[gold][found]; }
  [[nodiscard]] Count count(std::size_t label) const;
  [[nodiscard]] std::uint32_t total() const;
  // Means over the labels that gold or the findings have; 0 where there are none:
  [[nodiscard]] double macro_precision() const;
  [[nodiscard]] double macro_recall() const;
  [[nodiscard]] double macro_f1() const;
  Table& operator+=(const Table& other);
};

/// In the order in which they are shown: labels of sentences and words, units, relations; then voices.
enum class Metric : std::uint8_t {
  s2,
  s3,
  bio,
  cls,
  u50,
  c50,
  c50_claim,
  c50_premise,
  c50m,
  c100,
  l50,
  lu50,
  r50,
  r50_support,
  r50_attack,
  top,
  uns,
  listed,
  cue,
  content_30,
  content_80,
  content_iou50,
  content_exact,
  triple_relaxed,
  triple_exact,
  source_overlap,
  source_exact,
  source_none,
  fragment_source,
  fragment_cue,
  fragment_content,
  word_source,
  word_cue,
  word_content,
};
inline constexpr std::size_t label_metric_count = 4;  ///< those that come first are means over labels
inline constexpr std::size_t metric_count = 34;
inline constexpr Metric first_voice_metric = Metric::cue;

/// "C50:claim", as in the documentation.
[[nodiscard]] std::string_view name_of(Metric metric);
[[nodiscard]] constexpr bool is_label_metric(Metric metric) {
  return static_cast<std::size_t>(metric) < label_metric_count;
}
[[nodiscard]] constexpr bool is_voice_metric(Metric metric) {
  return metric >= first_voice_metric;
}
/// A share of cases: precision, recall and F1 are the same.
[[nodiscard]] bool is_share(Metric metric);
/// The names of the labels of a label metric, in the order of its table; "" behind the last.
[[nodiscard]] const std::array<std::string_view, Table::size>& labels_of(Metric metric);
/// Rows and columns of `Scores::roles` and `Scores::relations`; the last one is for what the other side does not have.
[[nodiscard]] const std::array<std::string_view, Table::size>& role_labels();
[[nodiscard]] const std::array<std::string_view, Table::size>& relation_labels();

/// The counts of one text or, added up, of many.
struct Scores {
  std::array<Table, label_metric_count> labels{};
  std::array<Count, metric_count> counts{};         ///< those of label metrics stay 0
  Table roles;                                      ///< of units
  Table relations;                                  ///< of ordered pairs of units
  std::map<std::string, Count, std::less<>> kinds;  ///< contents found, by the kind that gold gives

  [[nodiscard]] Table& table(Metric metric) { return labels[static_cast<std::size_t>(metric)]; }
  [[nodiscard]] const Table& table(Metric metric) const { return labels[static_cast<std::size_t>(metric)]; }
  [[nodiscard]] Count& count(Metric metric) { return counts[static_cast<std::size_t>(metric)]; }
  [[nodiscard]] const Count& count(Metric metric) const { return counts[static_cast<std::size_t>(metric)]; }
  /// Whether gold tells of it at all.
  [[nodiscard]] bool has(Metric metric) const;
  /// The main figure, from 0 to 1: macro F1 of a label metric, else F1 or the share.
  [[nodiscard]] double score(Metric metric) const;
  Scores& operator+=(const Scores& other);
};

}  // namespace argmap::eval
