// Where the maps of several texts go.
#pragma once

#include <set>
#include <string>

namespace argmap::cli {

/// Names for maps in a folder: the text's own with another ending, and a number where it is taken by an earlier text.
class MapFiles {
 public:
  /// `ending` without its dot.
  MapFiles(std::string folder, std::string ending) : folder_(std::move(folder)), ending_(std::move(ending)) {}

  /// Makes the folder, and those above it, where there is none. "" when done, else why not.
  [[nodiscard]] std::string make_folder() const;
  /// The path for the next text. `text` is a file's name or any other; "-" becomes "stdin".
  [[nodiscard]] std::string next(const std::string& text);

 private:
  std::string folder_;
  std::string ending_;
  std::set<std::string> used_;
};

/// Whether `-o` names a folder: it ends with a slash, or one is there.
[[nodiscard]] bool is_folder(const std::string& output);

}  // namespace argmap::cli
