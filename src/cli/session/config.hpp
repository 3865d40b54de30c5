// Options that a project keeps in `.argmap.conf`.
#pragma once

#include <map>
#include <string>

#include "cli/session/command.hpp"

namespace argmap::cli {

/// The options of one command as the nearest `.argmap.conf` of a file's folder or a folder above has them. The file is
/// Boost.Program_options' format, and the options are the command's own: `ignore = no-number` is `--ignore no-number`.
class Config {
 public:
  explicit Config(const Command& command) : command_(command) {}

  /// What holds for the file: the command line, and behind it what the configuration says and the command line does
  /// not. Complains about a configuration that cannot be used, once, and gives nothing then.
  [[nodiscard]] const Arguments* for_file(const std::string& file, const Invocation& invocation);

 private:
  struct Read {
    Arguments arguments;
    bool good = true;
  };
  [[nodiscard]] Read read(const std::string& path, const Invocation& invocation) const;

  const Command& command_;
  std::map<std::string, Read> by_path_;  ///< by the path of the configuration; "" for none
};

/// The nearest `.argmap.conf` in the file's folder or above, or "". Standard input looks from the current folder.
[[nodiscard]] std::string find_config(const std::string& file);

}  // namespace argmap::cli
