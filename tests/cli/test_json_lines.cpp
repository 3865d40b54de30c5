#include <doctest/doctest.h>

#include <string>

#include "cli/session/json_lines.hpp"

using namespace argmap::cli;

TEST_CASE("a line gives text and id; other keys are not looked at") {
  const JsonLine line = read_json_line(R"({"id": "a\"b", "title": 3, "text": "Caf\u00e9 \ud83d\udc1d\n"})");
  CHECK(line.problem == "");
  CHECK(line.text == "Café 🐝\n");
  CHECK(line.id == R"("a\"b")");
  CHECK(line.name == "a\"b");
}

TEST_CASE("a number stays a number; no id and null are the same") {
  CHECK(read_json_line(R"({"id": 17, "text": ""})").id == "17");
  CHECK(read_json_line(R"({"id": null, "text": ""})").id == "");
  CHECK(read_json_line(R"({"text": ""})").id == "");
  CHECK(read_json_line("\xEF\xBB\xBF{\"text\": \"\"}\r").problem == "");
}

TEST_CASE("a line that cannot be used says why and keeps its id") {
  CHECK(read_json_line("{").problem == "not valid JSON (byte 2)");
  CHECK(read_json_line("[]").problem == "not a JSON object");
  CHECK(read_json_line("{\"text\": \"\xFF\"}").problem.starts_with("not valid JSON"));
  CHECK(read_json_line(R"({"text": "\ud800"})").problem.starts_with("not valid JSON"));
  CHECK(read_json_line(R"({"text": "", "n": 1e999})").problem.starts_with("not valid JSON"));
  const JsonLine line = read_json_line(R"({"id": "x", "text": 1})");
  CHECK(line.problem == "`text` is not a string");
  CHECK(line.id == "\"x\"");
  CHECK(read_json_line(R"({"id": "x"})").problem == "no `text`");
  CHECK(read_json_line(R"({"id": {}, "text": "x"})").problem == "`id` is neither a string nor a number");
}

TEST_CASE("deep nesting is no danger") {
  const std::string deep =
      "{\"text\": \"x\", \"deep\": " + std::string(1'000'000, '[') + std::string(1'000'000, ']') + "}";
  CHECK(read_json_line(deep).text == "x");
}
