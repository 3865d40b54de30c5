// Items that rest on words of the author's: concessions, sides, maps; and what one item may not tell of another.
#include <doctest/doctest.h>

#include <algorithm>

#include "sample_sheets.hpp"

using namespace argmap;
using argmap::test::asked_for_evidence;
using argmap::test::has;
using argmap::test::items_of;
using argmap::test::samples;
using argmap::test::sheet_of;

namespace {

std::string all_text(const Item& item) {
  std::string text = item.quote;
  for (const Choice& each : item.rows) text += "\n" + each.text;
  for (const Choice& each : item.options) text += "\n" + each.text;
  for (const SheetNode& each : item.map.nodes) text += "\n" + each.text;
  return text;
}

/// The words behind the gap of a connective.
std::string behind_gap(const Item& item) {
  const auto gap = item.quote.find("________");
  const std::string rest = item.quote.substr(gap + 8);
  return rest.substr(rest.find_first_not_of(" ,"), 40);
}

}  // namespace

TEST_CASE("no other item prints the sentence that has a gap for its connective") {
  std::size_t gaps = 0;
  for (const std::string& sample : samples) {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
      const Sheet sheet = sheet_of(sample, {.seed = seed, .items = 12});
      for (const Item& item : sheet.items) {
        if (item.kind != "connective") continue;
        ++gaps;
        for (const Item& other : sheet.items) {
          INFO(sample, " ", item.quote);
          if (other.id != item.id) CHECK(!has(all_text(other), behind_gap(item)));
        }
      }
    }
  }
  CHECK(gaps > 10);
}

TEST_CASE("the main claim is not among the sentences that another item calls evidence, or for or against it") {
  for (const std::string& sample : samples) {
    const Sheet sheet = sheet_of(sample, {.items = 12});
    for (const Item& item : sheet.items) {
      if (item.kind != "main-claim") continue;
      for (const Item& other : sheet.items) {
        if (other.kind != "support-attack" && other.kind != "evidence-kind" && other.kind != "complete-map") continue;
        for (const Choice& option : item.options) CHECK(!has(all_text(other), option.text));
      }
    }
  }
}

namespace {

/// A main claim with three points, of which words add two to the first.
constexpr std::string_view three_points =
    "# The county must keep the ferry\n\nThe county must keep the ferry.\n\nThe ferry is the only way across for the "
    "nurses of Marsk. Last year it carried 41,000 people to the hospital.\n\nMoreover, the ferry is cheaper than a "
    "bridge would be. It costs 80,000 crowns a year. The bridge at Lund cost 12 million crowns.\n\nFinally, the ferry "
    "is safer than the road. In 2019 the road killed 12 people.\n";

}  // namespace

TEST_CASE("a map shows that there is a main claim, not which") {
  const auto items = items_of(std::string(three_points), "complete-map");
  REQUIRE(items.size() == 1);
  CHECK(items.front().map.nodes.front().text == "the main claim of the article");
  CHECK(!has(all_text(items.front()), "The county must keep the ferry"));
  CHECK(has(items.front().key.because, "The county must keep the ferry"));
}

TEST_CASE("the lines of a map's word bank do not tell beside which box a statement stands") {
  const auto items = items_of(std::string(three_points), "complete-map");
  REQUIRE(items.size() == 1);
  for (const Choice& option : items.front().options) CHECK(option.line == 0);
}

TEST_CASE("of a debate nobody is asked what speaks for the main claim: there are two") {
  CHECK(sheet_of("school-phones-debate.txt", {.kinds = {"main-claim"}}).items.empty());
  for (const Item& item : sheet_of("school-phones-debate.txt", {.kinds = {"support-attack", "complete-map"}}).items) {
    CHECK(!has(item.ask, "main claim"));
    CHECK(!has(item.key.because, "main claim"));
  }
}

TEST_CASE("what sides a sentence is on is asked where a word of the author's shows it") {
  const auto items = items_of(
      "The county should keep the ferry. First, the ferry takes the children to school on every day of the week. "
      "Critics say that the ferry is slow. But nobody who has to go round by Marsk is any faster.\n\nI grant that the "
      "ferry leaks in heavy weather. Yet a leak costs the county less than a bridge would cost.\n\nThe ferry has "
      "crossed the river for ninety years, and the county was glad of it.",
      "support-attack");
  REQUIRE(items.size() == 1);
  CHECK(has(items.front().key.because, "“Critics say” gives it to the other side"));
  CHECK(has(items.front().key.because, "“But” turns it against"));
  CHECK(items_of("The county should keep the ferry. The ferry takes the children to school. The boat leaks in winter.",
                 "support-attack")
            .empty());
}

TEST_CASE("the key to a concession names the word that grants and the word that turns") {
  const auto items = sheet_of("dam-letter.txt", {.kinds = {"concession"}}).items;
  REQUIRE(items.size() == 1);
  CHECK(has(items.front().key.because, "1: “I grant” grants the point; 2: “But” turns against it"));
  CHECK(items.front().key.cites.front().words == "I grant");
}

TEST_CASE("what somebody says is called testimony only where they tell of themselves") {
  const std::string rest = " The mill has stood here for ninety years. The county should keep the mill.";
  CHECK(items_of("“A mill is a heap of old stones,” says Tom Vale, a builder in the town." + rest, "evidence-kind")
            .empty());
  CHECK(
      items_of("“We are in the business of bread and not of stones,” says Tom Vale, the baker." + rest, "evidence-kind")
          .empty());
  const auto items =
      items_of("“I have worked at that wheel for thirty years,” says Ada Crane, the miller in the town." + rest,
               "evidence-kind");
  REQUIRE(items.size() == 1);
  CHECK(has(items.front().key.because, "Ada Crane tells of"));
}

TEST_CASE("a quotation by somebody else is no part of what is asked about") {
  for (const Item& item : sheet_of("tram-opinion.txt", {.items = 9, .kinds = {"evidence-kind"}}).items) {
    if (has(item.quote, "loses 1.3 million")) CHECK(!has(item.quote, "sentimental object"));
  }
}

TEST_CASE("an item whose rubric is marked has a point for each line of it") {
  std::size_t open = 0;
  for (const std::string& sample : samples) {
    for (const Item& item : sheet_of(sample, {.level = Level::university, .items = 40}).items) {
      if (item.form != Form::open) continue;
      ++open;
      CHECK(item.points == static_cast<double>(item.key.rubric.size()));
    }
  }
  CHECK(open >= 8);
}

TEST_CASE("why a sentence is the main claim is said in sentences") {
  const auto items = sheet_of("library-editorial.txt", {.kinds = {"main-claim"}}).items;
  REQUIRE(items.size() == 1);
  CHECK(has(items.front().key.because, "It says what should be done (“should”). It opens the article, where"));
}

TEST_CASE("what only some would count is named in no key, and one word alone is not asked about") {
  const auto items = items_of(
      "The council's disgraceful plan would not only close the baths but also quietly waste the money of the town.",
      "loaded-words");
  REQUIRE(items.size() == 1);
  const std::string& model = items.front().key.model;
  CHECK(has(model, "“disgraceful”"));
  CHECK(!has(model, "“quietly”"));
  CHECK(items_of("Couples who share a free weekday in the summer almost never divorce after a wonderful year.",
                 "loaded-words")
            .empty());
  CHECK(items_of("Couples who share a weekday in the summer often take the train to the sea.", "loaded-words").empty());
}

TEST_CASE("of the article, the sheet shows who signs, what the editor notes, and its own headline") {
  const std::string letter = test::written(sheet_of("dam-letter.txt"), "md");
  CHECK(has(letter, "Winifred Apsley"));
  CHECK(has(letter, "Yours faithfully"));
  const auto report =
      analyse(read_document("ferry.txt",
                            "Editor’s note: Ada Crane is a farmer in Marsk. Her opinions are her own, and the paper "
                            "need not share them.\n\nThe county "
                            "should keep the ferry. It carries the children to school."),
              test::built_in());
  const Sheet sheet = make_sheet(report, test::built_in(), {});
  CHECK(has(test::written(sheet, "md"), "Ada Crane is a farmer in Marsk"));
  CHECK(sheet.title == (sheet.author.empty() ? "Ferry" : "An article by " + sheet.author));
  CHECK(sheet_of("restitution-speech.txt").title == "Eleven drums");
}

TEST_CASE("a judging word makes a value statement only where the sentence passes a verdict with it") {
  const std::string facts =
      "The county should keep the ferry. Last year the old boat carried 41,000 people over the river.\n\n";
  const auto values = [&](const std::string& text) {
    std::size_t count = 0;
    for (const Item& item : items_of(facts + text + "\n\nThe town should pay for a new boat.", "fact-value-policy")) {
      for (std::size_t i = 0; i < item.rows.size(); ++i) {
        const auto option = std::ranges::find(item.options, item.key.pairs[i].second, &Choice::id);
        count += has(option->text, "value:") ? 1U : 0U;
      }
    }
    return count;
  };
  CHECK(values("The plan of the council is a shameful waste of the river that the town lives by.") == 1);
  CHECK(values("For better and for worse, cheap bridges bring the lorries of the valley into town.") == 0);
}

TEST_CASE("a claim that holds back, counts in words or gives its own reason is not called unsupported") {
  const std::string behind = "Therefore the county should pay for a new boat.";
  CHECK(asked_for_evidence("The old ferry harms every village of the valley.", behind) == 1);
  CHECK(asked_for_evidence("The old ferry may have been a harmful burden on the villages of the valley.", behind) == 0);
  CHECK(asked_for_evidence("The old ferry has been a harmful burden on half of the villages of the valley.", behind) ==
        0);
}

TEST_CASE("only documents that could be looked for are judged as sources") {
  const std::string rest = " The town needs the ferry. The county should keep the ferry.";
  CHECK(items_of("Polls show that 61 per cent of the town would miss the ferry." + rest, "judge-source").empty());
  const auto items =
      items_of("A survey by the Marsk Institute found that 61 per cent of the town would miss the ferry." + rest,
               "judge-source");
  REQUIRE(items.size() == 1);
  CHECK(has(items.front().key.model, "“61 per cent” is a share: the article does not say of how many"));
  CHECK(has(items.front().key.model, "do not depend on the Marsk Institute"));
}

TEST_CASE("a sheet is filled up from other kinds, and never longer than was asked for") {
  const auto report = test::report_of("tram-opinion.txt");
  std::size_t last = 0;
  for (const std::uint32_t items : {4U, 8U, 12U}) {
    const Sheet sheet = make_sheet(report, test::built_in(), {.level = Level::middle, .items = items});
    CHECK(sheet.items.size() <= items);
    CHECK(sheet.items.size() >= last);
    last = sheet.items.size();
  }
  CHECK(last > 4);
}

TEST_CASE("beside a concession stands no sentence that grants something as well") {
  for (const std::string sample : {"tram-opinion.txt", "four-day-week-essay.txt"}) {
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U, 5U, 6U}) {
      for (const Item& item : sheet_of(sample, {.seed = seed, .items = 9, .kinds = {"concession"}}).items) {
        for (const Choice& option : item.options) {
          CHECK(!has(option.text, "have every right to be tired"));  // goes on with what “to be sure” grants
          CHECK(!has(option.text, "A farmer cannot ask the cows"));
        }
      }
    }
  }
}

TEST_CASE("what one item calls an objection or a concession another does not ask the side of") {
  for (const std::string& sample : samples) {
    const Sheet sheet = sheet_of(sample, {.items = 16, .kinds = {"support-attack", "concession"}});
    for (const Item& sides : sheet.items) {
      if (sides.kind != "support-attack") continue;
      for (const Choice& row : sides.rows) {
        for (const Item& other : sheet.items) CHECK((other.kind != "concession" || !has(all_text(other), row.text)));
      }
    }
  }
}

TEST_CASE("a main claim is not the only claim among its options") {
  const auto among_facts = items_of(
      "The county should keep the ferry. The ferry carried 4,100 people in May. It cost 30,000 crowns in 2023. The "
      "bridge at Marsk was closed on 21 days last winter.",
      "main-claim");
  CHECK(among_facts.empty());
}

TEST_CASE("what somebody fears or hopes is no hedge of the author's") {
  const auto items = items_of(
      "The county should keep the ferry. The owners, fearing that the boat might sink, made a disastrous and shameful "
      "sale of it. Perhaps the shameful sale was merely a mistake of theirs.",
      "loaded-words");
  for (const Item& item : items) CHECK(!has(item.key.because, "“might”"));
  CHECK(!items.empty());
}
