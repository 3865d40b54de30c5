#include "rules/weights.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <optional>

#include "rules/map_reader.hpp"

namespace argmap::rules {
namespace {

constexpr double largest_weight = 20;  // one in two thousand million

const Names& weight_keys() {
  static const Names keys{"right", "of", "on", "judged"};
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

Weight read_counted(const MapReader& reader, Diagnostics& diagnostics) {
  Weight weight;
  if (!reader.get("right")) reader.report_missing("right");
  if (!reader.get("of")) reader.report_missing("of");
  const auto right = read_number<std::uint32_t>(reader, "right", diagnostics);
  const auto of = read_number<std::uint32_t>(reader, "of", diagnostics);
  if (!right || !of) return weight;
  if (*right > *of) {
    diagnostics.error(reader.get("right")->location(), fmt::format("right {} times of {} is too often", *right, *of));
    return weight;
  }
  weight.right = *right;
  weight.of = *of;
  weight.value = counted_weight(*right, *of);
  weight.measured_on = reader.text("on");
  return weight;
}

Weight read_weight(const Value& value, Diagnostics& diagnostics) {
  const MapReader reader(value, "a weight", weight_keys(), diagnostics);
  const auto judged = reader.get("judged");
  if (!judged) return value.kind() == Kind::map ? read_counted(reader, diagnostics) : Weight{};
  Weight weight;
  const auto number = read_number<double>(reader, "judged", diagnostics);
  if (number && !(std::abs(*number) <= largest_weight)) {
    diagnostics.error(judged->location(), fmt::format("a weight lies between -{0} and {0}", largest_weight));
  } else {
    weight.value = number.value_or(weight.value);
  }
  for (const std::string_view key : {"right", "of", "on"}) {
    if (const auto other = reader.get(key)) {
      diagnostics.error(other->location(),
                        fmt::format("a weight is judged or counted: `{}` does not go with `judged`", key));
    }
  }
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
