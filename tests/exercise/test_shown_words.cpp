// What a sheet says of places and sources is so: the lines of what it shows, days, makers, speakers.
#include <doctest/doctest.h>

#include <algorithm>

#include "sample_sheets.hpp"

using namespace argmap;
using argmap::test::has;
using argmap::test::items_of;

namespace {

/// The numbered lines of a sheet, as one text, and where each begins in it.
struct Lines {
  std::string text;
  std::vector<std::size_t> starts;

  explicit Lines(const Sheet& sheet) {
    for (const Paragraph& paragraph : sheet.article) {
      for (const std::string& line : paragraph.lines) {
        starts.push_back(text.size());
        text += line + " ";
      }
    }
  }
  /// Words begin on this line, from 1.
  [[nodiscard]] bool begins(std::uint32_t line, std::string_view words) const {
    const std::size_t end = line < starts.size() ? starts[line] : text.size();
    for (auto at = text.find(words, starts.at(line - 1)); at < end; at = text.find(words, at + 1)) return true;
    return false;
  }
};

/// The first words of what is shown, without an ellipsis before them.
std::string first_words(std::string text) {
  if (text.starts_with("… ")) text.erase(0, std::string("… ").size());
  return text.substr(0, std::min(text.find(' ', 5), text.size()));
}

std::string model_of(const std::string& sentence) {
  const auto items = items_of("The ferry is old.\n\n" + sentence + " The river is cold in winter.", "judge-source");
  return items.size() == 1 ? items.front().key.model : "";
}

std::size_t countered(const std::string& sentence) {
  return items_of("The old ferry crosses the river below the mill.\n\n" + sentence +
                      "\n\nNobody in the valley has built a bridge so far.",
                  "counter-argument")
      .size();
}

}  // namespace

TEST_CASE("what is shown begins on the line that is named, and so do the words that a key cites") {
  std::size_t shown = 0;
  for (const std::string& sample : test::samples) {
    const Sheet sheet = test::sheet_of(
        sample, {.items = 20, .kinds = {"who-says", "evidence-kind", "fact-value-policy", "order-argument"}});
    const Lines lines(sheet);
    for (const Item& item : sheet.items) {
      for (const Choice& row : item.rows) {
        if (row.line == 0) continue;
        ++shown;
        CHECK_MESSAGE(lines.begins(row.line, first_words(row.text)),
                      sample << ", line " << row.line << ": " << row.text);
      }
      for (std::size_t i = 0; item.form == Form::order && i < item.key.right.size(); ++i) {
        const auto row = std::ranges::find(item.rows, item.key.right[i], &Choice::id);
        REQUIRE(row != item.rows.end());
        CHECK_MESSAGE(lines.begins(item.key.cites[i].line, first_words(row->text)), sample << ": " << row->text);
      }
      for (const Cite& cite : item.key.cites) {
        const bool told = cite.words.empty() || cite.words.find("…") != std::string::npos;
        CHECK_MESSAGE((told || lines.begins(cite.line, cite.words.substr(0, cite.words.find(' ')))),
                      sample << ", line " << cite.line << ": " << cite.words);
      }
    }
  }
  CHECK(shown > 20);
}

TEST_CASE("a day is told with its month") {
  const std::string model =
      model_of("Ada Crane, head of the Marsk Ferry Board, said on 3 June that the boats are not fit.");
  CHECK(has(model, "“3 June”"));
  CHECK(!has(model, "“June”"));
}

TEST_CASE("a name in front of a study may be that of a place, and letters that of who made it") {
  const std::string place = model_of("The Marsk ferry study found that the boats are not fit for the winter.");
  CHECK(!place.empty());
  CHECK(!has(place, "the work of"));
  CHECK(has(model_of("The BBC ferry study found that the boats are not fit for the winter."), "the work of the BBC"));
}

TEST_CASE("what is so good that something follows is no verdict") {
  CHECK(countered("The council's plan for the ferry is good and should be carried out.") == 1);
  CHECK(countered("The council's plan for the ferry is so good that the whole valley came to see it.") == 0);
}

TEST_CASE("nobody is asked to argue against an aim that all share") {
  CHECK(countered("The council must buy a third boat for the villages of the valley.") == 1);
  CHECK(countered("The council must make sure that no boat of the valley is unsafe.") == 0);
}

TEST_CASE("a sentence that lost a sign on its way is not shown") {
  CHECK(countered("The council must pay the 7m for a third boat before the winter.") == 1);
  CHECK(countered("The council must pay the? 7m for a third boat before the winter.") == 0);
}

TEST_CASE("what is said below another clause, or with an aside, is nobody's alone") {
  const auto asked = [](const std::string& sentence) {
    const auto items =
        items_of("The ferry is old.\n\n" + sentence +
                     "\n\nBram Holt, a farmer, said that the road to the mill floods in every spring.\n\n"
                     "The council should pay for a third boat before the winter comes.",
                 "who-says");
    return std::ranges::any_of(items, [](const Item& item) {
      return std::ranges::any_of(item.rows, [](const Choice& row) { return has(row.text, "fit for the winter"); });
    });
  };
  CHECK(asked("Ada Crane, an engineer, said that none of the boats are fit for the winter."));
  CHECK(!asked("Even though Ada Crane said that none of the boats are fit for the winter, the council is content."));
  CHECK(!asked("Ada Crane, an engineer, said that none of the boats are fit for the winter, which is a scandal."));
}

TEST_CASE("'otherwise' is no rival of 'but'") {
  const auto items = items_of(
      "The county closed the ferry in the spring of last year. But the villages below the mill still need a way to the "
      "town in winter.",
      "connective");
  REQUIRE(items.size() == 1);
  for (const Choice& option : items.front().options) CHECK(option.text != "Otherwise");
}

TEST_CASE("a gap is shown with words that can be understood without those before them") {
  const auto gap = [](const std::string& before) {
    return items_of("The county closed the ferry in the spring of last year.\n\n" + before +
                        " But the villages below the mill still need a way to the town in winter.",
                    "connective")
        .size();
  };
  CHECK(gap("A bridge at Marsk would cost more than the whole mill.") == 1);
  CHECK(gap("A bridge at Marsk never does.") == 0);
}

TEST_CASE("a date alone makes no fact") {
  const auto facts = [](const std::string& sentence) {
    const auto items =
        items_of("The ferry is old.\n\n" + sentence +
                     "\n\nThe council should pay for a third boat before the winter comes.\n\nThe county "
                     "must mend the road to the mill.",
                 "fact-value-policy");
    return std::ranges::any_of(items, [&](const Item& item) {
      return std::ranges::any_of(item.rows, [&](const Choice& row) { return row.text == sentence; });
    });
  };
  CHECK(facts("In March the council of Marsk closed the old ferry to the mill."));
  CHECK(!facts("In March the flood led the men of Marsk to the mill."));
  CHECK(!facts("In March the council gave the mill to a man named Bram Holt."));
}

TEST_CASE("neither a dateline nor a broken word is shown, and a name stands without what leads to it") {
  const std::string trains = test::written(test::sheet_of("night-trains-analysis.txt", {.items = 30}), "md");
  const auto questions = trains.find("## Questions");
  REQUIRE(questions != std::string::npos);
  CHECK(trains.find("The sleeper to the coast", questions) != std::string::npos);
  CHECK(trains.find("VARNESS", questions) == std::string::npos);
  CHECK(countered("The council must pay for a well-made boat before the winter.") == 1);
  CHECK(countered("The council must pay for a well- made boat before the winter.") == 0);
  bool named = false;
  for (const Item& item : test::sheet_of("dam-letter.txt", {.items = 30}).items) {
    for (const Choice& option : item.options) {
      named = named || option.text == "Colonel Prewitt";
      CHECK(!has(option.text, "correspondent"));
    }
  }
  CHECK(named);
}

TEST_CASE("a source is judged where the article says what it is") {
  const std::string said = " said that none of the boats are fit for the winter.";
  CHECK(!model_of("Ada Crane, an engineer at Marsk," + said).empty());
  CHECK(model_of("Ada Crane" + said + " Crane lives at the mill.").empty());
}

TEST_CASE("no loaded words are sought where a sentence speaks of boosters itself") {
  const auto asked = [](const std::string& plan) {
    return items_of("The old ferry crosses the river below the mill.\n\nThe council's " + plan +
                        " is an utterly absurd farce of a plan.\n\nNobody in the valley has built a bridge so far.",
                    "loaded-words")
        .size();
  };
  CHECK(asked("bridge at Marsk") == 1);
  CHECK(asked("morale booster") == 0);
}
