#include <doctest/doctest.h>

#include "house_rules.hpp"
#include "made_tree.hpp"

using structure::length_problems;
using structure::machine_problems;
using structure::MadeTree;
using structure::name_problems;

namespace {

std::string repeated(std::string_view line, std::size_t times) {
  std::string text;
  while (times-- > 0) text += line;
  return text;
}

std::vector<std::string> with_file(std::vector<std::string> (*check)(const std::vector<structure::SourceFile>&),
                                   const std::string& path, std::string_view text) {
  const MadeTree tree;
  tree.write(path, text);
  return check(tree.files());
}

}  // namespace

TEST_CASE("the checkout keeps the house rules") {
  const auto files = structure::read_tree(ARGMAP_SOURCE_DIR);
  for (const auto& problem : length_problems(files)) FAIL_CHECK(problem);
  for (const auto& problem : name_problems(files)) FAIL_CHECK(problem);
  for (const auto& problem : machine_problems(files)) FAIL_CHECK(problem);
}

TEST_CASE("a file of code has at most 400 lines") {
  CHECK(with_file(length_problems, "src/text/a.cpp", repeated("int x;\n", 400)).empty());
  CHECK(with_file(length_problems, "src/text/a.cpp", repeated("int x;\n", 401)) ==
        std::vector<std::string>{"src/text/a.cpp:401: the file has 401 lines"});
  for (const char* page :
       {"src/render/report/script/a.js", "src/render/report/style/a.css", "tests/browser/a.test.mjs"}) {
    CHECK(with_file(length_problems, page, repeated("\n", 400)).empty());
    CHECK(with_file(length_problems, page, repeated("\n", 401)).size() == 1);
  }
  CHECK(with_file(length_problems, "docs/a.md", repeated("words\n", 401)).empty());
}

TEST_CASE("a function has at most 60 lines, its signature included") {
  const auto function = [](std::size_t lines) {
    return "namespace a {\n\nint f(int a,\n      int b) {\n" + repeated("  ++a;\n\n", (lines - 3) / 2) +
           repeated("  ++b;\n", (lines - 3) % 2) + "}\n\n}  // namespace a\n";
  };
  CHECK(with_file(length_problems, "src/text/a.cpp", function(60)).empty());
  CHECK(with_file(length_problems, "src/text/a.cpp", function(61)) ==
        std::vector<std::string>{"src/text/a.cpp:3: a function of 61 lines"});
}

TEST_CASE("names say what is inside") {
  CHECK(with_file(name_problems, "src/text/sentences.cpp", "").empty());
  CHECK(with_file(name_problems, "src/text/commonplace.cpp", "").empty());
  CHECK(with_file(name_problems, "src/text/utils.cpp", "").size() == 1);
  CHECK(with_file(name_problems, "tests/test_helpers.hpp", "").size() == 1);
  CHECK(with_file(name_problems, "include/argmap/common.hpp", "").size() == 1);
}

TEST_CASE("the root holds the folders of the plan") {
  CHECK(with_file(name_problems, "bench/CMakeLists.txt", "").empty());
  CHECK(with_file(name_problems, "README.md", "").empty());
  CHECK(with_file(name_problems, "third_party/a.cpp", "").size() == 1);
  CHECK(with_file(name_problems, "build/a.cpp", "").empty());
}

TEST_CASE("no package host and no path of a machine is written down") {
  const std::string scheme =
      "https:/"
      "/";
  CHECK(with_file(machine_problems, "docs/a.md", "See " + scheme + "example.org/reading.\n").empty());
  CHECK(with_file(machine_problems, "docs/a.md", "From " + scheme + "deb.example.org/pool\n").size() == 1);
  CHECK(with_file(machine_problems, "docs/a.md", "From " + scheme + "registry.example.org/\n").size() == 1);
  CHECK(with_file(machine_problems, "scripts/get", "curl " + scheme + "example.org/\n").size() == 1);
  CHECK(with_file(machine_problems, "docs/a.md",
                  "Run it on /ho"
                  "me/ann/essay.txt\n")
            .size() == 1);
  CHECK(with_file(machine_problems, "docs/a.md",
                  "Of church/wo"
                  "rk/life and the /tm"
                  "p/ folder\n")
            .size() == 0);
}
