// What a sentence does by its own words: it demands, judges, tells; and items whose answer is sure by contrast.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "sample_sheets.hpp"

using namespace argmap;
using argmap::test::has;
using argmap::test::items_of;
using argmap::test::sheet_of;

namespace {

const std::string facts =
    "The old ferry crosses the river below the mill.\n\nLast year the ferry carried 41,000 people over the river. In "
    "1998 "
    "the council bought a second boat from Marsk.\n\n";

/// What the sentence is called, by the head of its option ("policy"), where the item on kinds of statement has it.
std::string sort_of(const std::string& sentence) {
  for (const Item& item :
       items_of(facts + sentence + "\n\nNobody in the valley has built a bridge so far.", "fact-value-policy")) {
    for (std::size_t i = 0; i < item.rows.size(); ++i) {
      if (item.rows[i].text != sentence) continue;
      const auto option = std::ranges::find(item.options, item.key.pairs[i].second, &Choice::id);
      return option->text.substr(0, option->text.find(':'));
    }
  }
  return "";
}

/// The sentences to be argued against.
std::vector<std::string> disputed(const std::string& text) {
  std::vector<std::string> quotes;
  for (const Item& item : items_of(text, "counter-argument")) quotes.push_back(item.quote);
  return quotes;
}

}  // namespace

TEST_CASE("a demand is told by the verbs of the main clause") {
  CHECK(sort_of("The council should pay for a third boat before the winter comes.") == "policy");
  CHECK(sort_of("If the council wants to keep the mill, it must mend the road.") == "policy");
  CHECK(sort_of("Boats which nobody mends must be taken out of the water.") == "policy");
  CHECK(sort_of("It is time for the council to mend the road to the mill.") == "policy");
  for (const std::string none :
       {"The council should have paid for a third boat.", "A higher toll for lorries should work.",
        "The new road should make the way to the mill shorter.",
        "The villagers should know the way to the mill by now.",
        "For the council of Marsk it must be tempting to sell the mill.",
        "One must admire the men who rowed the boat in winter.",
        "The mill is something that the council should mend."}) {
    CHECK_MESSAGE(sort_of(none) != "policy", none);
  }
}

TEST_CASE("a verdict is told by the predicate of the main clause") {
  CHECK(sort_of("The plan for a bridge at Marsk is an absurd waste.") == "value");
  CHECK(sort_of("It would be foolish to close the road to the mill.") == "value");
  CHECK(sort_of("The sale of the second boat was a blunder of the council.") == "value");
  CHECK(sort_of("There is a good reason why nobody rows in the winter.") != "value");
  CHECK(sort_of("The children waved at the brave men in the boat.") != "value");
}

TEST_CASE("a fact is a figure or a dated event that nothing colours") {
  CHECK(sort_of("The plan for a bridge at Marsk is an absurd waste.") == "value");
  const auto items =
      items_of(facts + "The council should pay for a third boat before the winter comes.", "fact-value-policy");
  REQUIRE(items.size() == 1);
  CHECK(has(items.front().key.because, "“41,000 people”"));
  CHECK(has(items.front().key.because, "“bought”"));
  const auto coloured = items_of(
      "The old ferry crosses the river.\n\nLast year the ferry shamefully lost 41,000 people to the road. In 1998 the "
      "council foolishly bought a boat.\n\nThe council should pay for a third boat before the winter comes.",
      "fact-value-policy");
  CHECK(coloured.empty());
}

TEST_CASE("a prediction is told by what will happen") {
  CHECK(sort_of("A flood will close the road to the mill before long.") == "prediction");
  CHECK(sort_of("We will row to the mill in the winter.") != "prediction");
  CHECK(sort_of("Farmers will have to row to the mill in the winter.") != "prediction");
}

TEST_CASE("an item on kinds of statement offers the kinds that it has") {
  const auto items =
      items_of(facts + "The council should pay for a third boat before the winter comes.", "fact-value-policy");
  REQUIRE(items.size() == 1);
  CHECK(items.front().options.size() == 2);
  CHECK(items.front().rows.size() == 3);
  const auto sorted =
      items_of(facts + "The council should pay for a third boat before the winter comes.", "sort-sentences");
  REQUIRE(sorted.size() == 1);
  for (const Choice& option : sorted.front().options) CHECK(!has(option.text, "cited voice"));
}

TEST_CASE("a sentence is quoted without the word that joins it to the one before") {
  const auto quotes = disputed(
      "The old ferry crosses the river below the mill.\n\nThe mill is quiet in winter. Moreover, the council should "
      "pay "
      "for a third boat before the winter comes.\n\nNobody in the valley has built a bridge so far.");
  CHECK(quotes == std::vector<std::string>{"… the council should pay for a third boat before the winter comes."});
}

TEST_CASE("what only tells, foresees under a condition or hands on is not argued against") {
  const auto asked = [](const std::string& sentence) {
    return !disputed("The old ferry crosses the river below the mill.\n\n" + sentence +
                     "\n\nNobody in the valley has built a bridge so far.")
                .empty();
  };
  CHECK(asked("The council is a reckless owner of the ferry."));
  CHECK(asked("The council's plan for the mill is built on a bogus promise."));
  CHECK(!asked("In 1998 the council bought a second boat from Marsk."));
  CHECK(!asked("Applicants must pass a test of their eyes and ears."));
  CHECK(!asked("There are reports of a growing fear among the people of the valley."));
  CHECK(!asked("A fire in the mill would be a terrible blow even if nobody was hurt."));
}

TEST_CASE("a main claim stands beside others that are plainly none") {
  const auto items = sheet_of("tram-opinion.txt", {.kinds = {"main-claim"}}).items;
  REQUIRE(items.size() == 1);
  const Item& item = items.front();
  const auto right = std::ranges::find(item.options, item.key.right.front(), &Choice::id);
  REQUIRE(right != item.options.end());
  CHECK(right->text.starts_with("Kelderby should keep its slow tram"));
  for (const Choice& option : item.options) CHECK((option.id == right->id || !has(option.text, "should")));
  CHECK(has(item.ask, "nearest"));
}

TEST_CASE("evidence is asked for beyond what the article gives, and not where it follows") {
  const auto items = items_of(
      "The county should keep the mill.\n\nThe new toll harms every village of the valley.\n\nThe river "
      "is "
      "cold in winter and wide in spring.",
      "missing-evidence");
  REQUIRE(items.size() == 1);
  CHECK(has(items.front().ask, "beyond what the article gives"));
}

TEST_CASE("what stands alone does so beside sentences that show a figure or a source") {
  const auto items = items_of(
      "Last year the ferry carried 41,000 people over the river.\n\nThe council is a reckless owner of the ferry. The "
      "river is cold in winter. The mill is quiet.\n\nThe bridge at Marsk cost 3 million crowns.\n\nAda Crane, a "
      "farmer, "
      "said that the road floods in spring.\n\nThe county should pay for a new boat.",
      "unsupported");
  REQUIRE(items.size() == 1);
  const Item& item = items.front();
  const auto right = std::ranges::find(item.options, item.key.right.front(), &Choice::id);
  CHECK(right->text == "The council is a reckless owner of the ferry.");
  CHECK(has(item.key.because, "it gives a figure, “41,000 people”"));
  CHECK(has(item.key.because, "somebody is cited for it, Ada Crane"));
}
