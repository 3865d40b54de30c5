// The files of rule packs.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "rules/yaml.hpp"

namespace argmap::rules {

/// The rule files of one folder, and whether all of them could be read.
struct Pack {
  std::vector<std::unique_ptr<const File>> files;  ///< by name; their addresses do not change
  bool whole = true;                               ///< false where a file is left out for an error
};

/// Reads every *.yaml in a folder and below.
[[nodiscard]] Pack read_pack(const std::filesystem::path& folder, Diagnostics& diagnostics);

}  // namespace argmap::rules
