// The files of a checkout, as the tests of its structure see them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace structure {

/// A text file of the project.
struct SourceFile {
  std::string path;                ///< relative to the root, with "/"
  std::vector<std::string> lines;  ///< without line ends
};

/// Every text file below the root, by path. Left out are `build`, folders of version control, editors' caches, and
/// files that hold a NUL byte.
[[nodiscard]] std::vector<SourceFile> read_tree(const std::filesystem::path& root);

/// The folder right below the root that holds the file; "" for a file of the root itself.
[[nodiscard]] std::string_view top_folder(std::string_view path);
[[nodiscard]] bool is_code(std::string_view path);   ///< C++ sources and headers
[[nodiscard]] bool is_build(std::string_view path);  ///< CMake files, presets, scripts, CI
[[nodiscard]] bool is_page(std::string_view path);   ///< scripts and styles of pages, and the tests that run them

/// "path:line: message", the form in which every problem is told.
[[nodiscard]] std::string problem(const SourceFile& file, std::size_t line_index, std::string_view message);

}  // namespace structure
