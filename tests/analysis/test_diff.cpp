#include <doctest/doctest.h>

#include "analysis/diff.hpp"
#include "argmap/document.hpp"

using namespace argmap;
using analysis::compare;

namespace {

/// One claim for every sentence, each supporting the first.
Report report_of(std::string_view words) {
  Report report;
  report.document = read_document("x", words);
  std::vector<Unit> units;
  std::vector<Relation> relations;
  for (const Sentence& sentence : report.document.sentences) {
    Unit unit;
    unit.spans = {sentence.span};
    unit.role = units.empty() ? Role::thesis : Role::claim;
    units.push_back(unit);
    if (units.size() == 1) continue;
    Relation relation;
    relation.from = {static_cast<std::uint32_t>(units.size()) - 1};
    relations.push_back(relation);
  }
  report.graph = ArgumentGraph(std::move(units), std::move(relations));
  return report;
}

Voice voice(std::string name) {
  Voice voice;
  voice.name = std::move(name);
  return voice;
}

}  // namespace

TEST_CASE("statements are matched by their words, wherever they stand") {
  const Report before = report_of("Trams should run all night. The rails are new. Nobody likes wet feet.");
  const Report after = report_of("Trams should run all night. Nobody likes feet that are wet. Cars rust.");
  const auto diff = compare(before, after);
  REQUIRE(diff.same.size() == 2);
  CHECK_FALSE(diff.same[0].reworded);
  CHECK(diff.same[0].likeness == 1);
  CHECK(diff.same[1].before == 2);
  CHECK(diff.same[1].after == 1);
  CHECK(diff.same[1].reworded);
  CHECK(diff.gained == std::vector<std::uint32_t>{2});
  CHECK(diff.lost == std::vector<std::uint32_t>{1});
  REQUIRE(diff.support_gained.size() == 1);
  CHECK(diff.support_gained[0].from == 2);
  REQUIRE(diff.support_lost.size() == 1);
  CHECK(diff.support_lost[0].from == 1);
}

TEST_CASE("a text has no difference with itself, nor an empty one") {
  const Report text = report_of("Trams should run all night. The rails are new.");
  const auto diff = compare(text, text);
  CHECK(diff.same.size() == 2);
  CHECK((diff.gained.empty() && diff.lost.empty() && diff.support_gained.empty() && diff.support_lost.empty()));
  CHECK(compare(Report{}, Report{}).same.empty());
}

TEST_CASE("voices are the same whatever their case, article and commas") {
  Report before = report_of("Trams run.");
  Report after = before;
  before.voices = {voice("The Mayor,"), voice("Ada Brook"), voice("")};
  after.voices = {voice("the mayor"), voice("Ben Tarn")};
  const auto diff = compare(before, after);
  CHECK(diff.old_voices == std::vector<std::uint32_t>{1});
  CHECK(diff.new_voices == std::vector<std::uint32_t>{1});
}

TEST_CASE("both texts as one graph: what is gone bears on what says the same now") {
  const Report before = report_of("Trams should run all night. The rails are new.");
  const Report after = report_of("Cars rust. All night trams should run.");
  const auto diff = compare(before, after);
  const Report both = analysis::joined(before, after, diff);
  REQUIRE(both.graph.units().size() == 3);
  CHECK(both.document.slice(both.graph.units()[2].hull()) == "The rails are new.");
  REQUIRE(both.graph.relations().size() == 2);
  CHECK(both.graph.relations()[1].to.index == 1);
}

TEST_CASE("words that stand everywhere make no pairs, so that long texts stay quick") {
  std::string words;
  for (int i = 0; i < 3000; ++i) words += "Trams run in town " + std::to_string(i) + ". ";
  const Report text = report_of(words);
  CHECK(compare(text, text).same.size() <= text.graph.units().size());
}
