// Items whose answer a word of the article shows, or that stand by contrast with other places of it.
#include <doctest/doctest.h>

#include <algorithm>

#include "sample_sheets.hpp"

using namespace argmap;
using argmap::test::has;
using argmap::test::items_of;

namespace {

const std::string town =
    " The town needs the old mill by the river. The county should keep the mill for the whole valley. Grace Holm leads "
    "the county board. Peter Lund owns the ferry.";

/// What stands in the option that the key gives for a row with these words; "" where there is none.
std::string answer_to(const std::vector<Item>& items, std::string_view words) {
  for (const Item& item : items) {
    const auto row = std::ranges::find_if(item.rows, [&](const Choice& each) { return has(each.text, words); });
    if (row == item.rows.end()) continue;
    const auto pair = std::ranges::find(item.key.pairs, row->id, &std::pair<std::string, std::string>::first);
    return std::ranges::find(item.options, pair->second, &Choice::id)->text;
  }
  return "";
}

}  // namespace

TEST_CASE("one voice is asked about beside people who only act in the article") {
  const auto items = items_of("Ada Crane said that the wheel of the mill still turns every day." + town, "who-says");
  REQUIRE(items.size() == 1);
  CHECK(answer_to(items, "still turns") == "Ada Crane");
  const auto named = [&](std::string_view name) {
    return std::ranges::any_of(items.front().options, [&](const Choice& each) { return each.text == name; });
  };
  CHECK(named("Grace Holm"));
  CHECK(named("Peter Lund"));
}

TEST_CASE("who says it is asked only where source, verb and words stand side by side") {
  const auto asked = [](const std::string& sentence) {
    return answer_to(items_of(sentence + town, "who-says"), "wheel");
  };
  CHECK(asked("Ada Crane fears that the wheel of the mill will stop.") == "Ada Crane");
  CHECK(asked("A former engineer said that the wheel of the mill will stop.") == "a former engineer");
  CHECK(asked("Ada Crane would say that the wheel of the mill will stop.") == "");
  CHECK(asked("He said that the wheel of the mill will stop.") == "");
  CHECK(asked("Ada Crane promised that too, but the wheel of the mill will stop.") == "");
  CHECK(asked("“The damn wheel of the mill will stop,” said Ada Crane.") == "");
}

TEST_CASE("what reporting words say of the truth is told by their list, and a plan is no source") {
  const auto vouched = [](const std::string& sentence) {
    const std::string other = " Peter Lund said that the ferry is older than the town.";
    return answer_to(items_of(sentence + other + town, "stance"), sentence.substr(0, 20));
  };
  CHECK(has(vouched("Grace Holm has admitted that the wheel of the mill is broken."), "vouches for it"));
  CHECK(vouched("The repairs of the mill went according to the plan of last year.") == "");
}

TEST_CASE("a source is judged where it is plainly cited, and not for what it will do or once said") {
  const auto asked = [](const std::string& sentence) { return items_of(sentence + town, "judge-source").size(); };
  CHECK(asked("Engineer Ada Crane said that the wheel of the mill still turns every day.") == 1);
  CHECK(asked("Engineer Ada Crane announced that she will buy the mill next year.") == 0);
  CHECK(asked("Engineer Ada Crane once said that a wheel is the heart of a mill.") == 0);
  CHECK(asked("Ada Crane said that the wheel of the mill still turns every day.") == 0);  // of whom no more is told
  CHECK(asked("Crane said that the wheel of the mill still turns every day.") == 0);
}

TEST_CASE("the key says who a source is by the words beside its name") {
  const auto items =
      items_of("The engineer Ada Crane said that the wheel of the mill still turns." + town, "judge-source");
  REQUIRE(items.size() == 1);
  CHECK(has(items.front().key.model, "“The engineer Ada Crane”"));
}

TEST_CASE("sentences are sorted by what they rest on") {
  const auto items = items_of(
      "The ferry is a part of the valley.\n\nAbout 31 per cent of its costs are paid by farmers. “The old boat will "
      "not "
      "last another winter,” said Ada Crane, a farmer in the valley.\n\nIn March 2019 the county closed the bridge "
      "below "
      "the mill. The county must build a new bridge at once.",
      "evidence-kind");
  CHECK(has(answer_to(items, "31 per cent"), "a figure"));
  CHECK(has(answer_to(items, "another winter"), "somebody’s word"));
  CHECK(has(answer_to(items, "closed the bridge"), "a case"));
  CHECK(has(answer_to(items, "must build"), "on none of these"));
}

TEST_CASE("of one sentence the half that is granted is told from the half that counts") {
  const std::string rest =
      " The county pays for the ferry.\n\nThe valley has three villages below the mill. The road to the town floods in "
      "the spring. The river freezes in most winters of this county.\n\nFarmers of the valley bring their grain to the "
      "mill by cart. Boys from the harbour load the boats on every market day. Horses from the upper farms pull the "
      "carts "
      "over the hill.";
  const auto asked = [&](const std::string& sentence) { return items_of(sentence + rest, "concession").size(); };
  CHECK(asked("Although the old mill is a handsome thing, the town cannot pay for its roof.") == 1);
  CHECK(asked("While the old mill may be a handsome thing, the town cannot pay for its roof.") == 1);
  CHECK(asked("While the old mill is a handsome thing, the town hall is an ugly one.") == 0);  // whereas
  CHECK(asked("While the old mill was being mended, the town could not grind its corn.") == 0);
  CHECK(asked("The mill may be a handsome thing, but the town cannot pay for its roof.") == 1);
  CHECK(asked("The mill has a handsome roof, but the town cannot pay for it.") == 0);
}

TEST_CASE("a gap may open a paragraph or grant something") {
  const auto items = items_of(
      "The county closed the ferry in the spring of last year.\n\nHowever, the villages below the mill still need a "
      "way "
      "to the town.\n\nAlthough the old bridge is narrow, the carts of the farmers can cross it on most days.",
      "connective");
  const auto right = [&](std::string_view word) {
    return std::ranges::any_of(items, [&](const Item& item) {
      const auto option = std::ranges::find(item.options, item.key.right.front(), &Choice::id);
      return option->text == word;
    });
  };
  CHECK(right("However"));
  CHECK(right("Although"));
  CHECK(
      items_of("The county closed the ferry in the spring of last year. In addition to the ferry, it closed the bridge "
               "below the mill.",
               "connective")
          .empty());
}

namespace {

const std::string five_claims =
    "\n\nThe library is the pride of our small harbour. A larger museum draws strangers to the market.\n\nThe coast "
    "road "
    "is a danger to every child. Good teachers leave the upper valley for the city.\n\nA second ferry serves the "
    "islands "
    "in the bay.";

}  // namespace

TEST_CASE("a reason is matched with its claim among claims of which it says nothing") {
  const auto items = items_of(
      "The town must mend the roof because rain ruins the grain in the mill. The wheel is sound. The county pays for "
      "the "
      "paint." +
          five_claims,
      "evidence-claim");
  REQUIRE(items.size() == 1);
  const Item& item = items.front();
  CHECK(has(item.quote, "Rain ruins the grain"));
  REQUIRE(item.options.size() == 4);
  const auto right = std::ranges::find(item.options, item.key.right.front(), &Choice::id);
  CHECK(right->text == "The town must mend the roof.");
  CHECK(has(item.key.because, "“because”"));
}

TEST_CASE("small maps and pairs leave out the words that tell") {
  const std::string text =
      "The town must mend the roof because rain ruins the grain in the mill.\n\nThe school has only two teachers. But "
      "three valleys send their children there.\n\nAlthough the station is a small one, the trains serve the whole "
      "coast." +
      five_claims;
  for (const std::string kind : {"complete-map", "support-attack"}) {
    const auto items = items_of(text, kind);
    REQUIRE(items.size() == 1);
    const Item& item = items.front();
    const bool map = kind == "complete-map";  // has no "but": the author may hold both statements
    CHECK(item.key.pairs.size() == (map ? 2 : 3));
    for (const auto* shown : {&item.rows, &item.options}) {
      for (const Choice& each : *shown) {
        CHECK_MESSAGE(!has(each.text, "But three"), each.text);
        CHECK_MESSAGE(!has(each.text, "lthough"), each.text);
        CHECK_MESSAGE(!has(each.text, "because"), each.text);
      }
    }
    CHECK(has(item.key.because, "“because”"));
    CHECK(has(item.key.because, "“But”") != map);
  }
}

TEST_CASE("no map is drawn of turns alone") {
  CHECK(
      items_of("The school has only two good teachers. But three valleys send their children there.\n\nThe mill has a "
               "handsome new wheel. But the river is low in most summers." +
                   five_claims,
               "complete-map")
          .empty());
}

TEST_CASE("halves of a sentence stand on a sheet once, whether as a pair or by their word") {
  const Report report = analyse(
      read_document("text.txt", "Although the station is a small one, the trains serve the whole coast." + five_claims),
      argmap::test::built_in());
  const Sheet sheet = make_sheet(report, argmap::test::built_in(),
                                 {.items = 20, .kinds = {"connective", "concession", "complete-map"}});
  const auto about = std::ranges::count_if(sheet.items, [](const Item& item) {
    const auto station = [](const Choice& each) { return has(each.text, "station is a small one"); };
    return has(item.quote, "station is a small one") || std::ranges::any_of(item.options, station);
  });
  CHECK(about == 1);
}

TEST_CASE("a map of two steps has statements in its bank that belong nowhere") {
  const auto items = items_of(
      "The town must mend the roof because rain ruins the grain in the mill.\n\nAlthough the station is a small one, "
      "the "
      "trains serve the whole coast." +
          five_claims,
      "complete-map");
  REQUIRE(items.size() == 1);
  CHECK(items.front().rows.size() == 2);
  CHECK(items.front().options.size() == 4);
  CHECK(items.front().map.nodes.size() == 4);
}
