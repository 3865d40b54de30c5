#include "rules/reading/weights.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <optional>

#include "rules/files/map_reader.hpp"

namespace argmap::rules {
namespace {

constexpr double largest_weight = 20;  // one in two thousand million

const Names& weight_keys() {
  static const Names keys{"right", "of", "on", "judged", "fitted"};
  return keys;
}

template <typename Number>
std::optional<Number> read_number(const MapReader& reader, std::string_view key, Diagnostics& diagnostics) {
  const std::string_view text = reader.text(key);
  if (text.empty()) return std::nullopt;
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc() && end == text.data() + text.size()) return number;
  diagnostics.error(reader.get(key)->location(),
                    fmt::format("`{}` must be a {}number", key, std::is_integral_v<Number> ? "whole " : ""));
  return std::nullopt;
}

void read_counts(const MapReader& reader, Weight& weight, Diagnostics& diagnostics) {
  if (!reader.get("right")) reader.report_missing("right");
  if (!reader.get("of")) reader.report_missing("of");
  const auto right = read_number<std::uint32_t>(reader, "right", diagnostics);
  const auto of = read_number<std::uint32_t>(reader, "of", diagnostics);
  if (!right || !of) return;
  if (*right > *of) {
    diagnostics.error(reader.get("right")->location(), fmt::format("right {} times of {} is too often", *right, *of));
    return;
  }
  weight.right = *right;
  weight.of = *of;
  weight.measured_on = reader.text("on");
}

/// Log-odds that the file states.
std::optional<double> read_log_odds(const MapReader& reader, std::string_view key, Diagnostics& diagnostics) {
  const auto number = read_number<double>(reader, key, diagnostics);
  if (!number || std::abs(*number) <= largest_weight) return number;
  diagnostics.error(reader.get(key)->location(), fmt::format("a weight lies between -{0} and {0}", largest_weight));
  return std::nullopt;
}

Weight read_weight(const Value& value, Diagnostics& diagnostics) {
  const MapReader reader(value, "a weight", weight_keys(), diagnostics);
  Weight weight;
  if (value.kind() != Kind::map) return weight;
  const auto judged = read_log_odds(reader, "judged", diagnostics);
  const auto fitted = read_log_odds(reader, "fitted", diagnostics);
  const bool counted = reader.get("right") || reader.get("of") || reader.get("on");
  const bool told =
      reader.get("judged") || reader.get("fitted") || reader.misspells("judged") || reader.misspells("fitted");
  if (counted || !told) read_counts(reader, weight, diagnostics);
  if (weight.of > 0) weight.start = counted_weight(weight.right, weight.of), weight.origin = "counted";
  if (judged) weight.start = *judged, weight.origin = "judged";
  weight.value = fitted.value_or(weight.start);
  if (fitted) weight.origin = "fitted";
  return weight;
}

}  // namespace

std::vector<WeightDraft> read_weights(const Value& weights, Diagnostics& diagnostics) {
  std::vector<WeightDraft> drafts;
  for (const auto& [id, value] : weights.entries()) drafts.push_back({id, read_weight(value, diagnostics)});
  return drafts;
}

double counted_weight(std::uint32_t right, std::uint32_t of) {
  return std::log((right + 1.0) / (of - right + 1.0));
}

}  // namespace argmap::rules
