// What keeps the checkout readable and free of the machine that it was written on.
#pragma once

#include <string>
#include <vector>

#include "source_tree.hpp"

namespace structure {

inline constexpr std::size_t longest_file = 400;     ///< lines of code
inline constexpr std::size_t longest_function = 60;  ///< lines, signature included

/// Files of code, of scripts and of styles that are too long, and C++ functions that are. Functions are told as
/// clang-format leaves them: from a line that starts in column one to the "}" that stands there alone; members defined
/// inside a class are clang-tidy's to judge.
[[nodiscard]] std::vector<std::string> length_problems(const std::vector<SourceFile>& files);

/// File names that say nothing of what is inside ("utils", "helpers", "common"), and folders of the root that the
/// plan of the house does not have.
[[nodiscard]] std::vector<std::string> name_problems(const std::vector<SourceFile>& files);

/// Addresses of package hosts, any address in what builds, and paths of one machine.
[[nodiscard]] std::vector<std::string> machine_problems(const std::vector<SourceFile>& files);

}  // namespace structure
