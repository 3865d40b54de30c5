// One entry of `rules` in a rule file.
#pragma once

#include <optional>
#include <vector>

#include "rules/book/book.hpp"
#include "rules/files/yaml.hpp"
#include "rules/reading/parts.hpp"

namespace argmap::rules {

/// A rule before its lists and weight are known.
struct RuleDraft {
  Rule rule;
  Value id;
  std::vector<DraftPattern> patterns;
  std::vector<DraftPattern> unless;
  std::optional<Value> genre;  ///< that it proposes
};

/// Reads a rule, with its sentences or without, and reports all that is wrong in what it reads. Gives nothing
/// where the rule has no id to be known by.
[[nodiscard]] std::optional<RuleDraft> read_rule(const Value& map, Diagnostics& diagnostics, bool examples = true);

/// Lower-case words and digits joined by `.` and `-`.
[[nodiscard]] bool is_rule_id(std::string_view id);

}  // namespace argmap::rules
