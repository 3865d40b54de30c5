#include "made_tree.hpp"

#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace structure {

namespace fs = std::filesystem;

MadeTree::MadeTree() {
  auto name = (fs::temp_directory_path() / "argmap-tree-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make " + name);
  root_ = name;
}

MadeTree::~MadeTree() {
  std::error_code ignored;
  fs::remove_all(root_, ignored);
}

void MadeTree::write(const std::string& path, std::string_view text) const {
  fs::create_directories((root_ / path).parent_path());
  std::ofstream(root_ / path, std::ios::binary) << text;
}

}  // namespace structure
