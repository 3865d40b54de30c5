#include "cli/session/input_files.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace argmap::cli {
namespace {

namespace fs = std::filesystem;

bool same_file(const std::string& input, const std::string& output) {
  std::error_code ignored;
  return fs::equivalent(input == "-" ? "/dev/stdin" : input, output, ignored);
}

void add_files(const std::string& folder, std::vector<std::string>& files) {
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    files.push_back(at->path().string());
  }
}

}  // namespace

InputFiles::InputFiles(const Arguments& arguments) : texts_(arguments.operands) {
  for (const std::string& folder : arguments.all("rules")) add_files(folder, rules_);
}

std::string InputFiles::problem(const std::string& output) const {
  std::error_code ignored;
  if (!fs::is_regular_file(output, ignored)) return "";
  for (const auto* files : {&texts_, &rules_}) {
    for (const std::string& file : *files) {
      if (!same_file(file, output)) continue;
      const std::string which = file == "-"      ? "the text on standard input"
                                : file == output ? std::string("read in this run")
                                                 : "the same file as " + file + ", which is read in this run";
      return fmt::format("{}: is {} and would be written over; say another -o", output, which);
    }
  }
  return "";
}

std::string InputFiles::problem(MapFiles names) const {
  for (const std::string& text : texts_) {
    if (auto found = problem(names.next(text)); !found.empty()) return found;
  }
  return "";
}

}  // namespace argmap::cli
