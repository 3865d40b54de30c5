// Writing a file so that nobody ever sees half of it.
#pragma once

#include <string>
#include <string_view>

namespace argmap::cli {

/// Writes to a temporary name in the same folder and renames. What is there already and is no ordinary file (a device,
/// a pipe) is written to directly. "" when done, else why not; the file is then as it was before.
[[nodiscard]] std::string save(const std::string& file, std::string_view bytes);

}  // namespace argmap::cli
