// Reading the command line of one command.
#pragma once

#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/session/command.hpp"

namespace argmap::cli {

/// The arguments behind the command's name; nothing where they are wrong, `problem` then says why and offers what may
/// have been meant.
[[nodiscard]] std::optional<Arguments> parse_arguments(const Command& command, const std::vector<std::string>& words,
                                                       std::string& problem);

/// What is wrong with a configuration file.
struct ConfigProblem {
  std::string where;  ///< the words that its line begins with, or ""
  std::string what;
};

/// The options that a configuration file sets, one `name = value` a line; those that say where to read and write, and
/// in which form, belong on the command line. Nothing where it is wrong, `problem` then says why.
[[nodiscard]] std::optional<Arguments> parse_config(const Command& command, std::istream& file, ConfigProblem& problem);

/// The items of a value that names several with commas between; a stray comma gives an empty one.
[[nodiscard]] std::vector<std::string> split_list(std::string_view value);

/// " (did you mean `map`?)", or "" where nothing is near.
[[nodiscard]] std::string suggestion(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace argmap::cli
