// What is not asked, because a careful reader could answer otherwise, or without reading; and what keys give instead.
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

/// Whether an item of the kind asks about the claim, which stands in a letter about a ferry.
bool asks_about(const std::string& claim, const std::string& kind) {
  const auto items = items_of("The old ferry crosses the river below the mill.\n\n" + claim +
                                  "\n\nNobody in the valley has built a bridge so far.",
                              kind);
  return std::ranges::find(items, claim, &Item::quote) != items.end();
}

}  // namespace

TEST_CASE("a main claim is asked only where several signs agree on it") {
  const std::string body =
      "Oil is a treacherous friend. A cruel winter comes after every golden summer of the wells. The best wells run "
      "dry "
      "first.\n\nBrazil and Norway should be able to manage the fall without a great deal of pain.\n\nWells are dug by "
      "brave men. The price of a barrel is a terrible master.\n\nThe party in the oil towns is over for now.";
  CHECK(items_of(body, "main-claim").empty());
  CHECK(items_of(body, "support-attack").empty());
}

TEST_CASE("the wrong options of a main claim are whole sentences") {
  const auto items = sheet_of("library-editorial.txt", {.kinds = {"main-claim"}}).items;
  REQUIRE(items.size() == 1);
  for (const Choice& option : items.front().options) CHECK(option.text.ends_with("."));
  for (const Choice& option : items.front().options) CHECK(!has(option.text, "Port Ewell"));
}

TEST_CASE("only what could be disputed is to be argued against") {
  CHECK(asks_about("The county should pay for a new ferry before the winter comes.", "counter-argument"));
  CHECK(asks_about("The plan of the county is a shameful insult to the valley.", "counter-argument"));
  CHECK(!asks_about("The county should be able to pay for a new ferry.", "counter-argument"));
  CHECK(!asks_about("The county should have paid for a new ferry last year.", "counter-argument"));
  CHECK(!asks_about("Should the engine fail again, the county will hire a boat.", "counter-argument"));
  CHECK(!asks_about("In addition, the county should pay for a new ferry.", "counter-argument"));
  CHECK(!asks_about("The county should send relief to the refugees before the winter comes.", "counter-argument"));
  CHECK(!asks_about("The county board publishes a yearly list of ferries and bridges.", "counter-argument"));
}

TEST_CASE("the key to a counter-argument says what to attack, and what the author might answer") {
  const auto items = sheet_of("library-editorial.txt", {.kinds = {"counter-argument"}}).items;
  REQUIRE(items.size() == 1);
  const std::string& model = items.front().key.model;
  CHECK(has(model, "who is to do what"));
  CHECK(has(model, "a point of the other side (line"));
  CHECK(has(model, "The author might answer"));
  CHECK(has(items.front().key.because, "“should”"));
}

TEST_CASE("an open item has a model answer") {
  std::size_t open = 0;
  for (const std::string& sample : samples) {
    for (const Item& item : sheet_of(sample, {.items = 40}).items) {
      if (item.form != Form::open) continue;
      ++open;
      CHECK_MESSAGE(!item.key.model.empty(), sample, " ", item.kind);
    }
  }
  CHECK(open > 5);
}

TEST_CASE("no evidence is missing where the next paragraph gives it") {
  const auto asked = [](const std::string& next) {
    return asked_for_evidence("The old ferry always harms the villages of the valley.",
                              next + "\n\nTherefore the county should act.");
  };
  CHECK(asked("The river is cold in winter and wide in spring.") == 1);
  CHECK(asked("In 2023 the boat sank 14 times below the village of Marsk.") == 0);
}

TEST_CASE("a campaign against something is no claim that anything fell") {
  const std::string behind = "The river is cold in winter and wide in spring.";
  CHECK(asked_for_evidence("The new sheriff has been cracking down on the smugglers of the valley.", behind) == 0);
  CHECK(asked_for_evidence("The number of smugglers is down in every village of the valley.", behind) == 1);
}

TEST_CASE("words with a gap do not open with something that goes on from elsewhere") {
  for (const std::string& sample : samples) {
    for (const Item& item : sheet_of(sample, {.items = 40, .kinds = {"connective"}}).items) {
      for (const std::string head : {"It ", "They ", "He ", "She ", "This ", "And ", "Nor "}) {
        INFO(sample, ": ", item.quote);
        CHECK(!item.quote.starts_with(head));
      }
    }
  }
  const std::string lead = "The old boat leaks in every storm of the year. ";
  CHECK(items_of(lead + "But it has never once failed the children of the valley.", "connective").size() == 1);
  CHECK(items_of(lead + "But even more importantly, it is slow in the spring floods.", "connective").empty());
  CHECK(items_of(lead + "However, it has never once failed the children of the valley.", "connective").size() == 1);
  CHECK(items_of(lead + "However old it may be, it has never failed the children.", "connective").empty());
  CHECK(items_of(lead + "But who would ever pay for a better one in these times?", "connective").empty());
  CHECK(items_of(lead + "But it has also failed the children of the valley in spring.", "connective").empty());
}

TEST_CASE("a figure alone is not asked for its kind, several kinds are sorted") {
  const std::string counted = "Last year the ferry carried 41,000 people over the river. ";
  CHECK(items_of("The county should keep the ferry. " + counted, "evidence-kind").empty());
  const auto items = items_of(
      "The county should keep the ferry. " + counted +
          "\n\nThe ferry is dear to the valley. “I have crossed on that boat since the war,” says Ada Crane, a "
          "farmer in the valley.\n\nThe ferry is cheap. In 2023 some 31 per cent of its costs were paid by farmers.",
      "evidence-kind");
  const auto sorted = std::ranges::find(items, Form::match, &Item::form);
  REQUIRE(sorted != items.end());
  CHECK(sorted->rows.size() >= 2);
  CHECK(sorted->options.size() == 5);
  CHECK(has(sorted->key.because, "“31 per cent” was counted or measured"));
  CHECK(has(sorted->key.because, "as the word of Ada Crane"));
}

TEST_CASE("who judges, fears or expects is no witness") {
  const std::string rest = " The mill has stood here for ninety years. The county should keep the mill.";
  const auto asked = [&](const std::string& said) {
    return items_of("“" + said + ",” says Ada Crane, the miller in the town." + rest, "evidence-kind").size();
  };
  CHECK(asked("I walked to that mill on the day it burned") == 1);
  CHECK(asked("I fear that the council was badly told") == 0);
  CHECK(asked("I think we lost our way on that day") == 0);
  CHECK(asked("We need a mill that is sound and safe") == 0);
}

TEST_CASE("nobody is asked to judge a man without a name or a calling") {
  const std::string rest = " The town needs the mill. The county should keep the mill.";
  const auto asked = [&](const std::string& who) {
    return items_of("“We lose our pay if the mill closes,” said " + who + "." + rest, "judge-source").size();
  };
  CHECK(asked("a former engineer of the mill") == 1);
  CHECK(asked("a bearded man") == 0);
  CHECK(asked("the spokeswoman") == 0);
}

TEST_CASE("names and questions hold no loaded words") {
  const std::string rest = " The town needs the baths.";
  CHECK(items_of("Would the shameful and disgraceful closure of the baths help anybody in the town?" + rest,
                 "loaded-words")
            .empty());
  CHECK(items_of("The Shameful Players and the Disgraceful Five gave a concert in the baths." + rest, "loaded-words")
            .empty());
  CHECK(items_of("The broken pipe below the abandoned mill has flooded the road for weeks." + rest, "loaded-words")
            .empty());
}

TEST_CASE("no two speakers to choose between are one") {
  const std::string rest = " The county should keep the ferry. The river is wide below the mill.";
  const auto items = items_of(
      "“The old boat must go,” said Home Secretary Ada Crane. “A bridge will be built here,” the home secretary said. "
      "“It "
      "is our only way to school,” said Tom Vale, a farmer." +
          rest,
      "who-says");
  for (const Item& item : items) {
    const auto count =
        std::ranges::count_if(item.options, [](const Choice& option) { return has(option.text, "ecretary"); });
    CHECK(count <= 1);
  }
  CHECK(items_of("Tom Vale hopes that the old boat will be mended. Ada Crane longs for a bridge over the river." + rest,
                 "who-says")
            .empty());
}

TEST_CASE("of a match every row gives as many points") {
  std::size_t matches = 0;
  for (const std::string& sample : samples) {
    for (const Item& item : sheet_of(sample, {.items = 40}).items) {
      if (item.form != Form::match) continue;
      ++matches;
      CHECK_MESSAGE(item.points == static_cast<double>(item.rows.size()), sample, " ", item.kind);
    }
  }
  CHECK(matches > 8);
  const std::string page = test::written(sheet_of("tram-opinion.txt", {.kinds = {"who-says"}}), "md");
  CHECK(has(page, "points, 1 for each letter"));
}

TEST_CASE("decades are not counted, and a million is counted with its number") {
  const std::string rest = " The county should keep the ferry, which is a handsome thing.";
  const auto key = [&](const std::string& fact) {
    const auto items = items_of(fact + rest + "\n\nThe county should mend the old boat before spring comes.\n\n" +
                                    "The bridge at Marsk is an ugly thing.",
                                "fact-value-policy");
    return items.empty() ? std::string() : items.front().key.because;
  };
  CHECK(!has(key("In the 1970s the ferry was painted green by the villagers."), "1970s"));
  CHECK(has(key("Last year the ferry carried 3 million people over the river."), "3 million"));
}

TEST_CASE("no sentence stands twice among those whose reporting words are looked at") {
  for (const std::string& sample : samples) {
    for (const Item& item : sheet_of(sample, {.items = 40, .kinds = {"stance"}}).items) {
      std::vector<std::string> sentences;
      for (const Choice& row : item.rows) sentences.push_back(row.text.substr(row.text.find("” in: ")));
      std::ranges::sort(sentences);
      CHECK(std::ranges::adjacent_find(sentences) == sentences.end());
    }
  }
}

TEST_CASE("a line that names the genre stands on the sheet") {
  const Sheet sheet = sheet_of("tram-opinion.txt");
  REQUIRE(!sheet.article.empty());
  CHECK(sheet.article.front().kind == "note");
  CHECK(sheet.article.front().lines == std::vector<std::string>{"OPINION"});
}

TEST_CASE("what the article quotes in a block stands apart on the sheet, and a link says where it leads") {
  const Sheet sheet = sheet_of("street-trees-blog.md");
  const auto quote = std::ranges::find(sheet.article, "quote", &Paragraph::kind);
  REQUIRE(quote != sheet.article.end());
  CHECK(has(test::written(sheet, "md"), "  | " + quote->lines.front()));
  CHECK(has(test::written(sheet, "html"), "<blockquote><span class=\"line\""));
  CHECK(has(test::written(sheet, "html", {.interactive = true}), "<blockquote class=\"quote\">"));
  const auto linked = [](const Paragraph& each) {
    return std::ranges::any_of(each.lines,
                               [](const std::string& line) { return has(line, "[canopy.bellmead.example]"); });
  };
  CHECK(std::ranges::any_of(sheet.article, linked));
}

TEST_CASE("a need is no demand, and what should come about is none") {
  CHECK(!asks_about("The villages of the valley understand the need to mend the ferry.", "counter-argument"));
  CHECK(!asks_about("A higher toll for lorries should work as a deterrent in the valley.", "counter-argument"));
  CHECK(asks_about("The villages of the valley need to mend the ferry this year.", "counter-argument"));
}

TEST_CASE("somebody whose name follows is not called unnamed") {
  const auto items = items_of(
      "“We lose our pay if the mill closes,” said the mill's director, Tom Vale. The town needs the mill. The "
      "county should keep the mill.",
      "judge-source");
  REQUIRE(items.size() == 1);
  CHECK(has(items.front().ask, "Tom Vale"));
}

TEST_CASE("what the next sentence turns against does not stand beside a concession") {
  for (const std::string sample : {"tram-opinion.txt", "four-day-week-essay.txt", "restitution-speech.txt"}) {
    const Report report = test::report_of(sample);
    const std::string& text = report.document.text;
    for (const Item& item : sheet_of(sample, {.items = 9, .kinds = {"concession"}}).items) {
      std::size_t turned = 0;
      for (const Choice& option : item.options) {
        const auto at = text.find(option.text);
        const bool turns = at != std::string::npos && text.compare(at + option.text.size(), 5, " But ") == 0;
        turned += turns ? 1U : 0U;
      }
      CHECK(turned <= 1);
    }
  }
}

TEST_CASE("what is added to a main claim is none, nor what the next sentence turns against") {
  const auto text = [](const std::string& adding, const std::string& behind = "") {
    return "Keep the ferry\n\nThe ferry has a friend in every village of the valley. A brave crew runs the old ferry. "
           "The "
           "council is a careless owner of the ferry.\n\nEmpty lorries spoil the evenings of the lower villages. "
           "Farmers "
           "deserve a decent night of sleep. Last year the old boat carried 41,000 people over the river.\n\nThe "
           "bridge "
           "would be a terrible sight. The ferry is a handsome thing.\n\nThe council should " +
           adding + "keep the ferry in the valley." + behind;
  };
  CHECK(!items_of(text(""), "main-claim").empty());
  CHECK(items_of(text("also "), "main-claim").empty());
  CHECK(!items_of(text("", " The men of the upper villages own two boats."), "main-claim").empty());
  CHECK(items_of(text("", " But the men of the upper villages own two boats."), "main-claim").empty());
}

TEST_CASE("an office is not named twice, and who made a survey is told by its name") {
  const std::string rest = " The town needs the mill. The county should keep the mill.";
  const auto speakers = items_of(
      "“The old boat must go to the breakers,” said Mayor Ada Crane. “It is our only way to the school,” said Tom "
      "Vale, a "
      "farmer." +
          rest,
      "who-says");
  REQUIRE(speakers.size() == 1);
  const auto mayor = [](const Choice& option) { return option.text == "Ada Crane"; };
  CHECK(std::ranges::any_of(speakers.front().options, mayor));
  const auto items =
      items_of("A Marsk Institute survey found that the mill feeds 240 families." + rest, "judge-source");
  REQUIRE(items.size() == 1);
  CHECK(has(items.front().key.model, "the work of Marsk Institute"));
}

TEST_CASE("who the author is stands in no question") {
  const std::string body =
      "The county should keep the ferry. The ferry takes the children to school in winter.\n\nA bridge is a dear thing "
      "for "
      "a poor county of farmers.\n\nThe mill below the river feeds the villages of the valley.\n\nThe old road floods "
      "in "
      "the spring of every other year.\n\n";
  const auto items = items_of(body + "Ada Crane is a columnist who lives below the mill in Marsk.", "order-argument");
  REQUIRE(!items.empty());
  for (const Item& item : items) {
    for (const Choice& row : item.rows) CHECK(!has(row.text, "columnist"));
  }
}

TEST_CASE("where somebody wrote it is in the key") {
  const std::string rest = " The town needs the mill. The county should keep the mill.";
  const auto model = [&](const std::string& where) {
    const auto items = items_of("Ada Crane, founder of the Marsk Mill, wrote " + where +
                                    "“The town lives by the Marsk Mill and by nothing else.”" + rest,
                                "judge-source");
    return items.size() == 1 ? items.front().key.model : "";
  };
  CHECK(has(model("in the Marsk Herald: "), "where this was said or written (“in the Marsk Herald”)"));
  CHECK(has(model("last: "), "when and where these words were spoken"));
}
