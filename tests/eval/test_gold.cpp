#include <doctest/doctest.h>

#include "eval/gold.hpp"

using argmap::RelationType;
using argmap::Span;
using argmap::eval::Gold;
using argmap::eval::GoldRole;
using argmap::eval::part_of;
using argmap::eval::read_gold_line;

namespace {

/// What is wrong with a line that has this beside `"text": "Eels bite."`.
std::string problem(const std::string& members) {
  return read_gold_line(R"({"text": "Eels bite.", )" + members + "}").problem;
}

}  // namespace

TEST_CASE("a line of gold is read whole, its code points turned into bytes") {
  const auto line = read_gold_line(
      R"({"id": 7, "split": "dev", "text": "“Eels” bite, I said. Mind.", "other": {},)"
      R"( "units": [{"id": "a", "start": 0, "end": 11, "type": "major_claim"},)"
      R"( {"id": "b", "start": 21, "end": 25, "type": "premise"}],)"
      R"( "relations": [{"from": "b", "to": "a", "type": "attack"}], "restates": [{"from": "a", "to": "b"}],)"
      R"( "implied_relations": [{"from": "a", "to": "b", "type": "support"}], "furniture": [[21, 26]],)"
      R"( "attributions": [{"source": [[13, 14]], "cue": [[15, 19]], "content": [[0, 6], [7, 11]], "kind": "direct"}, {"cue": []}]})");
  REQUIRE(line.problem.empty());
  const Gold& gold = line.gold;
  CHECK(gold.name == "7");
  CHECK(gold.split == "dev");
  REQUIRE(gold.units.size() == 2);
  CHECK(gold.units[0].span == Span{0, 15});
  CHECK(gold.units[0].role == GoldRole::major_claim);
  CHECK(gold.units[1].span == Span{25, 29});
  REQUIRE(gold.relations.size() == 3);
  CHECK(gold.relations[0].from == 1);
  CHECK(gold.relations[0].type == RelationType::attacks);
  CHECK(gold.relations[1].type == RelationType::supports);
  CHECK(gold.relations[1].implied);
  CHECK_FALSE(gold.relations[0].implied);
  CHECK(gold.relations[2].type == RelationType::restates);
  REQUIRE(gold.attributions.size() == 2);
  CHECK(gold.attributions[0].content == std::vector<Span>{{0, 10}, {11, 15}});
  CHECK(gold.attributions[0].kind == "direct");
  CHECK(gold.attributions[1].kind.empty());
  CHECK(gold.attributions[1].source.empty());
  CHECK(gold.furniture == std::vector<Span>{{25, 30}});
}

TEST_CASE("what is wrong in a line is said with a hint") {
  CHECK(read_gold_line("{").problem == "not valid JSON (byte 2)");
  CHECK(read_gold_line("[]").problem == "not a JSON object");
  CHECK(read_gold_line(R"({"text": 3})").problem == "no `text`, which must be a string");
  CHECK(problem(R"("units": {})") == "`units` must be a list");
  CHECK(problem(R"("units": [3])") == "`units` 1: must be an object");
  CHECK(problem(R"("units": [{"id": "a", "start": 0, "end": 4}])") == "`units` 1: has no `type`");
  CHECK(problem(R"("units": [{"id": "a", "start": 0, "end": 4, "type": "clam"}])") ==
        "`units` 1: `type` is one of major_claim, claim, premise, none, not 'clam'; did you mean `claim`?");
  CHECK(
      problem(R"("units": [{"id": "a", "start": 0, "end": 11, "type": "claim"}])") ==
      "`units` 1: end 11 lies behind the end of the text, which has 10 code points (offsets count code points from 0, "
      "not bytes)");
  CHECK(problem(R"("units": [{"id": "a", "start": -1, "end": 4, "type": "claim"}])") ==
        "`units` 1: start must be a whole number from 0");
  CHECK(problem(R"("relations": [{"from": "a", "to": "b", "type": "support"}])") ==
        "`relations` 1: `from` names 'a', which is no unit of this line");
  CHECK(problem(R"("relations": [{"from": "a", "to": "b", "type": "rests"}])") ==
        "`relations` 1: `type` is support or attack, not 'rests'");
  CHECK(problem(R"("attributions": [{}, {"cue": [[4]]}])") == "`attributions` 2: each of `cue` must be [start, end]");
  CHECK(problem(R"("furniture": [[4, 4]])") == "`furniture` 1: it ends before it begins, or has no words");
}

TEST_CASE("without a wish the part for training is taken, where there is one") {
  const auto gold = [](const char* split) {
    Gold one;
    one.split = split;
    return one;
  };
  std::string split;
  CHECK(part_of({gold("dev"), gold("train"), gold("train")}, split).size() == 2);
  CHECK(split == "train");
  split = "";
  CHECK(part_of({gold("dev"), gold("train"), gold("")}, split, argmap::eval::Unasked::all).size() == 3);
  CHECK(split.empty());
  CHECK(part_of({gold("dev"), gold("")}, split).size() == 2);
  CHECK(split.empty());
  split = "dev";
  CHECK(part_of({gold("dev"), gold("train")}, split).size() == 1);
}
