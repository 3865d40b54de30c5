// The YAML trees of the built-in pack, parsed when the program was built, because parsing YAML is slow.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/yaml.hpp"

namespace argmap::rules {

/// The tree of a file with exactly these bytes, if the program was built with such a file.
[[nodiscard]] std::optional<Tree> find_snapshot(std::string_view bytes);

/// The same in a snapshot other than the embedded one.
[[nodiscard]] std::optional<Tree> find_in_snapshot(std::string_view snapshot, std::string_view bytes);

/// A snapshot of files without a diagnostic, as the build embeds it.
[[nodiscard]] std::string write_snapshot(const std::vector<File>& files);

}  // namespace argmap::rules
