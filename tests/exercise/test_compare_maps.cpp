// A learner's map beside the key's.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include "exercise/map/compare_maps.hpp"
#include "sample_sheets.hpp"

using namespace argmap;
using namespace argmap::exercise;

namespace {

using List = std::vector<std::string>;

const SheetMap key{{{"u1", "thesis", "The harbour board should light the old quay.", 1, ""},
                    {"u2", "evidence", "Two anglers fell from the quay last winter.", 2, ""},
                    {"u3", "claim", "… herons sleep under the dark piers", 3, ""},
                    {"u4", "claim", "Herons sleep under lamps in every other port.", 4, ""}},
                   {{"u2", "u1", "supports"}, {"u3", "u1", "attacks"}, {"u4", "u3", "attacks"}}};

MapComparison compared(std::string_view argdown) {
  const OwnMap own = read_argdown("a.argdown", argdown);
  for (const Diagnostic& each : own.diagnostics) FAIL_CHECK(format(each));
  return compare_maps(key, own);
}

/// "u2>u1", of the key's statements.
List arrows(const std::vector<ComparedRelation>& relations) {
  List out;
  for (const auto& each : relations) out.push_back(key.nodes[each.from].id + ">" + key.nodes[each.to].id);
  return out;
}

}  // namespace

TEST_CASE("the key's own map is all shared") {
  const auto all = compared("[u1]\n  + [u2]\n  - [u3]\n    - [u4]\n");
  CHECK(arrows(all.shared) == List{"u2>u1", "u3>u1", "u4>u3"});
  CHECK(all.same.size() == 4);
  for (const auto* none : {&all.reversed, &all.wrong_sign, &all.missing, &all.extra}) CHECK(none->empty());
  CHECK(all.apart == 0);
}

TEST_CASE("direction, sign, what is missing and what is extra are told apart") {
  const auto all = compared("[u1]\n  +> [u2]\n  + [u3]\n\n[u4]\n  + [u2]\n");
  CHECK(arrows(all.reversed) == List{"u2>u1"});
  CHECK(arrows(all.wrong_sign) == List{"u3>u1"});
  CHECK(arrows(all.missing) == List{"u4>u3"});
  CHECK(all.shared.empty());
  REQUIRE(all.extra.size() == 1);
  CHECK(all.extra[0].line == 6);
  CHECK(all.extra[0].type == RelationType::supports);
}

TEST_CASE("an undercut is an attack of its kind, a relation said twice counts once") {
  CHECK(arrows(compared("[u1]\n  _ [u3]\n  - [u3]\n").shared) == List{"u3>u1"});
}

TEST_CASE("statements are known by their wording, whatever they are called") {
  const auto all = compared(
      "[Light]: The board should light the quay\n  + [U2]: last winter two anglers fell from the quay\n"
      "  - dark piers under which herons sleep\n  + [x]: Lamps are cheap now\n");
  CHECK(arrows(all.shared) == List{"u2>u1", "u3>u1"});
  CHECK(all.own.size() == 1);
  CHECK(all.lost == std::vector<std::uint32_t>{3});
  CHECK(all.extra.size() == 1);
  CHECK(all.apart == 1);
  CHECK(all.missing.empty());
}

TEST_CASE("a title that is an id of the key does not make other words the same") {
  const auto all =
      compared("[u2]: The mayor dislikes fishing\n\n[u4]: Two anglers fell from the quay last winter.\n  + [u1]\n");
  REQUIRE(all.same.size() == 2);
  CHECK(all.same[0].key == 1);
  CHECK(all.same[0].own == 1);
  CHECK(all.own == std::vector<std::uint32_t>{0});
  CHECK(arrows(all.reversed) == List{"u2>u1"});
}

TEST_CASE("a title stands for words that cannot be compared") {
  const SheetMap bare{{{"u1", "thesis", "So it is.", 1, ""}, {"u2", "claim", "It is.", 2, ""}},
                      {{"u2", "u1", "supports"}}};
  CHECK(compare_maps(bare, read_argdown("a", "[u1]: So it is.\n  + [u2]: It is.\n")).shared.size() == 1);
}

TEST_CASE("a restatement counts as support, whichever way it points") {
  SheetMap again = key;
  again.nodes.push_back({"u5", "thesis", "So let the lamps be lit.", 5, ""});
  again.edges.push_back({"u5", "u1", "restates"});
  for (const char* argdown : {"[u1]\n  + [u5]\n", "[u5]\n  + [u1]\n"}) {
    CHECK(compare_maps(again, read_argdown("a", argdown)).shared.size() == 1);
  }
  CHECK(compare_maps(again, read_argdown("a", "[u1]\n  - [u5]\n")).wrong_sign.size() == 1);
}

TEST_CASE("a map in argmap's JSON is compared by its words") {
  const OwnMap own = read_report_map("own.json", R"({"schema": "argmap/1", "units": [
    {"id": "u1", "text": "Two anglers fell from the quay last winter.", "role": "evidence"},
    {"id": "u2", "text": "The harbour board should light the old quay."}],
    "relations": [{"from": "u1", "to": "u2", "type": "support", "raw_type": "supports"}], "restates": []})");
  CHECK(own.diagnostics.empty());
  CHECK(arrows(compare_maps(key, own).shared) == List{"u2>u1"});
}

TEST_CASE("what is wrong with such JSON is told by its path") {
  const auto told = [](std::string_view json) {
    List out;
    for (const Diagnostic& each : read_report_map("own.json", json).diagnostics) out.push_back(each.message);
    return out;
  };
  CHECK(told("{") == List{"not valid JSON"});
  CHECK(told("[]") == List{"the map: must be a JSON object"});
  CHECK(told("{}") == List{": needs the key `units`"});
  CHECK(told(R"({"units": [{"id": "u1", "text": "x"}], "relations": [{"from": "u1", "to": "u9", "type": "helps"}]})") ==
        List{"relations[0].to: 'u9' is the id of no unit",
             "relations[0].type: 'helps' is none of supports, support, attacks, attack, undercuts"});
}

TEST_CASE("a map is told from a table of answers") {
  CHECK(holds_map("a.argdown", "learner,item"));
  CHECK(holds_map("a.txt", "\n[u1]: words"));
  CHECK(holds_map("a.json", "{}"));
  CHECK(holds_map("a", "\xEF\xBB\xBF<a>"));
  CHECK_FALSE(holds_map("a.csv", "learner,item,answer\n"));
  CHECK_FALSE(holds_map("a.csv", "\"learner\",item,answer\n"));
  CHECK_FALSE(holds_map("a.csv", ""));
}
