#include <doctest/doctest.h>

#include "reading.hpp"

using namespace argmap;
using extract::read;

namespace {

constexpr auto essay =
    "Homework\n\nNowadays, some people think that homework builds character. In my opinion it should be banned.\n\n"
    "Firstly, homework takes time from sleep. Tired pupils learn less.\n\n"
    "In conclusion, homework does more harm than good.";

constexpr auto recipe =
    "Leek soup\n\n- 500 g of potatoes\n- 2 tablespoons of butter\n\n1. Melt the butter in a pan.\n"
    "2. Add the leeks and stir.\n3. Serve with bread.";

}  // namespace

TEST_CASE("an essay is told by the phrases that essays are made of") {
  const auto found = read(essay);
  CHECK(found.extraction.genre.id == "essay");
  CHECK(found.extraction.genre.argues);
  CHECK(found.extraction.genre.weight > 0);
  CHECK(found.extraction.genre.reasons.size() >= 3);
  CHECK(found.extraction.units.size() >= 3);
}

TEST_CASE("a single short paragraph is a short answer, an article is of no genre in particular") {
  CHECK(read("The bridge should go. It is old, and nobody uses it.").extraction.genre.id == "short-answer");
  const auto found = read(
      "The bridge at Aldwick should go. Anna Berg built it in 1931.\n\nThe engineer Tom Reed calls it a ruin.\n\n"
      "Aldwick could put a ferry there.");
  CHECK(found.extraction.genre.id == "general");
  CHECK(found.extraction.genre.reasons.empty());
}

TEST_CASE("a recipe argues nothing, so that no units are looked for") {
  const auto found = read(recipe);
  CHECK(found.extraction.genre.id == "instructions");
  CHECK_FALSE(found.extraction.genre.argues);
  CHECK(found.extraction.units.empty());
  CHECK(found.extraction.relations.empty());
}

TEST_CASE("a genre that is given is taken without a vote") {
  const auto found = read(recipe, {.genre = "general"});
  CHECK(found.extraction.genre.id == "general");
  CHECK_FALSE(found.extraction.units.empty());
  CHECK(read(essay, {.genre = "story"}).extraction.units.empty());
}

TEST_CASE("a measure of the kitchen alone makes no recipe of an argument") {
  const auto found = read(
      "Sugar in drinks should be taxed\n\nA can of lemonade holds 35 g of sugar. No child needs that much.\n\n"
      "The dentists of Aldwick pull more teeth every year. A tax would pay for them.");
  CHECK(found.extraction.genre.id != "instructions");
  CHECK_FALSE(found.extraction.units.empty());
}

TEST_CASE("a recipe in prose is told by its measures and by what the cook is to do") {
  CHECK(read("Leek soup\n\nFor four you need 500 g of potatoes and some leeks.\n\nMelt butter in a pan. Chop the leeks "
             "and add them. Simmer for twenty minutes and serve with bread.")
            .extraction.genre.id == "instructions");
}

TEST_CASE("a long argument with a cook's word is no recipe") {
  std::string text = "The bridge\n\nSkim the report of the council, and you find nothing.\n\n";
  for (int i = 0; i < 20; ++i) text += "The bridge should stay. The council is wrong about it.\n\n";
  CHECK(read(text).extraction.genre.id != "instructions");
}

TEST_CASE("a column full of voices whose author says I is no report") {
  const std::string told =
      "The weir leaked in March. “It leaked for days,” said Eva Moss. The mill was shut. Ben Hart said that it was "
      "old. "
      "The river rose. Eva Moss said that the mill was sold. The road was closed. Ben Hart said that he was told "
      "nothing. "
      "The price was low. Eva Moss said that it was low. The water was brown. The clerk said that it was clean. The "
      "court "
      "ruled in May. Nobody went to the court. The weir was mended in June. The road was opened. The mill stood empty.";
  CHECK(read(told).extraction.genre.id == "news-report");
  CHECK(read(told + " The clerk laughed when I asked about the price.").extraction.genre.id == "general");
  CHECK(read(told + " “They laughed when I asked,” said Ben Hart.").extraction.genre.id == "news-report");
  CHECK(read(told + " “They laughed,” Ben Hart told me as we walked by the dam.").extraction.genre.id == "general");
}

TEST_CASE("an editorial that cites much but judges throughout is no news report") {
  const auto found = read(
      "The city council voted on Tuesday to sell the baths. Mayor Ada Lind said that the baths had lost money for "
      "years. "
      "“We had no choice,” she said. The sale is a mistake.\n\n"
      "Clerk Ben Hart said that the roof would cost a million. That figure is misleading. It counts a hall that nobody "
      "wants. An engineer told the council in May that the roof could be mended for a third of it.\n\n"
      "The buyer said in a statement that the baths would stay open. Such promises are worthless. The same company "
      "said so "
      "in Lund, where it closed the baths within a year.\n\n"
      "Lind said that the town could swim in the lake. The lake is cold, and three children have drowned in it.");
  CHECK(found.extraction.genre.id != "news-report");
  CHECK_FALSE(found.extraction.units.empty());
}

TEST_CASE("a report that hands on what others said remains one") {
  const auto found = read(
      "The city council voted on Tuesday to sell the baths. Mayor Ada Lind said that the baths had lost money for "
      "years. "
      "“We had no choice,” she said. The vote was four to one.\n\n"
      "Clerk Ben Hart said that the roof would cost a million. The baths opened in 1931. An engineer told the council "
      "in "
      "May that the roof could be mended for a third of it, Hart said.\n\n"
      "The buyer said in a statement that the baths would stay open. Its owners declined to comment on Wednesday. The "
      "same "
      "company bought the baths in Lund in 2011.\n\n"
      "Lind said that the money would go to schools. Eva Moss, who swims there daily, said that she was sad.");
  CHECK(found.extraction.genre.id == "news-report");
  CHECK(found.extraction.units.empty());
}
