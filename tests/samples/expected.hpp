// What a careful reader expects of a sample (samples/*.expected.yaml), and what of it the analysis does not give.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "argmap/report.hpp"

namespace argmap::samples {

/// One expectation that is not met: "voices: “Critics” say “that the early cars…”".
struct Miss {
  std::string kind;  ///< the key of the expected file
  std::string what;  ///< the expected words, shortened

  [[nodiscard]] std::string line() const { return kind + ": " + what; }
};

struct Outcome {
  std::vector<Miss> misses;  ///< in the order of the expected file
  std::size_t expectations = 0;
};

/// Compares a report with an expected file. Strings of the file that do not stand in the text are misses of kind
/// "file", so that a mistyped expectation cannot pass.
[[nodiscard]] Outcome compare(const Report& report, const std::filesystem::path& expected);

}  // namespace argmap::samples
