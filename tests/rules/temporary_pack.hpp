// A rule pack in a folder of its own that goes away with the test.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "argmap/rules.hpp"

class TemporaryPack {
 public:
  TemporaryPack() {
    static int count = 0;
    folder_ = std::filesystem::temp_directory_path() /
              ("argmap-test-" + std::to_string(getpid()) + "-" + std::to_string(count++));
    std::filesystem::create_directories(folder_);
  }
  explicit TemporaryPack(std::string_view text) : TemporaryPack() { add("pack.yaml", text); }
  ~TemporaryPack() { std::filesystem::remove_all(folder_); }
  TemporaryPack(const TemporaryPack&) = delete;
  TemporaryPack& operator=(const TemporaryPack&) = delete;

  TemporaryPack& add(const std::string& name, std::string_view text) {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return *this;
  }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] argmap::LoadedRules load() const { return argmap::load_rules(folder_, {}, {.examples = true}); }

 private:
  std::filesystem::path folder_;
};

/// A rule file with one rule; `lines` are further lines of the rule, such as "pattern: …", each without indentation.
inline std::string rule_file(std::string_view lines) {
  std::string text = "rules:\n  - id: test.rule\n    means: Something.\n";
  while (!lines.empty()) {
    const auto end = lines.find('\n');
    text.append("    ").append(lines.substr(0, end)).append("\n");
    lines = end == std::string_view::npos ? std::string_view() : lines.substr(end + 1);
  }
  return text;
}
