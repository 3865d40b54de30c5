// The part of Argdown that is read, and what is said of the rest.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>

#include "exercise/map/own_map.hpp"
#include "sample_sheets.hpp"

using namespace argmap;
using exercise::OwnMap;
using exercise::read_argdown;

namespace {

using List = std::vector<std::string>;

std::string called(const exercise::OwnStatement& each) {
  return each.title.empty() ? each.text : each.title;
}

/// "a supports b", in the order of the file; a diagnostic fails the test.
List relations(std::string_view argdown) {
  const OwnMap map = read_argdown("map.argdown", argdown);
  for (const Diagnostic& each : map.diagnostics) FAIL_CHECK(format(each));
  List out;
  for (const auto& each : map.relations) {
    out.push_back(fmt::format("{} {} {}", called(map.statements[each.from]), name_of(each.type),
                              called(map.statements[each.to])));
  }
  return out;
}

List texts(std::string_view argdown) {
  List out;
  const OwnMap map = read_argdown("map.argdown", argdown);
  for (const Diagnostic& each : map.diagnostics) FAIL_CHECK(format(each));
  for (const auto& each : map.statements) out.push_back(each.title + "|" + each.text);
  return out;
}

/// "2:3: message", for each thing that is wrong.
List wrong(std::string_view argdown) {
  List out;
  for (const Diagnostic& each : read_argdown("map.argdown", argdown).diagnostics) {
    CHECK(each.file == "map.argdown");
    CHECK(!each.hint.empty());
    out.push_back(fmt::format("{}:{}: {}", each.line, each.column, each.message));
  }
  return out;
}

}  // namespace

TEST_CASE("what is indented below bears on what stands above it") {
  CHECK(relations("[a]: the thesis\n"
                  "  + [b]: a reason\n"
                  "    - [c]\n"
                  "      _ <d>: a doubt\n"
                  "  - [e]\n") == List{"b supports a", "c attacks b", "d undercuts c", "e attacks a"});
}

TEST_CASE("arrows say which way") {
  CHECK(relations("[a]\n  <+ [b]\n  <- [c]\n  <_ [d]\n  +> [e]\n  -> [f]\n  _> [g]\n") ==
        List{"b supports a", "c attacks a", "d undercuts a", "a supports e", "a attacks f", "a undercuts g"});
}

TEST_CASE("a title stands for its statement everywhere, and statements need none") {
  CHECK(relations("[a]: words\n\n[b]\n  + [a]\n\n<c>\n  - words alone\n\n@[a]\n  + [c]\n") ==
        List{"a supports b", "words alone attacks c", "c supports a"});
  CHECK(relations("first words\n\t+ second\n\t\t-[third]") ==
        List{"second supports first words", "third attacks second"});
}

TEST_CASE("text goes on in the next line, until an empty one") {
  CHECK(texts("[a]: one\n  two\nthree\n  + [b]: four\n    five\n\nsix\nseven") ==
        List{"a|one two three", "b|four five", "|six seven"});
}

TEST_CASE("headings, front matter, comments, tags and data are passed over, escapes undone") {
  CHECK(
      texts("\xEF\xBB\xBF===\ntitle: x\n===\n\n# Heading\n\n[a]: one \\#two \\{x\\} #tag #(long tag) {line: 3} // end\n"
            "/* two\nlines [b] */ [c]: three <!-- no --> four\r\n") == List{"a|one #two {x}", "c|three four"});
}

TEST_CASE("what is not read is told with line, column and a way out") {
  CHECK(wrong("[a]\n  >< [b]\n") == List{"2:3: contradictions (><) are not read"});
  CHECK(wrong("<a>\n\n(1) one\n(2) two\n----\n(3) three\n") ==
        List{"3:1: premises and conclusions in numbers are not read"});
  CHECK(wrong("* one\n* two\n") == List{"1:1: lists are not read"});
  CHECK(wrong("+ [a]\n") == List{"1:1: there is nothing that this could bear on"});
  CHECK(wrong("[a]\n  +\n") == List{"2:4: no statement follows the sign"});
  CHECK(wrong("[a]\n  + [a]\n") == List{"2:3: a statement bears on itself"});
  CHECK(wrong("é [a]\n\n  [b: words\n") == List{"3:3: a [ that is never closed"});
  CHECK(wrong("[a] words\n") == List{"1:5: words behind a title"});
  CHECK(wrong("[ ]: words\n") == List{"1:1: a title without words"});
  CHECK(wrong("[a]: ä {line: 3\n") == List{"1:8: a { that is never closed"});
  CHECK(wrong("[a]\n/* never\n") == List{"2:1: a comment is never closed"});
  CHECK(wrong("===\ntitle: x\n") == List{"2:1: the front matter is never closed"});
}

TEST_CASE("no bytes are too odd") {
  for (const std::string_view bytes : {"", "\n\n", "[", "<", "@[", "\\", "{", "#", "+", "- - - -", "\xFF\xFE[",
                                       "[a]:", "[a]: \\", "#(", "/*/", "<!", "=== x"}) {
    const OwnMap map = read_argdown("x", bytes);
    for (const auto& each : map.relations) CHECK(each.from < map.statements.size());
  }
  std::string deep;
  for (std::size_t i = 0; i < 400; ++i) deep += std::string(i, ' ') + "+ [s" + std::to_string(i) + "]\n";
  CHECK(read_argdown("x", deep).relations.size() == 399);
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "[never\n";
  CHECK(read_argdown("x", many).diagnostics.size() == 200);
}

TEST_CASE("the key's map as Argdown is read back as it was") {
  for (const Sheet& sheet : {test::sheet_of("tram-opinion.txt"), test::nasty_sheet()}) {
    const OwnMap map = read_argdown("key.argdown", test::written(sheet, "argdown"));
    for (const Diagnostic& each : map.diagnostics) FAIL_CHECK(format(each));
    REQUIRE(map.statements.size() == sheet.map.nodes.size());
    CHECK(map.relations.size() == sheet.map.edges.size());
    for (const auto& each : map.statements) {
      const auto node = std::ranges::find(sheet.map.nodes, each.title, &SheetNode::id);
      REQUIRE(node != sheet.map.nodes.end());
      CHECK(each.text == node->text);
    }
  }
}

TEST_CASE("words that Argdown takes for signs of its own come back letter for letter") {
  Sheet sheet;
  for (const std::string_view words :
       {test::nasty, std::string_view("=== x"), std::string_view("(1) one"), std::string_view("- dash"),
        std::string_view("A.b.c :d: e: f."), std::string_view("x /* y */ // z <!-- w -->"), std::string_view("1. one"),
        std::string_view("[x]: y"), std::string_view("_a_ #b @[c]")}) {
    sheet.map.nodes.push_back({"u" + std::to_string(sheet.map.nodes.size() + 1), "claim", std::string(words), 1, ""});
  }
  const OwnMap map = read_argdown("a.argdown", test::written(sheet, "argdown"));
  CHECK(map.diagnostics.empty());
  REQUIRE(map.statements.size() == sheet.map.nodes.size());
  for (std::size_t i = 0; i < map.statements.size(); ++i) CHECK(map.statements[i].text == sheet.map.nodes[i].text);
}

TEST_CASE("without the key Argdown holds statements to arrange, more of them at a higher level, and no relation") {
  std::size_t before = 0;
  for (const Level level : {Level::middle, Level::secondary, Level::university}) {
    SheetOptions options;
    options.level = level;
    const Sheet sheet = test::sheet_of("tram-opinion.txt", options);
    const OwnMap map = read_argdown("a.argdown", test::written(sheet, "argdown", {.key = false}));
    CHECK(map.diagnostics.empty());
    CHECK(map.relations.empty());
    CHECK(map.statements.size() > before);
    before = map.statements.size();
    const auto thesis = std::ranges::find(sheet.map.nodes, "thesis", &SheetNode::role);
    CHECK(std::ranges::find(map.statements, thesis->id, &exercise::OwnStatement::title) != map.statements.end());
  }
}

TEST_CASE("circles and chains without end in an edited sheet are written and read") {
  Sheet sheet;
  sheet.title = "T";
  for (int i = 0; i < 60; ++i) {
    sheet.map.nodes.push_back({"u" + std::to_string(i), "claim", "words " + std::to_string(i), 0, ""});
    sheet.map.edges.push_back(
        {"u" + std::to_string(i), "u" + std::to_string((i + 1) % 60), i % 2 == 0 ? "attacks" : "undercuts"});
  }
  const OwnMap map = read_argdown("a.argdown", test::written(sheet, "argdown"));
  CHECK(map.diagnostics.empty());
  CHECK(map.relations.size() == 60);
}
