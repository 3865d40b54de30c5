#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cli/session/input.hpp"
#include "shell.hpp"

using namespace argmap::cli;

namespace {

std::vector<std::string> lines_of(const test::Shell& shell, const std::string& bytes) {
  shell.write("x", bytes);
  Input input((shell.folder() / "x").string());
  std::vector<std::string> lines;
  for (std::string line; input.next_line(line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("lines come whole, however long they are and however the last one ends") {
  const test::Shell shell;
  const std::string lengthy(3'000'000, 'a');
  CHECK(lines_of(shell, "") == std::vector<std::string>{});
  CHECK(lines_of(shell, "a\n\nb") == std::vector<std::string>{"a", "", "b"});
  CHECK(lines_of(shell, "a\nb\n") == std::vector<std::string>{"a", "b"});
  CHECK(lines_of(shell, "x\n" + lengthy + "\ny\n" + lengthy) == std::vector<std::string>{"x", lengthy, "y", lengthy});
}

TEST_CASE("many lines come in order") {
  const test::Shell shell;
  std::string bytes;
  for (int i = 0; i < 200'000; ++i) bytes += std::to_string(i) + "\n";
  const auto lines = lines_of(shell, bytes);
  REQUIRE(lines.size() == 200'000);
  CHECK(lines[123'456] == "123456");
}

TEST_CASE("looking ahead takes nothing") {
  const test::Shell shell;
  shell.write("x", "\xEF\xBB\xBF \n\n  {\"a\": 1}\nrest");
  Input input((shell.folder() / "x").string());
  CHECK(input.peek_visible() == '{');
  CHECK(input.rest() == "\xEF\xBB\xBF \n\n  {\"a\": 1}\nrest");
}

TEST_CASE("the first line with anything in it is found behind much nothing") {
  const test::Shell shell;
  shell.write("x", std::string(1'000'000, '\n') + "here\nthere");
  Input input((shell.folder() / "x").string());
  CHECK(input.peek_visible() == 'h');
  CHECK(input.peek_line() == "here");
  CHECK(input.rest().size() == 1'000'010);
}

TEST_CASE("what cannot be read says why") {
  const test::Shell shell;
  CHECK(Input((shell.folder() / "nothing").string()).problem() == "No such file or directory");
  CHECK(Input(shell.folder().string()).problem() == "Is a directory");
}
