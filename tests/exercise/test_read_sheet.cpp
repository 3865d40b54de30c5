// Whoever edits a sheet by hand is told everything that is wrong, and where.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "sample_sheets.hpp"

using namespace argmap;
using Json = nlohmann::ordered_json;

namespace {

Json good() {
  return Json::parse(test::written(test::nasty_sheet(), "json"));
}

std::vector<std::string> messages(const Json& sheet) {
  std::vector<std::string> out;
  for (const Diagnostic& each : read_sheet("sheet.json", sheet.dump()).diagnostics) {
    out.push_back(each.message + (each.hint.empty() ? "" : " (" + each.hint + ")"));
  }
  return out;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("syntax errors are told by line and column") {
  const auto read = read_sheet("sheet.json", "{\n \"schema\": \"argmap-sheet/1\",,\n}");
  REQUIRE(read.diagnostics.size() == 1);
  CHECK(read.diagnostics[0].line == 2);
  CHECK(read.diagnostics[0].column == 29);
  CHECK(!read.diagnostics[0].hint.empty());
}

TEST_CASE("a sound sheet has no diagnostic") {
  CHECK(messages(good()) == List{});
}

TEST_CASE("what is missing, unknown or of the wrong type is told by its path") {
  Json sheet = good();
  sheet["items"][0].erase("ask");
  sheet["items"][1]["pionts"] = 3;
  sheet["items"][2]["points"] = "three";
  sheet["level"] = "middel";
  CHECK(messages(sheet) == List{"level: 'middel' is none of middle, secondary, university (did you mean `middle`?)",
                                "items[0]: needs the key `ask`",
                                "items[1].pionts: unknown key (did you mean `points`?)",
                                "items[2].points: must be a number, this is a string"});
}

TEST_CASE("keys that name nothing are told") {
  Json sheet = good();
  sheet["items"][0]["key"]["right"] = {"e"};
  sheet["items"][1]["key"]["pairs"] = {{"1", "b"}};
  sheet["items"][2]["key"]["right"] = {"1"};
  sheet["items"][4].erase("several");
  CHECK(messages(sheet) == List{"items[0].key.right[0]: 'e' is none of a, b, c",
                                "items[1].key.pairs: says nothing of row '2'",
                                "items[2].key.right: must name all 2 rows in their order",
                                "items[4].key.right: names several options (set `several` to true in the item)"});
}

TEST_CASE("ids that stand twice, or that no answer could name, are told") {
  Json sheet = good();
  sheet["items"][1]["id"] = "q1";
  sheet["items"][0]["options"][1]["id"] = "a;b";
  const auto told = messages(sheet);
  REQUIRE(told.size() == 3);
  CHECK(told[0] == "items[0].options[1].id: must be a letter or number, without blanks or ; = , |");
  CHECK(told[1] == "items[0].key.right[0]: 'b' is none of a, a;b, c");
  CHECK(told[2] == "items[1].id: 'q1' is the id of items[0] already");
}

TEST_CASE("no bytes at all are too odd") {
  for (const char* bytes : {"", "[]", "null", "{\"items\": 3}", "{\"items\": [3]}", "\xFF\xFE", "{\"seed\": 1e999}"}) {
    CHECK(!read_sheet("sheet.json", bytes).diagnostics.empty());
  }
}

TEST_CASE("a sheet that was written without its key is read as such") {
  SheetStyle style;
  style.key = false;
  const auto read = read_sheet("sheet.json", test::written(test::nasty_sheet(), "json", style));
  CHECK(read.diagnostics.empty());
  CHECK(!read.sheet.keyed);
  CHECK(test::written(read.sheet, "json", style) == test::written(test::nasty_sheet(), "json", style));
  Json half = good();
  half["items"][0].erase("key");
  CHECK(messages(half) == List{"items[0]: needs the key `key`"});
}
