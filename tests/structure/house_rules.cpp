#include "house_rules.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace structure {

namespace {

constexpr std::array<std::string_view, 10> top_folders{"",      ".ci",     "bench",   "docs", "include",
                                                       "rules", "samples", "scripts", "src",  "tests"};
constexpr std::array<std::string_view, 8> drawers{"util",   "utils", "helper", "helpers",
                                                  "common", "misc",  "stuff",  "tools"};
/// Parts of a host's name that tell a place where packages come from.
constexpr std::array<std::string_view, 12> package_hosts{
    "deb.",  "debian.org/debian", "mirror", "registry",  "pypi",     "npm", "crates",
    "conan", "artifact",          "proxy",  "snapshot.", "packages."};

/// Where the function that ends in this line begins: its signature's first line.
std::size_t function_start(const SourceFile& file, std::size_t end) {
  std::size_t start = end;
  while (start > 0) {
    const auto& line = file.lines[--start];
    if (!line.empty() && std::string_view(" \t#})/").find(line.front()) == std::string_view::npos) return start;
  }
  return start;
}

void add_function_problems(const SourceFile& file, std::vector<std::string>& problems) {
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    if (file.lines[i] != "}") continue;
    const auto start = function_start(file, i);
    const auto length = i - start + 1;
    if (length > longest_function) {
      problems.push_back(problem(file, start, "a function of " + std::to_string(length) + " lines"));
    }
  }
}

bool is_drawer(std::string_view path) {
  auto name = path.substr(path.rfind('/') + 1);
  name = name.substr(0, name.find('.'));
  while (!name.empty()) {
    const auto end = std::min(name.find_first_of("_-"), name.size());
    if (std::ranges::find(drawers, name.substr(0, end)) != drawers.end()) return true;
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return false;
}

bool names_package_host(std::string_view line) {
  for (auto at = line.find("://"); at != std::string_view::npos; at = line.find("://", at + 1)) {
    const auto address = line.substr(at + 3, line.find_first_of(" \t\"'`)>", at) - at - 3);
    const auto in_address = [&](std::string_view part) { return address.find(part) != std::string_view::npos; };
    if (std::ranges::any_of(package_hosts, in_address)) return true;
  }
  return false;
}

/// A path below one of these folders, and not the middle of a longer word such as "his/her".
bool names_machine_path(std::string_view line) {
  for (const std::string_view folder : {"/wo"
                                        "rk/",
                                        "/tm"
                                        "p/",
                                        "/ho"
                                        "me/",
                                        "/ro"
                                        "ot/"}) {
    for (auto at = line.find(folder); at != std::string_view::npos; at = line.find(folder, at + 1)) {
      const bool starts = at == 0 || std::string_view(" \t\"'`(=:").find(line[at - 1]) != std::string_view::npos;
      const auto behind = at + folder.size();
      if (starts && behind < line.size() && std::isgraph(static_cast<unsigned char>(line[behind])) != 0) return true;
    }
  }
  return false;
}

}  // namespace

std::vector<std::string> length_problems(const std::vector<SourceFile>& files) {
  std::vector<std::string> problems;
  for (const auto& file : files) {
    if (!is_code(file.path) && !is_build(file.path) && !is_page(file.path)) continue;
    if (file.lines.size() > longest_file) {
      problems.push_back(problem(file, longest_file, "the file has " + std::to_string(file.lines.size()) + " lines"));
    }
    if (is_code(file.path)) add_function_problems(file, problems);
  }
  return problems;
}

std::vector<std::string> name_problems(const std::vector<SourceFile>& files) {
  std::vector<std::string> problems;
  for (const auto& file : files) {
    if (is_drawer(file.path)) problems.push_back(problem(file, 0, "the name does not say what is inside"));
    const auto folder = top_folder(file.path);
    if (std::ranges::find(top_folders, folder) == top_folders.end()) {
      problems.push_back(problem(file, 0, "the house has no folder " + std::string(folder)));
    }
  }
  return problems;
}

std::vector<std::string> machine_problems(const std::vector<SourceFile>& files) {
  std::vector<std::string> problems;
  for (const auto& file : files) {
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const std::string_view line = file.lines[i];
      if (is_build(file.path) && line.find("://") != std::string_view::npos) {
        problems.push_back(problem(file, i, "what builds names no host"));
      } else if (names_package_host(line)) {
        problems.push_back(problem(file, i, "names a package host"));
      }
      if (names_machine_path(line)) problems.push_back(problem(file, i, "names a path of one machine"));
    }
  }
  return problems;
}

}  // namespace structure
