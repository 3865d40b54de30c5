// The checks with the kind of finding that each looks for.
#pragma once

#include <span>

#include "analysis/checks.hpp"
#include "argmap/findings.hpp"

namespace argmap::analysis {

struct Check {
  FindingKind kind;
  Findings (*run)(const Evidence&);
};

[[nodiscard]] std::span<const Check> checks();

}  // namespace argmap::analysis
