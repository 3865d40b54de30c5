// What the program says with its exit code.
#pragma once

#include <algorithm>

namespace argmap::cli {

enum class ExitCode : int {
  done = 0,      ///< everything was done, and nothing was found that `--fail-on` asks about
  findings = 1,  ///< findings at or above `--fail-on`, or failing sentences of `rules test`
  error = 2,     ///< usage, a file, a rule, or writing failed
};

/// Of several outcomes the gravest counts.
[[nodiscard]] constexpr ExitCode worse(ExitCode a, ExitCode b) {
  return std::max(a, b);
}

}  // namespace argmap::cli
