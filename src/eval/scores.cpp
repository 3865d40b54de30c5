#include "eval/scores.hpp"

#include <algorithm>

namespace argmap::eval {
namespace {

using Labels = std::array<std::string_view, Table::size>;

constexpr std::array<std::string_view, metric_count> names{"S2",
                                                           "S3",
                                                           "BIO",
                                                           "CLS",
                                                           "U50",
                                                           "C50",
                                                           "C50:claim",
                                                           "C50:premise",
                                                           "C50m",
                                                           "C100",
                                                           "L50",
                                                           "LU50",
                                                           "R50",
                                                           "R50:support",
                                                           "R50:attack",
                                                           "TOP",
                                                           "UNS",
                                                           "LISTED",
                                                           "cue",
                                                           "content@0.3",
                                                           "content@0.8",
                                                           "content_iou50",
                                                           "content_exact",
                                                           "triple_relaxed",
                                                           "triple_exact",
                                                           "source_overlap",
                                                           "source_exact",
                                                           "source_none",
                                                           "frag_source",
                                                           "frag_cue",
                                                           "frag_content",
                                                           "tok_source",
                                                           "tok_cue",
                                                           "tok_content"};

constexpr Labels sentence_argues{"arg", "non"};
constexpr Labels simple_roles{"claim", "premise", "none"};
constexpr Labels boundaries{"B", "I", "O"};
constexpr Labels roles_or_none{"major_claim", "claim", "premise", "-"};
constexpr Labels relations_or_none{"support", "attack", "-"};

double share(double part, double whole) {
  return whole > 0 ? part / whole : 0;
}

template <typename Figure>
double mean_over_labels(const Table& table, Figure figure) {
  double sum = 0;
  double labels = 0;
  for (std::size_t i = 0; i < Table::size; ++i) {
    const Count count = table.count(i);
    if (count.found + count.gold == 0) continue;
    sum += figure(count);
    ++labels;
  }
  return share(sum, labels);
}

}  // namespace

double Count::precision() const {
  return share(right, found);
}

double Count::recall() const {
  return share(right, gold);
}

double Count::f1() const {
  return share(2.0 * right, static_cast<double>(found) + gold);
}

Count& Count::operator+=(const Count& other) {
  right += other.right;
  found += other.found;
  gold += other.gold;
  return *this;
}

Count Table::count(std::size_t label) const {
  Count count{cells[label][label], 0, 0};
  for (std::size_t i = 0; i < size; ++i) {
    count.found += cells[i][label];
    count.gold += cells[label][i];
  }
  return count;
}

std::uint32_t Table::total() const {
  std::uint32_t sum = 0;
  for (const auto& row : cells) {
    for (const std::uint32_t cell : row) sum += cell;
  }
  return sum;
}

double Table::macro_precision() const {
  return mean_over_labels(*this, [](const Count& count) { return count.precision(); });
}

double Table::macro_recall() const {
  return mean_over_labels(*this, [](const Count& count) { return count.recall(); });
}

double Table::macro_f1() const {
  return mean_over_labels(*this, [](const Count& count) { return count.f1(); });
}

Table& Table::operator+=(const Table& other) {
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t j = 0; j < size; ++j) cells[i][j] += other.cells[i][j];
  }
  return *this;
}

std::string_view name_of(Metric metric) {
  return names[static_cast<std::size_t>(metric)];
}

bool is_share(Metric metric) {
  return metric == Metric::top || metric == Metric::source_overlap || metric == Metric::source_exact ||
         metric == Metric::source_none;
}

const Labels& labels_of(Metric metric) {
  if (metric == Metric::s2) return sentence_argues;
  return metric == Metric::bio ? boundaries : simple_roles;
}

const Labels& role_labels() {
  return roles_or_none;
}

const Labels& relation_labels() {
  return relations_or_none;
}

bool Scores::has(Metric metric) const {
  return is_label_metric(metric) ? table(metric).total() > 0 : count(metric).gold > 0;
}

double Scores::score(Metric metric) const {
  return is_label_metric(metric) ? table(metric).macro_f1() : count(metric).f1();
}

Scores& Scores::operator+=(const Scores& other) {
  for (std::size_t i = 0; i < labels.size(); ++i) labels[i] += other.labels[i];
  for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += other.counts[i];
  roles += other.roles;
  relations += other.relations;
  for (const auto& [kind, count] : other.kinds) kinds[kind] += count;
  return *this;
}

}  // namespace argmap::eval
