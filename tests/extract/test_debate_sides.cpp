#include <doctest/doctest.h>

#include "reading.hpp"

using argmap::Relation;
using argmap::RelationType;
using argmap::extract::Found;
using argmap::extract::read;

namespace {

const std::string debate =
    "# Should the town keep its mill?\n\n"
    "The mill was built in 1902. The council will vote on it in May.\n\n"
    "## Arguments for the mill\n\n"
    "The town should keep the mill. It makes flour for nine villages, and a miller's boy can learn a trade there.\n\n"
    "The mill also brings visitors. Last year 4,000 people paid to see its wheel.\n\n"
    "## Arguments against the mill\n\n"
    "The mill costs too much. Its wheel needs a new axle every year.\n\n"
    "Its weir keeps the salmon from the upper river.\n";

/// Types of the relations between two sections, as the headings part them: '+' and '-'.
std::string across(const Found& found, std::string_view heading) {
  const auto border = static_cast<std::uint32_t>(found.document.text.find(heading));
  std::string types;
  for (const Relation& relation : found.extraction.relations) {
    const auto& units = found.extraction.units;
    const bool from_behind = units[relation.from.front()].spans.front().begin > border;
    const bool to_behind = units[relation.to.index].spans.front().begin > border;
    if (from_behind != to_behind) types += relation.type == RelationType::supports ? '+' : '-';
  }
  return types;
}

}  // namespace

TEST_CASE("what one side of a debate says attacks the other side, and never supports it") {
  const Found found = read(debate);
  const std::string types = across(found, "## Arguments against");
  CHECK(!types.empty());
  CHECK(types.find('+') == std::string::npos);
}

TEST_CASE("the thesis of a debate is looked for on its sides, on the one that is for it first") {
  const Found found = read(debate);
  CHECK(found.unit_with("The town should keep the mill").role == argmap::Role::thesis);
}

TEST_CASE("labels of sides are headings, whatever else they look like") {
  const Found found = read(
      "Should the town keep its mill?\n\nYES\n\nThe mill makes flour for nine villages.\n\nNO\n\n"
      "The mill costs too much, and its wheel needs a new axle every year.");
  REQUIRE(found.extraction.headings.size() == 2);
  CHECK(found.words({found.extraction.headings[0].span}) == "YES");
  CHECK(found.words({found.extraction.headings[1].span}) == "NO");
}

TEST_CASE("a text that labels one side alone is no debate") {
  const Found found = read(
      "# The mill\n\n## Benefits\n\nThe mill makes flour for nine villages.\n\n## No mill runs dry\n\n"
      "The mill should stay, for the river never fails it.");
  REQUIRE(!found.extraction.relations.empty());
  for (const Relation& relation : found.extraction.relations) CHECK(relation.type == RelationType::supports);
}

TEST_CASE("a label may end with a colon above a list") {
  const Found found = read(
      "Arguments for mills:\n\n* They must stay, for they feed nine villages.\n\nArguments against mills:\n\n"
      "* They should go, for their wheels need new axles.");
  CHECK(across(found, "Arguments against").find('-') != std::string::npos);
}

TEST_CASE("a paragraph that sums up stands on no side") {
  const std::string ending = "Overall, the visitors of the mill pay for its axles.";
  const Found found = read(debate + "\n" + ending);
  CHECK(across(found, ending).find('-') == std::string::npos);
  CHECK(!across(found, ending).empty());
}
