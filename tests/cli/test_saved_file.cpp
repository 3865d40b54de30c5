#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>

#include "cli/session/saved_file.hpp"
#include "shell.hpp"

using namespace argmap::cli;
namespace fs = std::filesystem;

namespace {

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a file is written, replaced, and nothing else is left in its folder") {
  const test::Shell shell;
  const std::string file = (shell.folder() / "map.svg").string();
  CHECK(save(file, "one") == "");
  CHECK(shell.read("map.svg") == "one");
  CHECK(save(file, "two") == "");
  CHECK(shell.read("map.svg") == "two");
  CHECK(files_in(shell.folder()) == 1);
}

TEST_CASE("the rights of a file that is replaced stay, and a link stays a link") {
  const test::Shell shell;
  shell.write("real", "old");
  fs::permissions(shell.folder() / "real", fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink("real", shell.folder() / "link");
  CHECK(save((shell.folder() / "link").string(), "new") == "");
  CHECK(fs::is_symlink(shell.folder() / "link"));
  CHECK(shell.read("real") == "new");
  struct stat status {};
  REQUIRE(stat((shell.folder() / "real").c_str(), &status) == 0);
  CHECK((status.st_mode & 07777) == 0600);
}

TEST_CASE("what cannot be written says why and changes nothing") {
  const test::Shell shell;
  CHECK(save((shell.folder() / "no" / "map.svg").string(), "x") == "No such file or directory");
  CHECK(save(shell.folder().string(), "x") == "Is a directory");
  CHECK(save("/dev/full", "x") == "No space left on device");
  CHECK(fs::exists("/dev/full"));
  CHECK(files_in(shell.folder()) == 0);
}
