// What the command line says about a map.
#pragma once

#include <optional>
#include <string>

#include "argmap/render.hpp"
#include "cli/session/command.hpp"

namespace argmap::cli {

/// The options that do not depend on the text; without a focus.
[[nodiscard]] MapOptions map_options(const Invocation& invocation);

/// `Detail` by its name, `full` for any other word.
[[nodiscard]] Detail detail_of(std::string_view name);
/// `Paper` by its name, `any` for any other word.
[[nodiscard]] Paper paper_of(std::string_view name);

/// Today as 2026-11-27, in the time zone of the user; the day of SOURCE_DATE_EPOCH (in UTC) where that is set.
[[nodiscard]] std::string today();

}  // namespace argmap::cli
