#include "shell.hpp"

#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace argmap::cli::test {

namespace fs = std::filesystem;

Shell::Shell() {
  std::string name = (fs::temp_directory_path() / "argmap-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  root_ = name;
  fs::create_directory(folder());
}

Shell::~Shell() {
  std::error_code ignored;
  fs::remove_all(root_, ignored);
}

Ran Shell::run(const std::string& command) const {
  const std::string path = fs::path(ARGMAP_PROGRAM).parent_path().string();
  const std::string line = "cd '" + folder().string() + "' && PATH='" + path +
                           "':$PATH && export LC_ALL=C && unset NO_COLOR" + " && {\n" + command +
                           "\n} > ../out 2> ../err < /dev/null";
  const int status = std::system(line.c_str());
  return {bytes_of(root_ / "out"), bytes_of(root_ / "err"), WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}

void Shell::write(const std::string& file, std::string_view bytes) const {
  std::ofstream(folder() / file, std::ios::binary) << bytes;
}

std::string Shell::read(const std::string& file) const {
  return bytes_of(folder() / file);
}

std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + file.string());
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string project_file(const std::string& path) {
  return bytes_of(fs::path(ARGMAP_SOURCE_DIR) / path);
}

}  // namespace argmap::cli::test
