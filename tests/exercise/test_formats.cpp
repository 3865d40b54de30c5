// Every format keeps words that are full of its own signs.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "../render/xml_check.hpp"
#include "exercise/formats/quiz_text.hpp"
#include "render/escape/csv.hpp"
#include "sample_sheets.hpp"

using namespace argmap;
using argmap::test::nasty;
using argmap::test::nasty_sheet;
using argmap::test::written;

namespace {

std::size_t count_of(std::string_view text, std::string_view what) {
  std::size_t count = 0;
  for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size())) ++count;
  return count;
}

/// Answer blocks of GIFT, found by braces that are not escaped.
std::size_t gift_blocks(std::string_view text) {
  std::size_t blocks = 0;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '{') {
      CHECK(++depth == 1);
    } else if (text[i] == '}') {
      CHECK(--depth == 0);
      ++blocks;
    }
  }
  return blocks;
}

}  // namespace

TEST_CASE("a sheet comes back from its JSON byte for byte") {
  for (const Sheet& sheet : {nasty_sheet(), test::sheet_of("tram-opinion.txt")}) {
    const std::string json = written(sheet, "json");
    const ReadSheet read = read_sheet("sheet.json", json);
    for (const Diagnostic& each : read.diagnostics) FAIL_CHECK(each.message);
    CHECK(written(read.sheet, "json") == json);
    for (const auto format : sheet_formats()) CHECK(written(read.sheet, format) == written(sheet, format));
  }
}

TEST_CASE("GIFT: a block a question, and words with signs stay words") {
  const std::string gift = written(nasty_sheet(), "gift");
  CHECK(gift_blocks(gift) == 5);
  CHECK(gift.find("\\{a\\} \\~b\\~ \\=c\\= \\#d \\\\e \\: ") != std::string::npos);
  CHECK(gift.find("~%50%one") != std::string::npos);
  CHECK(gift.find("~%-50%two") != std::string::npos);
  for (auto at = gift.find(" -> "); at != std::string::npos; at = gift.find(" -> ", at + 1)) {
    const std::size_t line = gift.rfind('\n', at) + 1;
    if (gift[line] == '\t' && gift[line + 1] == '=') {
      CHECK(count_of(gift.substr(line, gift.find('\n', at) - line), " -> ") == 1);
    }
  }
}

TEST_CASE("GIFT: a share at the head of an option is words, and many right options have shares that Moodle knows") {
  Sheet sheet = nasty_sheet();
  Item& item = sheet.items.front();
  item.options[0].text = "%50% of them";
  item.options[1].text = "%20% of them";
  CHECK(written(sheet, "gift").find("~%0%%50% of them") != std::string::npos);
  CHECK(written(sheet, "gift").find("=%100%%20% of them") != std::string::npos);
  for (int i = 0; i < 10; ++i)
    item.options.push_back({"r" + std::to_string(i), "right", 0}), item.key.right.push_back("r" + std::to_string(i));
  item.several = true;
  CHECK(written(sheet, "gift").find("~%10%right") != std::string::npos);
  CHECK(written(sheet, "xml").find("fraction=\"10\"") != std::string::npos);
}

TEST_CASE("Moodle XML is well-formed and holds the words") {
  const std::string moodle = written(nasty_sheet(), "xml");
  const auto facts = test::XmlReader(moodle).read();
  CHECK(facts.problem == "");
  CHECK(std::ranges::count(facts.elements, "question") == 7);
  CHECK(moodle.find("fraction=\"50\"") != std::string::npos);
  CHECK(moodle.find("fraction=\"-50\"") != std::string::npos);
  CHECK(moodle.find("&amp;lt;h&amp;gt; &amp;amp; i") != std::string::npos);
}

TEST_CASE("a QTI package is the same bytes each time and holds an item a question") {
  const std::string zip = written(nasty_sheet(), "zip");
  CHECK(zip.starts_with("PK"));
  CHECK(zip == written(nasty_sheet(), "zip"));
  for (const char* name : {"imsmanifest.xml", "item1.xml", "item5.xml"}) CHECK(zip.find(name) != std::string::npos);
}

TEST_CASE("CSV: all fields of all rows come back, and formulas are disarmed") {
  Sheet sheet = nasty_sheet();
  sheet.items[0].ask = "=HYPERLINK(1)";
  sheet.items[0].hint.clear();
  sheet.items[0].quote.clear();
  const auto rows = render::read_csv(written(sheet, "csv"));
  REQUIRE(rows.size() == 1 + 6);
  for (const auto& row : rows) CHECK(row.fields.size() == rows.front().fields.size());
  CHECK(rows[1].fields[4] == "'=HYPERLINK(1)");
  CHECK(rows[1].fields[5].find(std::string(nasty)) != std::string::npos);
  CHECK(written(sheet, "csv", {.key = false}).find("because") == std::string::npos);
}

TEST_CASE("Anki: a note a line, three fields each") {
  const std::string cards = written(nasty_sheet(), "tsv");
  std::istringstream lines(cards);
  std::size_t notes = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    CHECK(std::ranges::count(line, '\t') == 2);
    CHECK(line.find("<h>") == std::string::npos);
    ++notes;
  }
  CHECK(notes == 6);
}

TEST_CASE("HTML: nothing runs, the map is drawn, the key can be left out") {
  const std::string page = written(nasty_sheet(), "html");
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("<h>") == std::string::npos);
  CHECK(page.find("default-src 'none'") != std::string::npos);
  CHECK(count_of(page, "<svg") == 2);
  CHECK(page.find("because") != std::string::npos);
  const std::string bare = written(nasty_sheet(), "html", {.key = false});
  CHECK(bare.find("because") == std::string::npos);
  CHECK(bare.find("model") == std::string::npos);
  CHECK(count_of(bare, "<svg") == 1);
  CHECK(written(nasty_sheet(), "json", {.key = false}).find("\"key\"") == std::string::npos);
}

TEST_CASE("no id stands twice on a page") {
  const std::string page = written(nasty_sheet(), "html");
  std::vector<std::string> ids;
  for (auto at = page.find(" id='"); at != std::string::npos; at = page.find(" id='", at + 1)) {
    ids.push_back(page.substr(at + 5, page.find('\'', at + 5) - at - 5));
  }
  std::ranges::sort(ids);
  CHECK(!ids.empty());
  CHECK(std::ranges::adjacent_find(ids) == ids.end());
}
