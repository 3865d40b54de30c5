// What `argmap eval` shows.
#pragma once

#include <string>

#include "cli/session/gold_files.hpp"
#include "eval/evaluate.hpp"

namespace argmap::cli {

/// An evaluation, and of what.
struct Evaluated {
  const GoldFile& gold;
  std::string scheme;
  const eval::Evaluation& evaluation;

  /// The id of a text; where it has none, its place in the part: "text 3".
  [[nodiscard]] std::string name_of_text(std::uint32_t index) const;
};

/// Tables, with the texts that came out worst.
[[nodiscard]] std::string eval_text(const Evaluated& evaluated);
/// One object on a line, with the figures of every text.
[[nodiscard]] std::string eval_json(const Evaluated& evaluated);

}  // namespace argmap::cli
