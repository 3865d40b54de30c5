// The files of rule packs.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "rules/files/yaml.hpp"

namespace argmap::rules {

/// A rule file as it lies there.
struct FileBytes {
  std::string name;
  std::string bytes;
};

/// The rule files of one folder and below, by name.
struct PackFiles {
  std::filesystem::path folder;
  std::vector<FileBytes> files;
  bool whole = true;  ///< false where one could not be read
};

/// The same as trees, and whether all of them could be read.
struct Pack {
  std::vector<std::unique_ptr<const File>> files;  ///< by name; their addresses do not change
  bool whole = true;                               ///< false where a file is left out for an error
};

/// Reads every *.yaml in a folder and below.
[[nodiscard]] PackFiles read_files(const std::filesystem::path& folder, Diagnostics& diagnostics);
[[nodiscard]] Pack parse(PackFiles files, Diagnostics& diagnostics);

}  // namespace argmap::rules
