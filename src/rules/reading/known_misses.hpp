// The entries of `known-misses` in a rule file.
#pragma once

#include <string>
#include <vector>

#include "rules/book/book.hpp"
#include "rules/files/yaml.hpp"

namespace argmap::rules {

/// Reads a sequence of {text, because}; reports all that is wrong in it.
[[nodiscard]] std::vector<KnownMiss> read_known_misses(const Value& sequence, const std::string& file,
                                                       Diagnostics& diagnostics);

}  // namespace argmap::rules
