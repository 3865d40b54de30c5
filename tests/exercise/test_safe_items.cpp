// Keys say no more than the words show, and nothing is asked that a reader could not answer.
#include <doctest/doctest.h>

#include <algorithm>

#include "sample_sheets.hpp"

using namespace argmap;
using argmap::test::has;
using argmap::test::items_of;

namespace {

const std::string behind = "\n\nNobody in the valley has built a bridge so far.";

std::vector<Item> countered(const std::string& sentences) {
  return items_of("The old ferry crosses the river below the mill.\n\n" + sentences + behind, "counter-argument");
}

std::vector<Item> loaded_in(const std::string& sentence) {
  return items_of("The old ferry crosses the river below the mill.\n\n" + sentence + behind, "loaded-words");
}

}  // namespace

TEST_CASE("only a demand has a model of its own, any other view one that fits it whatever it is") {
  const auto demand = countered("The council should pay for a third boat before the winter comes.");
  REQUIRE(demand.size() == 1);
  CHECK(has(demand.front().key.model, "who is to do what"));
  CHECK(has(demand.front().key.because, "“should”"));
  for (const std::string view : {"The council's plan for the mill is built on a bogus promise.",
                                 "The council is a reckless owner of the ferry."}) {
    const auto items = countered(view);
    REQUIRE_MESSAGE(items.size() == 1, view);
    CHECK(has(items.front().key.model, "what the sentence claims, and how far it goes"));
    CHECK(!has(items.front().key.because, "exceptions"));
  }
}

TEST_CASE("what is to be argued against has the nouns of its pronouns in it") {
  CHECK(countered("Farmers of the valley know the boats. For most of the year they are a shameful waste of money.")
            .empty());
  CHECK(countered("The council has many duties. A third boat is a foolish whim and is not one of them.").empty());
  CHECK(countered("Farmers of the valley are wrong when they trust a rotten boat.").size() == 1);
  CHECK(countered("The council must tell the farmers that this is a foolish waste.").empty());
  CHECK(countered("It is foolish to close the road to the mill in winter.").size() == 1);
}

TEST_CASE("what can be, what a law says and how others see it is not argued against") {
  CHECK(countered("The bogus promise of a bridge can be a great danger to the town.").empty());
  CHECK(countered("The law bans every boat that the council considers hateful and rotten.").empty());
  CHECK(countered("To the men of Marsk, the ferry is a shameful thing. The council should burn the boats.").empty());
}

TEST_CASE("what only goes on from the sentence before it is not argued against, unless it demands") {
  const std::string before = "The mill is quiet in winter. ";
  CHECK(countered(before + "And the council is a reckless owner of the ferry.").empty());
  CHECK(countered(before + "And the council should pay for a third boat this winter.").size() == 1);
  CHECK(countered("It would be wrong to pretend that the valley has an easy answer to the flood.").empty());
  CHECK(countered("The council should not ignore the old men who row the boats.").empty());
}

TEST_CASE("no two open items are about neighbouring sentences") {
  const auto items = countered(
      "The council should pay for a third boat before the winter comes. The county must mend the road to the mill.");
  CHECK(items.size() == 1);
}

TEST_CASE("evidence is asked for no duty, and no purpose is taken for an effect") {
  CHECK(test::asked_for_evidence("The new toll harms every village of the valley.", "The river is cold.") == 1);
  CHECK(test::asked_for_evidence("The toll harms the duty that the valley owes its villages.", "The river is cold.") ==
        0);
  CHECK(test::asked_for_evidence("The new toll will harm every village of the valley.", "The river is cold.") == 0);
  CHECK(test::asked_for_evidence("The men of the valley met in order to harm the plan.", "The river is cold.") == 0);
}

TEST_CASE("a word that may name its thing is no loaded word alone, and one that inflates is") {
  CHECK(loaded_in("Of course, the old miller always wanted to be a revolutionary fighter.").empty());
  CHECK(loaded_in("The sun stood in a brilliant sky above the mill that day.").empty());
  CHECK(loaded_in("The boys of the mill perhaps made an obscene gesture at the ferry.").empty());
  const auto items = loaded_in("The plan for a bridge at Marsk is only absurd beyond belief.");
  REQUIRE(items.size() == 1);
  CHECK(has(items.front().key.model, "“beyond belief”"));
  CHECK(!has(items.front().key.model, "“only”"));
}

TEST_CASE("the key does not say that nothing is quoted, nor that a rule knows the matter") {
  const auto source = [](const std::string& sentence) {
    return items_of("The ferry is old.\n\n" + sentence + " The river is cold in winter.", "judge-source");
  };
  const auto items =
      source("Ada Crane, head of the Marsk Ferry Board, said that the ferry was “unfit” for the winter.");
  REQUIRE(items.size() == 1);
  CHECK(!has(items.front().key.model, "not quoted"));
  CHECK(!has(items.front().key.model, "regulator"));
  CHECK(source("The Marsk Ferry Board Charter says that every boat must have two men in it.").empty());
  CHECK(source("The Marsk Herald editorial said that every boat must have two men in it.").empty());
  CHECK(source("Bram Holt wrote that every boat must have two men in it.").empty());  // named once, and that is all
  CHECK(source("Saint Aldo of Marsk wrote that every boat must have two men in it.").empty());
}

TEST_CASE("a connective has no rival that could stand in its gap as well") {
  const auto items = items_of(
      "The county closed the ferry in the spring of last year. But the villages below the mill still need a way to the "
      "town in winter.",
      "connective");
  REQUIRE(items.size() == 1);
  for (const Choice& option : items.front().options) CHECK(!has(option.text, "same way"));
}

TEST_CASE("what ranks things, or breaks off, is no case that nobody judges") {
  const std::string rest =
      "\n\nThe council should pay for a third boat before the winter comes.\n\nAda Crane, a farmer of the valley, said "
      "that the road to the mill floods in spring and in autumn.";
  const auto shows = [&](const std::string& sentence) {
    for (const Item& item : items_of("The old ferry crosses the river.\n\n" + sentence + rest, "evidence-kind")) {
      for (const Choice& row : item.rows) {
        if (row.text == sentence) return true;
      }
    }
    return false;
  };
  CHECK(shows("In the spring of 1998 the council of Marsk bought a second boat for the ferry."));
  CHECK(!shows("In the spring of 1998 the council of Marsk bought arguably a second boat for the ferry."));
  CHECK(!shows("In the spring of 1998 the council of Marsk bought the strongest boat on the river."));
  CHECK(!shows("In the spring of 1998 the council of Marsk bought a second boat for the Lower --."));
}

TEST_CASE(
    "where words were said is told whole or not at all, and who says what we know speaks of nothing of their own") {
  const auto model = [](const std::string& sentence) {
    const auto items = items_of("The ferry is old.\n\n" + sentence + " The river is cold in winter.", "judge-source");
    return items.size() == 1 ? items.front().key.model : "";
  };
  const std::string year =
      model("“The boats of the valley are not fit for winter,” Mayor Ada Crane said in her New Year's talk.");
  CHECK(!year.empty());
  CHECK(!has(year, "“in her New Year”"));
  const std::string known =
      model("Ada Crane, an engineer at Marsk, said that “we know hardly anything about the river”.");
  CHECK(!known.empty());
  CHECK(!has(known, "their own affairs"));
}

TEST_CASE("a step of a small map names what it speaks of, and has one reason") {
  const std::string rest =
      "\n\nThe school has only two good teachers.\n\nFarmers bring their grain to the market by cart.\n\nThe station "
      "is "
      "a small one.\n\nBoys from the harbour load the boats on every market day.\n\nHorses from the upper farms pull "
      "the carts over the hill.";
  const auto asked = [&](const std::string& sentence) { return items_of(sentence + rest, "evidence-claim").size(); };
  CHECK(asked("The town must mend the roof because rain ruins the grain in the mill.") == 1);
  CHECK(asked("They must all be mended because rain ruins the grain in the mill.") == 0);
  CHECK(asked("The town must mend the roof because it can, because rain ruins the grain in the mill.") == 0);
  // what stands behind "but" is no reason
  CHECK(asked("The town must mend the roof because the rain ruins the grain but spares the mill.") == 0);
}

TEST_CASE("what 'their' points at is answered, and not a point before it") {
  const auto items = test::sheet_of("tram-opinion.txt", {.items = 6, .kinds = {"concession"}}).items;
  REQUIRE(!items.empty());
  for (const Item& item : items) {
    for (const Cite& cite : item.key.cites) CHECK(cite.words != "To be sure");  // "Yet their quarrel", two sentences on
  }
}

TEST_CASE("no record is asked for to bear out a verdict") {
  const auto asked = [](const std::string& claim) {
    return test::asked_for_evidence(claim, "Therefore the county should pay for a new boat.");
  };
  CHECK(asked("The old ferry harms every village of the valley.") == 1);
  CHECK(asked("The old ferry has always been a harmful burden on the villages of the valley.") == 0);
}

TEST_CASE("an initial is no forename") {
  const auto items = items_of(
      "The linguist Jane H Holt defines it as a borrowing of words.\n\nAs Holt claims, the council of Marsk took the "
      "words of the valley. The head of the council, Ada Crane, said that nobody was hurt. The river is cold.\n\nThe "
      "council should pay for a third boat before the winter comes.",
      "who-says");
  const auto names = [&](const std::string& name) {
    return std::ranges::any_of(items, [&](const Item& item) {
      return std::ranges::any_of(item.options, [&](const Choice& option) { return option.text == name; });
    });
  };
  CHECK(names("Jane H Holt"));
  CHECK(!names("H Holt"));
}
