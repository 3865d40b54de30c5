// Files of annotated texts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/session/command.hpp"
#include "eval/gold.hpp"

namespace argmap::cli {

/// The part that is wanted of a file of annotated texts.
struct GoldFile {
  std::string name;   ///< without folder and ending: "essays"
  std::string split;  ///< the part, or "" for all
  std::vector<eval::Gold> golds;

  /// "essays train, 286 documents": where counts come from, without a path.
  [[nodiscard]] std::string provenance() const;
};

/// Reads what `--split` wants, else what `unasked` says. Complains about every line that cannot be
/// used, at FILE:LINE, and about a part without texts; nothing then.
[[nodiscard]] std::optional<GoldFile> read_gold_file(Invocation& invocation, const std::string& file,
                                                     eval::Unasked unasked = eval::Unasked::training);

}  // namespace argmap::cli
