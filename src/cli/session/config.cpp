#include "cli/session/config.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <utility>

#include "cli/session/arguments.hpp"

namespace argmap::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* config_name = ".argmap.conf";

/// What the command line says, and where it is silent what the configuration says.
Arguments laid_over(const Command& command, const Arguments& given, const Arguments& configured) {
  Arguments out = given;
  for (const Option& option : command.options) {
    if (given.has(option.name)) continue;
    for (const std::string& value : configured.all(option.name)) out.add(option.name, value);
  }
  return out;
}

/// ":3:1" for the first line that begins with the words, or "" where none does.
std::string place_of(const std::string& text, const std::string& words) {
  std::istringstream lines(text);
  std::string line;
  for (std::size_t number = 1; !words.empty() && std::getline(lines, line); ++number) {
    const std::size_t start = std::min(line.find_first_not_of(" \t"), line.size());
    if (line.compare(start, words.size(), words) == 0) return fmt::format(":{}:{}", number, start + 1);
  }
  return "";
}

}  // namespace

std::string find_config(const std::string& file) {
  std::error_code error;
  fs::path folder = fs::absolute(file == "-" ? fs::path(".") / "-" : fs::path(file), error).parent_path();
  if (error) return "";
  folder = folder.lexically_normal();
  for (;;) {
    const fs::path path = folder / config_name;
    if (fs::is_regular_file(path, error)) return path.string();
    if (!folder.has_relative_path()) return "";
    folder = folder.parent_path();
  }
}

Config::Read Config::read(const std::string& path, const Invocation& invocation) const {
  if (path.empty()) return {invocation.arguments, true};
  std::ifstream file(path);
  const std::string shown_path = fs::path(path).lexically_proximate(fs::current_path()).string();
  if (!file) {
    invocation.console.complain(shown_path + ": " + std::strerror(errno));
    return {{}, false};
  }
  std::stringstream text;
  text << file.rdbuf();
  ConfigProblem problem;
  const auto configured = parse_config(command_, text, problem);
  if (!configured) {
    invocation.console.complain(shown_path + place_of(text.str(), problem.where) + ": " + problem.what);
    return {{}, false};
  }
  return {laid_over(command_, invocation.arguments, *configured), true};
}

const Arguments* Config::for_file(const std::string& file, const Invocation& invocation) {
  const std::string path = invocation.arguments.has("no-config") ? "" : find_config(file);
  auto found = by_path_.find(path);
  if (found == by_path_.end()) found = by_path_.emplace(path, read(path, invocation)).first;
  return found->second.good ? &found->second.arguments : nullptr;
}

}  // namespace argmap::cli
