// The YAML trees of the built-in pack, parsed when the program was built, because parsing YAML is slow.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/files/yaml.hpp"
#include "rules/pack/pack.hpp"

namespace argmap::rules {

/// The tree of a file with exactly these bytes, if there is one in a snapshot.
[[nodiscard]] std::optional<Tree> find_in_snapshot(std::string_view snapshot, std::string_view bytes);
/// Whether the snapshot was made of files with exactly these bytes, in their order, and of no others.
[[nodiscard]] bool are_whole_snapshot(std::string_view snapshot, std::span<const FileBytes> files);

/// A snapshot of files without a diagnostic, as the build embeds it.
[[nodiscard]] std::string write_snapshot(const std::vector<File>& files);

}  // namespace argmap::rules
