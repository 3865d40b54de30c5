// Attributions in marked sentences: those that are known to be missed, and those that the guide shows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "argmap/rules.hpp"
#include "argmap/voice.hpp"
#include "rules/book/book.hpp"

namespace argmap::eval {

/// The index of the attribution that has the marked words, and no others, for its source, its cue and its contents. A
/// part without a mark may be anything.
[[nodiscard]] std::optional<std::uint32_t> find_marked(const std::vector<Attribution>& attributions,
                                                       const rules::Example& example);

struct MissResult {
  std::uint32_t index = 0;  ///< into `Book::known_misses`
  std::string message;      ///< that it is found after all; "" where it is still missed
};
/// Analyses every known miss, in order.
[[nodiscard]] std::vector<MissResult> test_known_misses(const RuleBook& book);

}  // namespace argmap::eval
