// What would give an answer away without reading: marks, orders, words that stand twice; and what nobody could look up.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "exercise/grade.hpp"
#include "sample_sheets.hpp"

using namespace argmap;
using argmap::test::has;
using argmap::test::items_of;
using argmap::test::samples;
using argmap::test::sheet_of;

TEST_CASE("neither quotation marks nor the order of the bank give an answer away") {
  for (const std::string& sample : samples) {
    for (unsigned seed = 1; seed <= 6; ++seed) {
      for (const Item& item : sheet_of(sample, {.seed = seed, .kinds = {"who-says", "complete-map"}}).items) {
        for (const Choice& row : item.rows) CHECK_MESSAGE(row.text.find_first_of('"') == std::string::npos, row.text);
        for (const Choice& row : item.rows) CHECK_MESSAGE(!has(row.text, "“"), sample, " ", row.text);
        if (item.kind != "complete-map") continue;
        std::string letters;
        for (const auto& [number, letter] : item.key.pairs) letters += letter;
        CHECK_MESSAGE(!std::ranges::is_sorted(letters), sample, " ", letters);
      }
    }
  }
}

TEST_CASE("no two gaps of a sheet are for the same word, and none stands where only one can") {
  for (const std::string& sample : samples) {
    std::set<std::string> words;
    for (const Item& item : sheet_of(sample, {.items = 40, .kinds = {"connective"}}).items) {
      CHECK_MESSAGE(words.insert(item.key.because).second, sample, " ", item.key.because);
      CHECK_MESSAGE(!has(item.quote, "part ________"), item.quote);
    }
  }
}

TEST_CASE("an order copied as it is shown earns nothing, and no reporting word is asked about twice") {
  for (const std::string& sample : samples) {
    for (unsigned seed = 1; seed <= 8; ++seed) {
      const Sheet sheet = sheet_of(sample, {.seed = seed, .kinds = {"order-argument", "stance"}});
      for (const Item& item : sheet.items) {
        if (item.form == Form::order) {
          std::string shown;
          for (const Choice& row : item.rows) shown += shown.empty() ? row.id : ";" + row.id;
          const auto grades = exercise::grade(sheet, "a.csv", "learner,item,answer\nann," + item.id + "," + shown);
          CHECK_MESSAGE(grades.marks.at(0).points == 0, sample, " ", shown);
          continue;
        }
        std::set<std::string> cues;
        for (const Choice& row : item.rows) CHECK(cues.insert(row.text.substr(0, row.text.find("” in: "))).second);
      }
    }
  }
}

TEST_CASE("who told the author is not to be looked up elsewhere") {
  const auto asked = [](const std::string& whom) {
    return items_of("Hal Dobbs, the owner of the mill, told " + whom +
                        ": “We lose our pay if the mill closes.” The mill "
                        "stands by the river. It has stood there for ninety years, and it should stay.",
                    "judge-source")
        .size();
  };
  CHECK(asked("the Lund Times") == 1);
  CHECK(asked("me") == 0);
}

TEST_CASE("one voice is asked about in the company of others that the article cites") {
  const std::string rest =
      " The town needs the old mill by the river. The county should keep the mill for the valley. Ada Crane of the "
      "county "
      "board knows that the mill is old.";
  const auto items = items_of("“The old boat must go to the breakers,” said Tom Vale, a farmer." + rest, "who-says");
  REQUIRE(items.size() == 1);
  CHECK(items.front().options.size() == 3);
  CHECK(items.front().rows.size() == 3);
}

TEST_CASE("half a sentence is in no order") {
  const auto orders = [](const std::string& line) {
    const std::string text =
        "The old ferry of Lund crosses the river below the mill every day.\n\nCaptain Vale of the Lund " + line +
        " has steered by the church tower for ages.\n\nThe county board of Lund publishes a yearly list of ferries and "
        "bridges.\n\nSchool children from the Lund valley ride to town every morning.";
    return items_of(text, "order-argument").size();
  };
  CHECK(orders("line") == 1);
  CHECK(orders("line)") == 0);
}
