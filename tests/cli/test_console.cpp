#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>

#include "cli/terminal/console.hpp"

using namespace argmap::cli;

TEST_CASE("what would steer a terminal is shown instead") {
  CHECK(shown("\x1b[31mred\x07\x7f") == "\\x1b[31mred\\x07\\x7f");
  CHECK(shown("a\tb\r\nc") == "a\\tb\\r\\nc");
  CHECK(shown("a\tb\nc\x1b", true) == "a\tb\nc\\x1b");
  CHECK(shown("\xC2\x9B") == "\\u009b");
  CHECK(shown("abc\u202Edef\u2066") == "abc\\u202edef\\u2066");
  CHECK(shown("Zoë’s “bees” 🐝") == "Zoë’s “bees” 🐝");
  CHECK(shown("\xFFz") == "\uFFFDz");
}

TEST_CASE("a full disk is noticed, whether the bytes fit the buffer or not") {
  for (const std::size_t size : {std::size_t{1}, std::size_t{1'000'000}}) {
    const int full = open("/dev/full", O_WRONLY);
    REQUIRE(full >= 0);
    Output output(full);
    output.write(std::string(size, 'x'));
    output.flush();
    CHECK(output.error() == ENOSPC);
    close(full);
  }
}

TEST_CASE("what is written arrives in order, however it is cut") {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  Output output(ends[1]);
  std::string expected;
  for (int i = 0; i < 2000; ++i) {
    output.write("line " + std::to_string(i) + "\n");
    expected += "line " + std::to_string(i) + "\n";
  }
  output.flush();
  close(ends[1]);
  std::string got(expected.size() + 1, '\0');
  std::size_t have = 0;
  for (ssize_t n = 1; n > 0; have += static_cast<std::size_t>(n))
    n = read(ends[0], got.data() + have, got.size() - have);
  close(ends[0]);
  got.resize(have);
  CHECK(got == expected);
}

TEST_CASE("no colours where nobody looks") {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const Console console(ends[1], ends[1]);
  CHECK(console.styled(Style::error, "x") == "x");
  close(ends[0]);
  close(ends[1]);
}
