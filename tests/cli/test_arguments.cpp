#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cli/session/arguments.hpp"

using namespace argmap::cli;

namespace {

std::optional<Arguments> parsed(std::string_view command, const std::vector<std::string>& words) {
  std::string problem;
  return parse_arguments(*find_command(command), words, problem);
}

std::string problem_of(std::string_view command, const std::vector<std::string>& words) {
  std::string problem;
  CHECK_FALSE(parse_arguments(*find_command(command), words, problem).has_value());
  return problem;
}

}  // namespace

TEST_CASE("options may stand anywhere behind the command, in either spelling") {
  for (const auto& words : std::vector<std::vector<std::string>>{{"a.txt", "-o", "b.png"},
                                                                 {"-ob.png", "a.txt"},
                                                                 {"--output=b.png", "a.txt"},
                                                                 {"--output", "b.png", "a.txt"}}) {
    const auto arguments = parsed("map", words);
    REQUIRE(arguments.has_value());
    CHECK(arguments->get("output") == "b.png");
    CHECK(arguments->operands == std::vector<std::string>{"a.txt"});
  }
}

TEST_CASE("a lone dash is a file, and so is anything behind two dashes") {
  CHECK(parsed("map", {"-"})->operands == std::vector<std::string>{"-"});
  CHECK(parsed("json", {"--", "--strict"})->operands == std::vector<std::string>{"--strict"});
}

TEST_CASE("--rules may be repeated and keeps its order; of others the last counts") {
  CHECK(parsed("json", {"--rules", "b", "x", "--rules", "a"})->all("rules") == std::vector<std::string>{"b", "a"});
  CHECK(parsed("json", {"--scheme", "tree", "x", "--scheme", "essay"})->get("scheme") == "essay");
}

TEST_CASE("--json is short for --format json") {
  CHECK(parsed("voices", {"x", "--json"})->format("text") == "json");
  CHECK(parsed("voices", {"x", "--format", "json"})->format("text") == "json");
  CHECK(parsed("voices", {"x"})->format("text") == "text");
}

TEST_CASE("Markdown goes by either name") {
  CHECK(parsed("report", {"x", "--format", "markdown"})->format("html") == "md");
  CHECK(parsed("check", {"x", "--format", "md"})->format("text") == "markdown");
  CHECK(problem_of("map", {"x", "--format", "md"}).find("not 'md'") != std::string::npos);
}

TEST_CASE("what is mistyped is said, with what may have been meant") {
  CHECK(problem_of("json", {"--sceme", "tree", "x"}) == "json has no option --sceme (did you mean `--scheme`?)");
  CHECK(problem_of("json", {"--scheme", "esay", "x"}) ==
        "--scheme is one of vocabulary|essay|tree|polnear|webis, not 'esay' (did you mean `essay`?)");
  CHECK(problem_of("map", {"--strict", "x"}) == "map has no option --strict");
  CHECK(problem_of("map", {"--out", "y", "x"}).find("no option --out") != std::string::npos);
}

TEST_CASE("too few and too many files are said") {
  CHECK(problem_of("whatif", {}) == "whatif needs FILE");
  CHECK(problem_of("whatif", {"a", "b"}) == "whatif takes no more than FILE");
  CHECK(problem_of("why", {"a"}) == "why needs FILE LINE[:COLUMN]");
}

TEST_CASE("an option without its value is said") {
  CHECK(problem_of("map", {"x", "-o"}) != "");
}

TEST_CASE("--help asks for nothing else") {
  CHECK(parsed("map", {"--help"})->has("help"));
}
