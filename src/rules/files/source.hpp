// Rule files as bytes, places in them, and what is wrong there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "argmap/diagnostic.hpp"

namespace argmap::rules {

/// A rule file's bytes, and the byte offset of every line's first byte.
struct Source {
  Source(std::string file_name, std::string bytes);

  std::string name;
  std::string text;
  std::vector<std::uint32_t> line_starts;

  /// From 1.
  [[nodiscard]] std::uint32_t line_of(std::uint32_t offset) const;
  /// Without its line break.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;
};

/// A stretch of a rule file, in bytes.
struct Location {
  const Source* source = nullptr;
  std::uint32_t offset = 0;
  std::uint32_t size = 1;
};

/// Code points in UTF-8 bytes.
[[nodiscard]] std::uint32_t count_code_points(std::string_view bytes);

/// Collects the diagnostics of a whole load: of every file the first 200 that are found, and a note where there are
/// more.
class Diagnostics {
 public:
  static constexpr std::uint32_t most_of_file = 200;

  void error(const Location& place, std::string message, std::string hint = {}) {
    add(Severity::error, place, std::move(message), std::move(hint));
  }
  void warning(const Location& place, std::string message, std::string hint = {}) {
    add(Severity::warning, place, std::move(message), std::move(hint));
  }
  /// An error about a file or folder that could not even be read.
  void unreadable(std::string name, std::string_view message);

  [[nodiscard]] bool any_error() const { return any_error_; }
  /// True where no further diagnostic of the file is kept: time to stop looking for its small mistakes.
  [[nodiscard]] bool is_full(const Source& source) const;
  [[nodiscard]] bool empty() const { return list_.empty(); }
  [[nodiscard]] std::size_t size() const { return list_.size(); }
  /// By file, line and column.
  [[nodiscard]] std::vector<Diagnostic> take();

 private:
  void add(Severity severity, const Location& place, std::string message, std::string hint);

  std::vector<Diagnostic> list_;
  std::unordered_map<const Source*, std::uint32_t> count_of_;
  bool any_error_ = false;
};

}  // namespace argmap::rules
