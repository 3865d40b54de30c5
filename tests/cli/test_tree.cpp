#include <doctest/doctest.h>

#include "cli/commands/tree_rows.hpp"
#include "cli/terminal/line_width.hpp"
#include "shell.hpp"

using namespace argmap;
using namespace argmap::cli;
using argmap::cli::test::Shell;

namespace {

Unit unit_at(std::uint32_t begin, Role role) {
  Unit unit;
  unit.spans = {{begin, begin + 1}};
  unit.role = role;
  return unit;
}

Relation relation(std::vector<std::uint32_t> from, Target to, RelationType type) {
  Relation made;
  made.from = std::move(from);
  made.to = to;
  made.type = type;
  return made;
}

/// u1 thesis; u2 and u3 together for it, u4 undercuts that step; u5 for u2 and u4; u6 stands alone.
ArgumentGraph small_graph() {
  std::vector<Unit> units{unit_at(0, Role::thesis)};
  for (std::uint32_t i = 1; i < 6; ++i) units.push_back(unit_at(i, Role::claim));
  return {std::move(units),
          {relation({1, 2}, {false, 0}, RelationType::supports), relation({3}, {true, 0}, RelationType::undercuts),
           relation({4}, {false, 1}, RelationType::supports), relation({4}, {false, 3}, RelationType::supports)}};
}

/// "0.1" for the unit 1 at depth 0.
std::string shape_of(const std::vector<TreeRow>& rows) {
  std::string out;
  for (const auto& row : rows) {
    out += std::to_string(row.depth) + "." + std::to_string(row.unit + 1) + (row.again ? "* " : " ");
  }
  return out;
}

}  // namespace

TEST_CASE("the thesis comes first, what bears on it below in text order, the undercut below its premise") {
  CHECK(shape_of(tree_rows(small_graph(), {}, std::vector<bool>(6, true))) == "0.1 1.2 2.4 3.5 2.5* 1.3 0.6 ");
}

TEST_CASE("a tree begins where it is told to, and leaves out what is not wanted") {
  CHECK(shape_of(tree_rows(small_graph(), {3}, {false, false, false, true, true, false})) == "0.4 1.5 ");
  CHECK(shape_of(tree_rows(small_graph(), {}, {true, true, false, false, true, true})) == "0.1 1.2 2.5 0.6 ");
}

TEST_CASE("a chain of 200,000 statements is no deeper for the program than any other") {
  constexpr std::uint32_t length = 200'000;
  std::vector<Unit> units;
  std::vector<Relation> relations;
  for (std::uint32_t i = 0; i < length; ++i) units.push_back(unit_at(i, i == 0 ? Role::thesis : Role::evidence));
  for (std::uint32_t i = 1; i < length; ++i) relations.push_back(relation({i}, {false, i - 1}, RelationType::supports));
  const ArgumentGraph graph(std::move(units), std::move(relations));
  const auto rows = tree_rows(graph, {}, std::vector<bool>(length, true));
  REQUIRE(rows.size() == length);
  CHECK(rows.back().depth == length - 1);
}

TEST_CASE("levels beyond the twelfth are indented no further, and a sign says so") {
  CHECK(branches({true}, true).empty());
  CHECK(branches({true, false, true}, true) == "│  └─ ");
  CHECK(branches({true, false, true}, false) == "│     ");
  const std::vector<bool> twelve(13, false);
  const std::vector<bool> twenty(21, false);
  CHECK(columns_of(branches(twenty, true)) == columns_of(branches(twelve, true)));
  CHECK(branches(twelve, true).find("⋯") == std::string::npos);
  CHECK(branches(twenty, true).starts_with("⋯  │  "));
}

TEST_CASE("lines break at blanks only; colours and accents take no room, wide letters two columns") {
  using Lines = std::vector<std::string>;
  CHECK(wrapped_lines("one two three", 7) == Lines{"one two", "three"});
  CHECK(wrapped_lines("one twothreefour", 7) == Lines{"one", "twothreefour"});
  CHECK(wrapped_lines("one two three", 0) == Lines{"one two three"});
  CHECK(columns_of("\x1b[1mab\x1b[0m") == 2);
  CHECK(columns_of("e\u0301漢") == 3);
}

TEST_CASE("a tree is as wide as COLUMNS says, one line a statement in a pipe, and bears no colours there") {
  const Shell shell;
  std::string words = "Buses should be free, because";
  for (int i = 0; i < 40; ++i) words += " people who own no car pay for those who own two";
  shell.write("bus.txt", words + ".\n");
  for (const auto& line : {std::string("COLUMNS=40 argmap tree bus.txt"), std::string("argmap tree bus.txt")}) {
    const auto ran = shell.run(line);
    CHECK(ran.code == 0);
    CHECK(ran.out.find('\x1b') == std::string::npos);
    std::size_t longest = 0;
    for (std::size_t begin = 0; begin < ran.out.size();) {
      const auto end = ran.out.find('\n', begin);
      longest = std::max(longest, columns_of(std::string_view(ran.out).substr(begin, end - begin)));
      begin = end + 1;
    }
    if (line.starts_with("COLUMNS")) {
      CHECK(longest <= 40);
    } else {
      CHECK(longest > 1000);
    }
  }
}
