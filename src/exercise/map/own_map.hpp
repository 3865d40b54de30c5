// A map that a learner has made, whatever it is written in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "argmap/diagnostic.hpp"
#include "argmap/unit.hpp"

namespace argmap::exercise {

struct OwnStatement {
  std::string title;       ///< "u7"; "" where it has none
  std::string text;        ///< "" where only the title stands
  std::uint32_t line = 0;  ///< of the file, from 1; 0 in JSON
  std::uint32_t column = 0;
};

/// Statements by index.
struct OwnRelation {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  RelationType type = RelationType::supports;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

struct OwnMap {
  std::vector<OwnStatement> statements;
  std::vector<OwnRelation> relations;
  std::vector<Diagnostic> diagnostics;  ///< everything that could not be read; each is an error
};

/// Reads the part of Argdown that draws a map: statements and arguments with title, text or both; + - _ and their
/// arrows, by indentation; headings, tags, data, comments and front matter are passed over. Linear.
[[nodiscard]] OwnMap read_argdown(std::string_view name, std::string_view bytes);

/// Reads units and relations of a report in argmap's JSON (docs/json.md).
[[nodiscard]] OwnMap read_report_map(std::string_view name, std::string_view bytes);

/// Whether a file holds a map and no table of answers: by its ending (.argdown, .ad) or its first visible sign.
[[nodiscard]] bool holds_map(std::string_view name, std::string_view bytes);

}  // namespace argmap::exercise
