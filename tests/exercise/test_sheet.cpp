// What a teacher can rely on: the same seed gives the same sheet, and every answer can be checked.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "../rules/temporary_pack.hpp"
#include "exercise/draw.hpp"
#include "sample_sheets.hpp"

using namespace argmap;
using argmap::test::items_of;
using argmap::test::samples;
using argmap::test::sheet_of;
using argmap::test::written;

namespace {

std::size_t line_count(const Sheet& sheet) {
  std::size_t count = 0;
  for (const Paragraph& each : sheet.article) count += each.lines.size();
  return count;
}

std::set<std::string> kinds_of(const Sheet& sheet) {
  std::set<std::string> kinds;
  for (const Item& item : sheet.items) kinds.insert(item.kind);
  return kinds;
}

}  // namespace

// Were it read once for each of its sentences, this would not end within the limit of the suite.
TEST_CASE("a paragraph without end gives a sheet") {
  std::string text;
  while (text.size() < 100'000) {
    text +=
        "The council should close the road because it is dangerous. A study found that 30 people die there each year. "
        "“It is a scandal,” said Ada Crane, the mayor. However, some say that shops would suffer. ";
  }
  const auto report = analyse(read_document("road.txt", text), test::built_in());
  CHECK(!make_sheet(report, test::built_in(), {}).items.empty());
}

TEST_CASE("the same seed gives the same sheet, another seed another one") {
  const auto report = test::report_of("tram-opinion.txt");
  const auto json = [&](std::uint64_t seed) {
    return written(make_sheet(report, test::built_in(), {.seed = seed}), "json");
  };
  CHECK(json(1) == json(1));
  CHECK(json(1) != json(2));
}

TEST_CASE("drawing is the same on every machine") {
  exercise::Draw draw(7);
  std::vector<int> numbers{1, 2, 3, 4, 5, 6};
  draw.shuffle(numbers);
  CHECK(numbers == std::vector{6, 2, 5, 3, 1, 4});
}

TEST_CASE("every answer cites a line of the sheet, and all but an order names a rule or says why") {
  std::size_t items = 0;
  for (const std::string& sample : samples) {
    const Sheet sheet = sheet_of(sample);
    for (const Item& item : sheet.items) {
      INFO(sample, " ", item.id, " ", item.kind);
      ++items;
      REQUIRE(!item.key.cites.empty());
      bool rule = false;
      for (const Cite& cite : item.key.cites) {
        CHECK(cite.line >= 1);
        CHECK(cite.line <= line_count(sheet));
        CHECK(cite.start < cite.end);
        rule = rule || !cite.rules.empty();
      }
      CHECK((rule || !item.key.because.empty()));
      CHECK(item.ask.find('{') == std::string::npos);
      CHECK(!item.ask.empty());
    }
  }
  CHECK(items >= 24);
}

TEST_CASE("options of an item differ, and the right one is among them") {
  for (const std::string& sample : samples) {
    for (const Item& item : sheet_of(sample, {.items = 40}).items) {
      INFO(sample, " ", item.id, " ", item.kind);
      std::set<std::string> texts;
      for (const Choice& option : item.options) CHECK(texts.insert(option.text).second);
      if (item.form == Form::choice) CHECK(item.key.right.size() == 1);
      if (item.form == Form::match) CHECK(item.key.pairs.size() == item.rows.size());
      if (item.form == Form::order) CHECK(!std::ranges::is_sorted(item.key.right));
    }
  }
}

TEST_CASE("the library editorial's main claim is asked, and the key knows it") {
  const Sheet sheet = sheet_of("library-editorial.txt", {.kinds = {"main-claim"}});
  REQUIRE(sheet.items.size() == 1);
  const Item& item = sheet.items.front();
  const auto right = std::ranges::find(item.options, item.key.right.front(), &Choice::id);
  REQUIRE(right != item.options.end());
  CHECK(right->text.starts_with("The county should abolish library fines"));
}

TEST_CASE("sentences are sorted into claim, evidence, cited voice and background") {
  const Sheet sheet = sheet_of("tram-opinion.txt", {.kinds = {"sort-sentences"}});
  REQUIRE(sheet.items.size() == 1);
  const Item& item = sheet.items.front();
  CHECK(item.options.size() == 4);
  std::map<std::string, std::string> sorted;
  for (const auto& [row, option] : item.key.pairs) {
    const auto text = [](const std::vector<Choice>& all, const std::string& id) {
      return std::ranges::find(all, id, &Choice::id)->text;
    };
    sorted.emplace(text(item.rows, row).substr(0, 16), text(item.options, option).substr(0, 12));
  }
  CHECK(sorted["Kelderby should "] == "a claim: the");
  CHECK(sorted["The new surface "] == "evidence: a ");
  CHECK(sorted["At ten to six ea"] == "background: ");
  CHECK(std::ranges::count(sorted, "a cited voic", &std::pair<const std::string, std::string>::second) == 2);
}

TEST_CASE("a key that names a pronoun as the source says whom it stands for") {
  const auto report = analyse(
      read_document(
          "boats.txt",
          "Ada Crane, a farmer, opposes the bridge. “My children would lose two hours a day,” she said. “Nobody "
          "will miss that old boat for long,” said Tom Vale, a builder.\n\nThe county should keep the ferry."),
      test::built_in());
  const Sheet sheet = make_sheet(report, test::built_in(), {.kinds = {"who-says"}});
  REQUIRE(sheet.items.size() == 1);
  CHECK(sheet.items.front().key.because.find("to “she” (Ada Crane") != std::string::npos);
}

TEST_CASE("what a careful reader could answer otherwise is not asked") {
  // an hour is no figure, a byline no evidence, "may" no rule
  CHECK(items_of(
            "The ferry must stay\n\nThe ferry was to leave pier nine on Sunday at 21.52, with a band on board. A tired "
            "captain may not appear in any report. The county should keep the ferry.",
            "evidence-kind")
            .empty());
  // inside a sentence "however" leaves room for "for example"
  CHECK(
      items_of(
          "The county should keep the ferry. A bridge would be dear and ugly. It can be replaced as well, however, by "
          "a tunnel, by a ford, or by a rope across the river.",
          "connective")
          .empty());
  // the sentence that "concession" shows whole
  const auto items = sheet_of("tram-opinion.txt", {.items = 20}).items;
  std::string shown;
  for (const Item& item : items) {
    if (item.kind != "concession") continue;
    shown += item.quote + "\n";
    for (const Choice& row : item.rows) shown += row.text + "\n";
  }
  CHECK(!shown.empty());
  for (const Item& item : items) {
    if (item.kind != "connective") continue;
    const std::size_t behind = item.quote.rfind("________") + 9;
    CHECK(shown.find(item.quote.substr(std::min(behind, item.quote.size()))) == std::string::npos);
  }
}

TEST_CASE("evidence of one kind is asked once") {
  for (const std::string& sample : samples) {
    std::set<std::string> right;
    for (const Item& item : sheet_of(sample, {.items = 40, .kinds = {"evidence-kind"}}).items) {
      if (item.form != Form::choice) continue;
      const auto option = std::ranges::find(item.options, item.key.right.front(), &Choice::id);
      CHECK(right.insert(option->text).second);
    }
  }
}

TEST_CASE("a sheet without a headline bears the name of its file in words") {
  const auto report =
      analyse(read_document("texts/old-ferry_two.txt", "The county should keep the ferry."), test::built_in());
  CHECK(make_sheet(report, test::built_in(), {}).title == "Old ferry two");
}

TEST_CASE("what stands over a headline is no title unless that says by whom it is") {
  const std::string text = "The county should keep the ferry. Last year it carried 41,000 people over the river.\n";
  const auto sheet = [&](const std::string& head) {
    return make_sheet(analyse(read_document("a.md", head + "\n\n" + text), test::built_in()), test::built_in(), {});
  };
  for (const std::string over : {"By Ann Ray", "3 May 2024", "Ann Ray", "Marsk Herald"}) {
    INFO(over);
    const Sheet marked = sheet(over + "\n\n# The Ferry Must Stay Open");
    CHECK(marked.title == "The Ferry Must Stay Open");
    CHECK(marked.article.front().kind == "note");
    CHECK(marked.article.front().lines == std::vector{over});
  }
  CHECK(sheet("Ann Ray\n\nThe Ferry Must Stay Open").title == "The Ferry Must Stay Open");
  CHECK(sheet("Eleven boats\n\n# Remarks by Ann Ray, a farmer in Marsk, at the dinner of the county's boatmen").title !=
        "Eleven boats");
}

TEST_CASE("items that give no points are asked as well") {
  const TemporaryPack pack("exercises: {kinds: {main-claim: {points: 0}}}\n");
  const auto loaded = load_rules(std::string(ARGMAP_SOURCE_DIR) + "/rules/en", {pack.folder()});
  REQUIRE(loaded.book);
  const SheetOptions options{.kinds = {"main-claim"}};
  const Sheet sheet = make_sheet(test::report_of("library-editorial.txt"), *loaded.book, options);
  REQUIRE(sheet.items.size() == 1);
  CHECK(sheet.items.front().points == 0);
  const TemporaryPack free("exercises: {kinds: {who-says: {points: 0}}}\n");
  const auto more = load_rules(std::string(ARGMAP_SOURCE_DIR) + "/rules/en", {free.folder()});
  REQUIRE(more.book);
  CHECK(make_sheet(test::report_of("tram-opinion.txt"), *more.book, {.kinds = {"who-says"}}).items.size() == 1);
}

TEST_CASE("kinds, number and level are as asked for") {
  CHECK(kinds_of(sheet_of("tram-opinion.txt", {.kinds = {"who-says", "connective"}})) ==
        std::set<std::string>{"who-says", "connective"});
  CHECK(sheet_of("tram-opinion.txt", {.items = 3}).items.size() == 3);
  CHECK(!kinds_of(sheet_of("tram-opinion.txt", {.level = Level::middle})).contains("stance"));
  CHECK(sheet_of("tram-opinion.txt", {.title = "Trams"}).title == "Trams");
}

TEST_CASE("one kind's items do not hang on which other kinds are asked") {
  std::size_t compared = 0;
  for (const std::string& sample : test::samples) {
    const Sheet alone = sheet_of(sample, {.kinds = {"who-says"}});
    const Sheet among = sheet_of(sample, {.kinds = {"who-says", "connective"}});
    const auto same = std::ranges::find(among.items, "who-says", &Item::kind);
    REQUIRE(alone.items.size() == 1);
    REQUIRE(same != among.items.end());
    for (const Choice& row : same->rows) {  // though it may have lost some
      CHECK(std::ranges::find(alone.items.front().rows, row.text, &Choice::text) != alone.items.front().rows.end());
      ++compared;
    }
  }
  CHECK(compared > 20);
}

TEST_CASE("a text without an argument asks nothing") {
  const auto report = analyse(read_document("a.txt", "Rain fell.\n"), test::built_in());
  CHECK(make_sheet(report, test::built_in(), {}).items.empty());
}

TEST_CASE("furniture is not on the sheet, byline and headline are") {
  const std::string page = written(sheet_of("tram-opinion.txt"), "md");
  CHECK(page.find("By Rosa Achterberg") != std::string::npos);
  CHECK(page.find("Subscribe to the Kelderby Herald") == std::string::npos);
  CHECK(page.find("Photo:") == std::string::npos);
}
