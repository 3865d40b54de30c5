#include "source_tree.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

namespace structure {

namespace fs = std::filesystem;

namespace {

bool is_skipped_folder(const fs::path& relative) {
  const auto name = relative.filename().string();
  if (relative.has_parent_path()) return name == "__pycache__";
  return name == "build" || (name.starts_with('.') && name != ".ci");
}

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace

std::vector<SourceFile> read_tree(const fs::path& root) {
  std::vector<SourceFile> files;
  for (auto entry = fs::recursive_directory_iterator(root); entry != fs::recursive_directory_iterator(); ++entry) {
    const auto relative = fs::relative(entry->path(), root);
    if (entry->is_directory() && is_skipped_folder(relative)) entry.disable_recursion_pending();
    if (!entry->is_regular_file() || relative == ".git") continue;  // a file in a linked working tree
    const auto text = read_file(entry->path());
    if (text.find('\0') == std::string::npos) files.push_back({relative.generic_string(), lines_of(text)});
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

std::string_view top_folder(std::string_view path) {
  const auto slash = path.find('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

bool is_code(std::string_view path) {
  return path.ends_with(".cpp") || path.ends_with(".hpp") || path.ends_with(".h") || path.ends_with(".cc");
}

bool is_page(std::string_view path) {
  return path.ends_with(".js") || path.ends_with(".mjs") || path.ends_with(".css");
}

bool is_build(std::string_view path) {
  return path.starts_with("scripts/") || path.starts_with(".ci/") || path.ends_with("CMakeLists.txt") ||
         path.ends_with(".cmake") || path.ends_with(".cmake.in") || path == "CMakePresets.json";
}

std::string problem(const SourceFile& file, std::size_t line_index, std::string_view message) {
  return file.path + ":" + std::to_string(line_index + 1) + ": " + std::string(message);
}

}  // namespace structure
