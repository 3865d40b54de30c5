// Running the built program as a user would, in a folder of its own.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace argmap::cli::test {

struct Ran {
  std::string out;
  std::string err;
  int code = 0;
};

/// An empty folder, gone again with the object, in which shell commands are run; `argmap` is the program just built.
class Shell {
 public:
  Shell();
  ~Shell();
  Shell(const Shell&) = delete;
  Shell& operator=(const Shell&) = delete;

  [[nodiscard]] Ran run(const std::string& command) const;
  void write(const std::string& file, std::string_view bytes) const;
  [[nodiscard]] std::string read(const std::string& file) const;
  [[nodiscard]] std::filesystem::path folder() const { return root_ / "work"; }

 private:
  std::filesystem::path root_;  ///< the folder, and beside it what commands wrote
};

/// The bytes of a file of the project.
[[nodiscard]] std::string project_file(const std::string& path);
[[nodiscard]] std::string bytes_of(const std::filesystem::path& file);

}  // namespace argmap::cli::test
