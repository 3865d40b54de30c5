// A small checkout made for one test, in a folder of its own that goes with it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "source_tree.hpp"

namespace structure {

class MadeTree {
 public:
  MadeTree();
  ~MadeTree();
  MadeTree(const MadeTree&) = delete;
  MadeTree& operator=(const MadeTree&) = delete;

  /// Writes a file, its folders with it.
  void write(const std::string& path, std::string_view text) const;
  [[nodiscard]] std::vector<SourceFile> files() const { return read_tree(root_); }

 private:
  std::filesystem::path root_;
};

}  // namespace structure
