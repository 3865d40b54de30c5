// What a teacher who read sheets of many articles would not have handed out: each finding once.
#include <doctest/doctest.h>

#include <algorithm>

#include "sample_sheets.hpp"

using namespace argmap;
using argmap::test::has;
using argmap::test::items_of;

namespace {

/// Whether a row or an option of the items has the words.
bool shows(const std::vector<Item>& items, std::string_view words) {
  const auto has_words = [&](const Choice& each) { return has(each.text, words); };
  return std::ranges::any_of(items, [&](const Item& item) {
    return has(item.quote, words) || std::ranges::any_of(item.rows, has_words) ||
           std::ranges::any_of(item.options, has_words);
  });
}

/// The answer that the first key gives to the row with the words; "" where no such row is asked about.
std::string answer_to(const std::vector<Item>& items, std::string_view words) {
  for (const Item& item : items) {
    for (const Choice& row : item.rows) {
      if (!has(row.text, words)) continue;
      for (const auto& [asked, option] : item.key.pairs) {
        const auto given = std::ranges::find(item.options, option, &Choice::id);
        if (asked == row.id && given != item.options.end()) return given->text;
      }
    }
  }
  return "";
}

const std::string grounds =
    "The council must keep the mill open. The mill closed for a week in March 2011 after a flood.\n\n"
    "The owners must mend the roof before the winter comes. In May 2012 the two brothers sold the lower meadow.\n\n";

}  // namespace

TEST_CASE("who is cited by a figure did count, and is no mere word") {
  const std::string text =
      grounds +
      "“The wheel has lost a third of its paddles,” says Ada Crane, the miller.\n\n"
      "“Nobody at the weir ever listens to any of us who live beside it,” says Ben Hart, the owner of the meadow.";
  const auto items = items_of(text, "evidence-kind");
  REQUIRE(!items.empty());
  CHECK(!shows(items, "lost a third"));
  CHECK(has(answer_to(items, "Nobody at the weir"), "somebody’s word"));
  CHECK(std::ranges::any_of(items,
                            [](const Item& item) { return has(item.key.because, "given as the word of Ben Hart"); }));
}

TEST_CASE("a report in the name of a paper is no inquiry") {
  const std::string text =
      grounds + "The Mill & Weir Report’s Ada Crane even suggests that the brothers were glad to sell the wheel.";
  const auto answer = answer_to(items_of(text, "evidence-kind"), "brothers were glad");
  CHECK(!has(answer, "an inquiry"));
}

TEST_CASE("who wrote a book called something did not say it") {
  const std::string text =
      grounds + "The old miller Ben Hart wrote a book called “The Long Decline of the Water Mills of the County.”";
  CHECK(!has(answer_to(items_of(text, "evidence-kind"), "wrote a book"), "somebody’s word"));
}

TEST_CASE("what comes by itself, or hangs on a condition, is no demand") {
  const auto asked = [](const std::string& sentence) {
    return items_of("The mill is old.\n\n" + sentence + "\n\nThe mill stands by the river.", "counter-argument");
  };
  const auto demands = [&](const std::string& sentence) {
    const auto items = asked(sentence);
    return std::ranges::any_of(items, [](const Item& item) { return has(item.key.because, "what should be done"); });
  };
  CHECK(demands("The county must pay the millers of the valley for the flood."));
  CHECK(!demands("As a result, the millers must pay the county for the flood."));
  CHECK(!demands("The county still must win the millers of the valley for its plan."));
  CHECK(!demands("If we look at the mill and think it must never be sold, the county will pay for the flood."));
}

TEST_CASE("right next to a mill is a place and no verdict") {
  const auto verdict = [](const std::string& sentence) {
    const std::string text = "The council must keep the mill open.\n\n" + sentence +
                             "\n\nThe county sold 31 mills in 2011.\n\nThe sale of the mill is a disgrace.";
    return answer_to(items_of(text, "fact-value-policy"), sentence.substr(0, 12));
  };
  CHECK(!has(verdict("The bakery is right next to the weir whose opening drew a crowd."), "value"));
}

TEST_CASE("a figure is cited with all that it counts") {
  const auto items = items_of(
      "The council must keep the mill open.\n\nThe valley lost 352 factory jobs between 2001 and 2011.\n\n"
      "The sale of the mill is a disgrace.",
      "fact-value-policy");
  REQUIRE(!items.empty());
  CHECK(has(items.front().key.because, "“352 factory jobs”"));
}

TEST_CASE("coarse words are put before no class") {
  CHECK(items_of("The mill is old.\n\nThe county must get off its arse and mend the mill.\n\nIt stands by the river.",
                 "counter-argument")
            .empty());
}

TEST_CASE("an idle forecast is nothing to argue against") {
  CHECK(items_of("The mill is old.\n\nThe valley will never be the same again.\n\nIt stands by the river.",
                 "counter-argument")
            .empty());
}

TEST_CASE("a connective that stands beside its gap as well is not asked for") {
  const std::string text =
      "The county sold the mill to a friend of the mayor. It did not sell the mill because it needed the money that "
      "year. It sold the mill because it wanted to please a friend of the mayor.";
  for (const Item& item : items_of(text, "connective")) CHECK(!has(item.quote, "because"));
}

TEST_CASE("what was judged by somebody who is not named is not the author's own") {
  const std::string text =
      "“There is not a crack in the wheel,” says Ada Crane, the miller. “We shall keep the mill,” says Ben Hart, the "
      "mayor.\n\nAll of the bolts of the old wheel were found to be rusted through.\n\nThe mill belongs to the whole "
      "of the valley and to nobody else.\n\nThe county should never have thought of selling it.";
  const auto items = items_of(text, "who-says");
  REQUIRE(!items.empty());
  CHECK(!shows(items, "rusted through"));
}

TEST_CASE("words that were cut before they had said it are no row") {
  const std::string text =
      "“There is not a crack in the wheel,” says Ada Crane, the miller. “We shall keep the mill,” says Ben Hart, the "
      "mayor.\n\nThe county says that the debt of the mill is well above its worth now and, that it must be sold.";
  CHECK(!shows(items_of(text, "who-says"), "worth now and"));
}

TEST_CASE("what merely adds to the main claim is not it") {
  const auto asked = [](const std::string& opening) {
    return items_of(
               "The mill by the weir\n\nThe mill by the weir turns twice a day. Eels pass under the wheel at "
               "night. The miller sells flour in the market.\n\nThe weir was built by monks in 1391. The miller "
               "Ada Crane says that the wheel is sound. Some like the noise of it.\n\n" +
                   opening + "he county must keep the mill by the weir open.",
               "main-claim")
        .size();
  };
  CHECK(asked("Furthermore, t") == 0);
}

TEST_CASE("what the article says somebody does is told as such, and an insult is no office") {
  const auto model = [](const std::string& apposition) {
    const auto items = items_of("The mill should stay open. “We lose our pay if the mill closes,” said Ada Crane, " +
                                    apposition + ", on Friday. The town needs the mill.",
                                "judge-source");
    return items.empty() ? std::string() : items.front().key.model;
  };
  CHECK(has(model("the mayor of Hale"), "mayor of Hale"));
  CHECK(!has(model("a failed mayor of Hale"), "who they are (a failed"));
}

TEST_CASE("a quotation that goes on in the next sentence is closed where it was cut, and not opened anew") {
  const std::string text =
      "The council must keep the mill by the weir open.\n\nThe mayor of the town told the millers on the square, "
      "\"The mill by the weir is safe with me and with the council. It will turn for a hundred years.\"\n\nBut the "
      "council has sold the meadow beside the mill to a friend of the mayor.\n\nThe sale of the meadow is a disgrace.";
  const Report report = analyse(read_document("text.txt", text), argmap::test::built_in());
  for (const Item& item : make_sheet(report, argmap::test::built_in(), {.items = 30}).items) {
    const auto check = [](const std::string& shown) { CHECK_MESSAGE(!shown.starts_with("\"The mayor"), shown); };
    check(item.quote);
    for (const Choice& each : item.rows) check(each.text);
    for (const Choice& each : item.options) check(each.text);
  }
}

TEST_CASE("what somebody is supposed to know already is no prediction, and good enough to help no verdict") {
  const auto answer = [](const std::string& sentence) {
    const std::string text = "The council must keep the mill open.\n\n" + sentence +
                             "\n\nThe county sold 31 mills in 2011.\n\nThe sale of the mill is a disgrace.";
    return answer_to(items_of(text, "fact-value-policy"), sentence.substr(0, 12));
  };
  CHECK(has(answer("The valley will lose the last of its millers to the towns."), "prediction"));
  CHECK(!has(answer("The millers of the valley will be aware of the sale of the meadow."), "prediction"));
  CHECK(!has(answer("The millers would be good enough to lend the wheel to the town."), "value"));
}

TEST_CASE("what only points back to an earlier sentence is nothing to argue against") {
  CHECK(items_of("There are many ways to save a mill.\n\nSelling the wheel of the mill to a friend of the mayor is "
                 "sadly not one of them.\n\nIt stands by the river.",
                 "counter-argument")
            .empty());
}

TEST_CASE("a year before a number in words, the age of somebody and a name with a digit are no figures") {
  const auto asked = [](const std::string& third) {
    return !items_of(
                "Last year the ferry carried 41,000 people over the river.\n\nThe council is a reckless owner of the "
                "ferry. The river is cold in winter. The mill is quiet.\n\nThe bridge at Marsk cost 3 million "
                "crowns.\n\n" +
                    third + "\n\nThe county should pay for a new boat.",
                "unsupported")
                .empty();
  };
  CHECK(asked("Ada Crane, a farmer, said that the road floods in spring."));
  CHECK(asked("The county gave the last of the ferrymen 45 tons of corn."));
  CHECK(!asked("On March 3, 2014 two brothers bought the last of the ferries."));
  CHECK(!asked("Ada Crane, 24, was the last of the millers of the valley."));
  CHECK(!asked("The road A20 leads to the last of the mills of the valley."));
  CHECK(!asked("According to the usual script, the last of the mills was sold to a friend."));
}
