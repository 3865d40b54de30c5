#include "rules/book/thresholds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "rules/files/map_reader.hpp"

namespace argmap::rules {
namespace {

struct Row {
  std::string_view finding;
  std::string_view key;
  double Thresholds::*number;
  double most = 1e6;
};

constexpr std::array rows{Row{"unsupported", "fewest-words", &Thresholds::unsupported_fewest_words},
                          Row{"unsupported", "chance", &Thresholds::unsupported_chance, 1},
                          Row{"unsupported", "warning", &Thresholds::unsupported_warning, 1},
                          Row{"thesis-missing", "fewest-claims", &Thresholds::thesis_missing_fewest_claims},
                          Row{"thesis-missing", "doubt", &Thresholds::thesis_missing_doubt},
                          Row{"thesis-missing", "sure", &Thresholds::thesis_missing_sure},
                          Row{"reasoning-only", "paragraphs", &Thresholds::reasoning_only_paragraphs},
                          Row{"single-source", "fewest-supports", &Thresholds::single_source_fewest_supports},
                          Row{"one-sided", "fewest-voices", &Thresholds::one_sided_fewest_voices}};

Names findings_with_numbers() {
  Names names;
  for (const Row& row : rows) {
    if (std::ranges::find(names, row.finding) == names.end()) names.push_back(row.finding);
  }
  return names;
}

Names keys_of(std::string_view finding) {
  Names keys;
  for (const Row& row : rows) {
    if (row.finding == finding) keys.push_back(row.key);
  }
  return keys;
}

void read_number(const MapReader& reader, const Row& row, Thresholds& thresholds, Diagnostics& diagnostics) {
  const std::string_view text = reader.text(row.key);
  if (text.empty()) return;
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool good = error == std::errc() && end == text.data() + text.size() && number >= 0 && number <= row.most;
  if (good) thresholds.*row.number = number;
  if (good) return;
  const std::string range = row.most == 1 ? "from 0 to 1" : "from 0";
  diagnostics.error(reader.get(row.key)->location(), fmt::format("`{}` must be a number {}", row.key, range));
}

}  // namespace

void read_thresholds(const Value& findings, Thresholds& thresholds, Diagnostics& diagnostics) {
  const Names names = findings_with_numbers();
  for (const auto& [finding, value] : findings.entries()) {
    if (!index_of(finding, names, "finding with numbers", diagnostics)) continue;
    const MapReader reader(value, fmt::format("`{}`", finding.text()), keys_of(finding.text()), diagnostics);
    for (const Row& row : rows) {
      if (row.finding == finding.text() && reader.get(row.key)) read_number(reader, row, thresholds, diagnostics);
    }
  }
}

}  // namespace argmap::rules
