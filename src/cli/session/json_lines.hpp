// One text a line: JSON objects with a `text` and perhaps an `id`.
#pragma once

#include <string>
#include <string_view>

#include "argmap/render.hpp"
#include "cli/session/session.hpp"

namespace argmap::cli {

/// A line of JSON lines.
struct JsonLine {
  std::string id;    ///< JSON: a string or a number; empty where the line gives none
  std::string name;  ///< the id in words, for reports
  std::string text;
  bool has_text = false;  ///< the line is an object with a string `text`
  std::string problem;    ///< why the line cannot be used, or ""
};
[[nodiscard]] JsonLine read_json_line(std::string_view line);

/// The words as a JSON string.
[[nodiscard]] std::string json_string(std::string_view words);

struct LinesOutcome {
  ExitCode code = ExitCode::done;
  std::size_t bad = 0;  ///< lines that could not be used
};
/// Writes one line for each line of the input, in order and at once; memory is bounded by the longest line.
[[nodiscard]] LinesOutcome convert_lines(Input& input, const std::string& file, const RuleBook& book, Scheme scheme,
                                         Invocation& invocation);

}  // namespace argmap::cli
