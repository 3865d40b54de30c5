// The kinds of items that there are: one row each.
#pragma once

#include <span>

#include "exercise/task.hpp"

namespace argmap::exercise {

struct Kind {
  std::string_view name;
  Form form;
  Maker make;
};

/// In the order of a sheet, that of `rules::exercise_kind_names`.
[[nodiscard]] std::span<const Kind> kinds();
[[nodiscard]] const Kind* find_kind(std::string_view name);

}  // namespace argmap::exercise
