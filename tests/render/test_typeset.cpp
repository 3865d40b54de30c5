#include <doctest/doctest.h>

#include "render/map/typeset.hpp"

using namespace argmap::render;

namespace {

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += (text.empty() ? "" : "|") + line;
  return text;
}

}  // namespace

TEST_CASE("lines break at blanks, and every word stays whole") {
  const std::string text = "the river has taken back its old meadows and nobody who lives there minds very much";
  const auto lines = wrap(text, 13, 200, 20);
  CHECK(lines.size() > 2);
  std::string again;
  for (const auto& line : lines) {
    CHECK(width_of(line, 13) <= 200);
    CHECK(line.front() != ' ');
    CHECK(line.back() != ' ');
    again += (again.empty() ? "" : " ") + line;
  }
  CHECK(again == text);
}

TEST_CASE("lines break behind a hyphen or dash, too") {
  CHECK(joined(wrap("aaaaaaaaaa-bbbbbbbbbb", 10, 90, 5)) == "aaaaaaaaaa-|bbbbbbbbbb");
}

TEST_CASE("too much text ends with an ellipsis behind a whole word") {
  const auto lines = wrap("one two three four five six seven eight nine ten", 13, 90, 2);
  REQUIRE(lines.size() == 2);
  CHECK(lines.back().ends_with("…"));
  CHECK(width_of(lines.back(), 13) <= 90);
  const auto last_word = lines.back().substr(0, lines.back().size() - std::string("…").size());
  CHECK(std::string("one two three four five six").find(last_word + " ") != std::string::npos);
}

TEST_CASE("a word wider than a line is broken, an endless one is cut") {
  const auto lines = wrap(std::string(20000, 'w'), 13, 150, 4);
  REQUIRE(lines.size() == 4);
  for (const auto& line : lines) CHECK(width_of(line, 13) <= 150);
  CHECK(lines.back().ends_with("…"));
}

TEST_CASE("nothing gives no line, and a character wider than a line still gets one") {
  CHECK(wrap("", 13, 100, 3).empty());
  CHECK(wrap("   \n ", 13, 100, 3).empty());
  CHECK(joined(wrap("漢字", 13, 5, 9)) == "漢|字");
}

TEST_CASE("wide faces and bold ones are wider") {
  CHECK(width_of("WWW", 13) > width_of("iii", 13));
  CHECK(width_of("abc", 13, true) > width_of("abc", 13));
  CHECK(width_of("abc", 26) == doctest::Approx(2 * width_of("abc", 13)));
}
