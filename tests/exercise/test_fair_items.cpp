// What readers who worked through sheets found wrong with single items: each finding once.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "sample_sheets.hpp"

using namespace argmap;
using argmap::test::has;
using argmap::test::items_of;
using argmap::test::sheet_of;

TEST_CASE("a survey is asked who made it, a person who they are") {
  const auto of_survey = sheet_of("dam-letter.txt", {.items = 5, .kinds = {"judge-source"}}).items;
  const auto asked = std::ranges::find_if(of_survey, [](const Item& item) { return has(item.ask, "survey"); });
  REQUIRE(asked != of_survey.end());
  const Item& survey = *asked;
  CHECK(has(survey.ask, "the county's own survey"));
  CHECK(has(survey.ask, "who made it"));
  CHECK(!has(survey.ask, "who is speaking"));
  CHECK(has(survey.key.model, "It is the county’s own"));
  CHECK(has(survey.key.model, "a date that stands near it"));
  CHECK(has(survey.key.model, "The article cites it for"));
  CHECK(has(survey.key.model, "do not depend on the county"));
  CHECK(has(survey.key.model, "To find the original, get hold of it"));
  CHECK(has(survey.key.because, "“the county's own survey”"));
  const auto of_person = items_of(
      "The mill should stay open. “We lose our pay if the mill closes,” said a worker at the mill. The town needs "
      "the mill.",
      "judge-source");
  REQUIRE(of_person.size() == 1);
  CHECK(has(of_person.front().ask, "who is speaking"));
  CHECK(has(of_person.front().key.model, "gives no name, only “a worker”"));
  CHECK(has(of_person.front().key.model, "search for the words “We lose our pay if the mill closes”"));
  CHECK(!has(of_person.front().key.model, "no stake"));
}

TEST_CASE("a key names no rule twice") {
  for (const std::string sample : {"tram-opinion.txt", "dam-letter.txt", "library-editorial.txt"}) {
    for (const Item& item : sheet_of(sample, {.items = 40}).items) {
      for (Cite cite : item.key.cites) {
        std::ranges::sort(cite.rules);
        CHECK(std::ranges::adjacent_find(cite.rules) == cite.rules.end());
      }
    }
  }
}

TEST_CASE("loaded words are asked for by the lists that have some, every word once") {
  CHECK(items_of("The council strands the people whom the city can least afford to strand in winter.", "loaded-words")
            .empty());
  CHECK(items_of("The council should act. It would see that the disgraceful closure was clearly a very costly folly.",
                 "loaded-words")
            .empty());
  const auto items =
      items_of("The council's disgraceful plan would not only close the baths but also waste the money of the town.",
               "loaded-words");
  REQUIRE(items.size() == 1);
  const Item& item = items.front();
  CHECK(!has(item.ask, "hedge"));
  CHECK(has(item.ask, "boosters (they insist) and loaded words (they judge)"));
  CHECK(has(item.key.model, "“not only … but also”: booster"));
  CHECK(has(item.key.model, "Accept others"));
  CHECK(item.key.rubric.size() == 3);
  CHECK(item.key.cites.front().rules ==
        std::vector<std::string>{"list loaded-words.booster", "list loaded-words.loaded"});
}

TEST_CASE("a quotation in two halves is shown whole") {
  for (const Item& item : sheet_of("library-editorial.txt", {.kinds = {"evidence-kind"}}).items) {
    if (has(item.quote, "box of debts")) CHECK(has(item.quote, "ten minutes away"));
  }
  const auto items = sheet_of("library-editorial.txt", {.kinds = {"who-says"}}).items;
  REQUIRE(items.size() == 1);
  for (const Choice& row : items.front().rows) {
    if (has(row.text, "and you take away the promise")) CHECK(has(row.text, "Take away the penalty"));
  }
}

TEST_CASE("no wrong kind of evidence is one that the sentence has as well") {
  for (const Item& item : sheet_of("dam-letter.txt", {.kinds = {"evidence-kind"}}).items) {
    if (!has(item.quote, "upper Ferrin")) continue;
    CHECK(std::ranges::none_of(item.options, [](const Choice& option) { return has(option.text, "one case"); }));
    CHECK(has(item.key.because, "“survey”"));
  }
}

TEST_CASE("before a turn no connective is offered that could give a reason") {
  const auto items = sheet_of("tram-opinion.txt", {.items = 20, .kinds = {"connective"}}).items;
  const auto turn = std::ranges::find_if(
      items, [](const Item& item) { return has(item.quote, "their quarrel is with the repairs"); });
  REQUIRE(turn != items.end());
  for (const Choice& option : turn->options) {
    CHECK(option.text != "Therefore");
    CHECK(option.text != "Because");
  }
  CHECK(has(turn->quote, "To be sure, Line 4 is slow"));  // the turn may reach past the sentence before it
}

TEST_CASE("reporting words are explained by what they say of the truth") {
  const auto items = sheet_of("tram-opinion.txt", {.kinds = {"stance"}}).items;
  REQUIRE(items.size() == 1);
  const std::string& why = items.front().key.because;
  CHECK(has(why, "“found” presents it as true"));
  CHECK(has(why, "“told” leaves open"));
  CHECK(items.front().options.size() == 3);
}

TEST_CASE("what speaks for or against is told by the words that show it, in whole sentences") {
  const auto items = sheet_of("tram-opinion.txt", {.kinds = {"support-attack"}}).items;
  REQUIRE(items.size() == 1);
  CHECK(!has(items.front().ask, "taken by itself"));
  CHECK(!has(items.front().key.because, "a reason to accept the main claim"));
  for (const Cite& cite : items.front().key.cites) {
    CHECK((cite.words.empty() || has(items.front().key.because, "“" + cite.words + "”")));
  }
  for (const Choice& row : items.front().rows) CHECK(!row.text.starts_with("… the early cars"));
}

TEST_CASE("a claim to be countered is quoted to its full stop") {
  const auto items = items_of(
      "The town has two schools.\n\nBecause the children of the town learn to swim there, the bath is old and dear to "
      "us.\n\nCome what may, and whatever the engineers of the county say, the council should keep the bath as it is.",
      "counter-argument");
  for (const Item& item : items) CHECK(item.quote.ends_with("."));
  const auto plain =
      items_of("The mill is old.\n\nThe council should keep the bath at any price, and for good.\n\nIt rains.",
               "counter-argument");
  REQUIRE(plain.size() == 1);
  CHECK(plain.front().quote == "The council should keep the bath at any price, and for good.");
}

TEST_CASE("a point that others make is called an objection, one that the author grants a concession") {
  const auto reported = sheet_of("library-editorial.txt", {.kinds = {"concession"}}).items;
  REQUIRE(reported.size() == 1);
  CHECK(has(reported.front().ask, "reports this objection"));
  CHECK(reported.front().form == Form::choice);
  const auto granted = sheet_of("dam-letter.txt", {.kinds = {"concession"}}).items;
  REQUIRE(granted.size() == 1);
  CHECK(has(granted.front().ask, "concession"));
  for (const Choice& option : granted.front().options) CHECK(!has(option.text, "chief concern"));
  const std::string page = test::written(sheet_of("dam-letter.txt", {.kinds = {"concession"}}), "md");
  CHECK(!has(page, "more than once"));
  CHECK(has(page, "some letters may not be needed"));
}

TEST_CASE("a sentence is asked about in two items at most, unless it alone stands for its answer") {
  for (const std::string sample : {"tram-opinion.txt", "dam-letter.txt", "library-editorial.txt"}) {
    std::map<std::string, int> uses;
    for (const Item& item : sheet_of(sample, {.items = 40}).items) {
      if (!item.quote.empty() && item.form == Form::open) ++uses[item.quote];
      for (std::size_t i = 0; i < item.rows.size() && item.map.nodes.empty(); ++i) {
        const bool alone = item.form == Form::match && std::ranges::count_if(item.key.pairs, [&](const auto& pair) {
                                                         return pair.second == item.key.pairs[i].second;
                                                       }) == 1;
        if (!alone) ++uses[item.rows[i].text];
      }
    }
    for (const auto& [text, count] : uses) {
      INFO(sample, ": ", text);
      CHECK(count <= 2);
    }
  }
}

TEST_CASE("a place in the key is told by its line and its words, and the rules stand together at its foot") {
  const Sheet sheet = sheet_of("library-editorial.txt", {.kinds = {"main-claim"}});
  const std::string page = test::written(sheet, "md");
  CHECK(has(page, "- Line 5, “should”\n"));
  CHECK(has(page, "what found each answer: 1: rule thesis.should."));
  CHECK(has(test::written(sheet, "html"), "what found each answer: 1: rule thesis.should."));
  CHECK(!has(page, "(file "));
}

TEST_CASE("a map to complete puts no figure of the other side below a claim for the main one") {
  const auto items = sheet_of("tram-opinion.txt", {.kinds = {"complete-map"}}).items;
  REQUIRE(items.size() == 1);
  CHECK(items.front().options.size() >= 3);
  for (const Choice& option : items.front().options) CHECK(!has(option.text, "loses 1.3 million"));
}

TEST_CASE("a may that allows is no month") {
  const auto items = items_of(
      "The mill should stay open. According to a report by the regional health service, mills that close harm 240 "
      "families. Such harm may not be seen for years.",
      "judge-source");
  REQUIRE(!items.empty());
  CHECK(has(items.front().key.model, "gives no date for it"));
}

TEST_CASE("a document's date is none of the next sentence") {
  const auto items = items_of(
      "The mill should stay open. Most of the valley would miss the mill, the council's own survey found. In March the "
      "council met.",
      "judge-source");
  REQUIRE(items.size() == 1);
  CHECK(has(items.front().key.model, "a date that stands near it"));
}

TEST_CASE("four digits that count are no year") {
  const std::string rest = " The county should keep the ferry.";
  const auto model = [&](const std::string& text) {
    const auto items = items_of(text + rest, "judge-source");
    return items.size() == 1 ? items.front().key.model : "";
  };
  const std::string lose =
      "A survey by the Marsk Institute found that 1500 families would lose their only way to work.";
  CHECK(has(model(lose), "gives no date for it"));
  const std::string poor =
      "A survey by the Marsk Institute found that 1500 poor families would lose their way to work.";
  CHECK(has(model(poor), "gives no date for it"));
  CHECK(has(model("A survey by the Marsk Institute found in 2019 that the ferry pays for itself."), "only “2019”"));
  CHECK(has(model("A 2019 survey by the Marsk Institute found that the ferry pays for itself."), "only “2019”"));
  const std::string share = "A survey by the Marsk Institute found that 61 per cent of ";
  CHECK(has(model(share + "the town would miss the ferry."), "the article does not say of how many"));
  CHECK(!has(model(share + "2000 families would miss the ferry."), "the article does not say of how many"));
  CHECK(has(model(share + "2000 families would miss the ferry."), "61 per cent"));
}

TEST_CASE("of two phrases with one first word both are loaded") {
  const auto items = items_of(
      "The council sold the baths as a golden ticket to a golden age, and then it quietly closed the baths in winter.",
      "loaded-words");
  REQUIRE(items.size() == 1);
  CHECK(has(items.front().key.model, "“golden ticket”: loaded word; “golden age”: loaded word"));
  const auto twice = items_of(
      "The shameful plan of the shameful council is a golden ticket for builders and a golden ticket for nobody else.",
      "loaded-words");
  REQUIRE(twice.size() == 1);
  CHECK(has(twice.front().key.model, "Should be found: “shameful”: loaded word; “golden ticket”: loaded word."));
}

TEST_CASE("the key calls a rule only what is a rule") {
  std::set<std::string> rules;
  std::size_t lists = 0;
  for (const std::string sample : {"tram-opinion.txt", "dam-letter.txt", "street-trees-blog.md"}) {
    const Report report = test::report_of(sample);
    for (const auto& rule : report.rules) rules.insert(rule.id);
    for (const Item& item : make_sheet(report, test::built_in(), {.items = 40}).items) {
      for (const Cite& cite : item.key.cites) {
        for (const std::string& name : cite.rules) {
          const bool list = name.starts_with("list ");
          const bool finding = name == "finding unsupported";
          lists += list ? 1U : 0U;
          CHECK_MESSAGE((list || finding || rules.contains(name)), name);
        }
      }
    }
    for (const SheetStyle style : {SheetStyle{}, SheetStyle{.interactive = true}}) {
      const std::string page = test::written(make_sheet(report, test::built_in(), {.items = 40}), "html", style);
      CHECK(!has(page, "rule list"));
      CHECK(!has(page, "rule finding"));
      CHECK(!has(page, "rule connective.contrast"));
    }
  }
  const auto bare = items_of(
      "The county should keep the ferry.\n\nThe old ferry always harms the villages of the "
      "valley.\n\nTherefore the county should pay for a new boat.",
      "missing-evidence");
  REQUIRE(bare.size() == 1);
  CHECK(bare.front().key.cites.front().rules == std::vector<std::string>{"finding unsupported"});
  CHECK(lists >= 4);
  const std::string page = test::written(sheet_of("dam-letter.txt", {.kinds = {"concession"}}), "md");
  CHECK(has(page, "1: list concession.granted, list connective.contrast"));
  const std::string answers =
      test::written(sheet_of("dam-letter.txt", {.kinds = {"concession"}}), "html", {.interactive = true});
  CHECK(has(answers, "\"by\":\"list concession.granted\""));
}

TEST_CASE("what says nothing without the sentence before it is nobody's words") {
  for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
    for (const Item& item : sheet_of("restitution-speech.txt", {.seed = seed, .kinds = {"who-says"}}).items) {
      for (const Choice& row : item.rows) CHECK(!has(row.text, "The first is that"));
    }
  }
}
