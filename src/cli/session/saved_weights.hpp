// Writing figures into the weights file of a pack.
#pragma once

#include <filesystem>
#include <vector>

#include "argmap/rules.hpp"
#include "cli/session/command.hpp"
#include "rules/pack/weight_edits.hpp"

namespace argmap::cli {

/// Whether the file is the path or lies under it.
[[nodiscard]] bool lies_in(const std::filesystem::path& file, const std::filesystem::path& path);

/// Writes the figures into `weights.yaml` (those of a genre into `genres/GENRE-weights.yaml`) of the last `--rules
/// DIR`, else of the built-in rules; those of rules that do not stand in that folder are left out. The file is as it
/// was before where anything goes wrong.
[[nodiscard]] ExitCode save_weights(Invocation& invocation, const RuleBook& book, std::vector<rules::WeightEdit> edits,
                                    const std::string& fitted_on = "");

}  // namespace argmap::cli
