// What was found, in the shape of gold.
#pragma once

#include "argmap/render.hpp"
#include "argmap/report.hpp"
#include "eval/gold.hpp"

namespace argmap::cli {

/// Units, relations and attributions as `argmap json` writes them in this scheme.
[[nodiscard]] eval::Gold gold_of(const Report& report, Scheme scheme);

}  // namespace argmap::cli
