// The files that a run reads, none of which it may write over.
#pragma once

#include <string>
#include <vector>

#include "cli/session/command.hpp"
#include "cli/session/map_files.hpp"

namespace argmap::cli {

/// The texts that a command line names, standard input, and the rule files in the folders that it names.
class InputFiles {
 public:
  explicit InputFiles(const Arguments& arguments);

  /// Why nothing may be written to `output`: it is one of these files, by whatever name or link. "" where it is none.
  [[nodiscard]] std::string problem(const std::string& output) const;
  /// The same for every file that the texts named on the command line would get.
  [[nodiscard]] std::string problem(MapFiles names) const;

 private:
  std::vector<std::string> texts_;
  std::vector<std::string> rules_;
};

}  // namespace argmap::cli
