#include "cli/session/map_files.hpp"

#include <filesystem>

#include "render/escape/escape.hpp"

namespace argmap::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_name = 60;  // code points: less than any file system allows in bytes

/// The last part of a text's name without its ending, with nothing in it that a file system may refuse.
std::string stem_of(const std::string& text) {
  if (text == "-") return "stdin";
  const std::string last = text.substr(text.find_last_of('/') + 1);
  const std::size_t dot = last.rfind('.');
  std::string stem = render::cut(
      render::terminal_line(dot == 0 || dot == std::string::npos ? last : last.substr(0, dot)), longest_name);
  for (char& c : stem) {
    if (std::string_view("\\:*?\"<>|").find(c) != std::string_view::npos) c = '_';
  }
  if (stem.find_first_not_of('.') == std::string::npos) stem = "text";
  return stem;
}

}  // namespace

std::string MapFiles::make_folder() const {
  std::error_code error;
  const std::string path = folder_.substr(0, folder_.find_last_not_of('/') + 1);
  if (fs::exists(path, error) && !fs::is_directory(path, error)) return "not a folder";
  fs::create_directories(folder_, error);
  return error ? error.message() : "";
}

std::string MapFiles::next(const std::string& text) {
  const std::string stem = stem_of(text);
  std::string name = stem;
  for (int number = 2; !used_.insert(name).second; ++number) name = stem + "-" + std::to_string(number);
  return (fs::path(folder_) / (name + "." + ending_)).string();
}

bool is_folder(const std::string& output) {
  std::error_code ignored;
  return output.ends_with('/') || fs::is_directory(output, ignored);
}

}  // namespace argmap::cli
