// A ZIP file in memory, the same bytes for the same files.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace argmap::exercise {

/// Files by name, in order. "" where it cannot be made; `problem` then says why.
[[nodiscard]] std::string zip_of(const std::vector<std::pair<std::string, std::string>>& files, std::string& problem);

}  // namespace argmap::exercise
