// The weights of rules, counted or judged.
#pragma once

#include <string_view>
#include <vector>

#include "rules/book/book.hpp"
#include "rules/files/yaml.hpp"

namespace argmap::rules {

/// An entry of `weights`: by rule id, or for a whole family (`voice.*`).
struct WeightDraft {
  Value id;
  Weight weight;
  [[nodiscard]] bool is_default() const { return id.text().ends_with(".*"); }
  /// Of a default: what the ids of the family begin with, "voice.".
  [[nodiscard]] std::string_view family() const { return id.text().substr(0, id.text().size() - 1); }
};

[[nodiscard]] std::vector<WeightDraft> read_weights(const Value& weights, Diagnostics& diagnostics);

/// The natural log-odds of having been right so often, one right and one wrong case added.
[[nodiscard]] double counted_weight(std::uint32_t right, std::uint32_t of);

}  // namespace argmap::rules
