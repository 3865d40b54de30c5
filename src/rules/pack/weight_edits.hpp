// Changing a weights file without disturbing what people wrote in it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::rules {

/// How often a rule was right, and where that was counted.
struct Counts {
  std::uint32_t right = 0;
  std::uint32_t of = 0;
  std::string on;
};

/// New figures of one rule. What is not given stays as it is.
struct WeightEdit {
  std::string id;
  std::optional<double> judged;  ///< what it weighed so far; said by a new entry, so that counts alone change nothing
  std::optional<Counts> counts;
  std::optional<double> fitted;  ///< written with two decimals
};

struct EditedWeights {
  std::string text;     ///< of the file; "" after a problem
  std::string problem;  ///< "12: …": the line and why it cannot be edited; or ""
};

/// The text of a weights file with these figures. Comments, order and all other bytes stay; an entry without a place
/// goes behind the last one of its family, else to the end. `fitted_on` becomes the value of that key, unless it is
/// empty.
[[nodiscard]] EditedWeights edit_weights(std::string_view text, const std::vector<WeightEdit>& edits,
                                         const std::string& fitted_on = "");

}  // namespace argmap::rules
