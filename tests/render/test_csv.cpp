#include "render/escape/csv.hpp"

#include <doctest/doctest.h>

using namespace argmap::render;

TEST_CASE("fields are quoted where they must be, and quotes doubled") {
  CHECK(csv_row({"plain", "", "a b"}) == "plain,,a b\r\n");
  CHECK(csv_row({"a,b", "say \"eels\"", "é, ü"}) == "\"a,b\",\"say \"\"eels\"\"\",\"é, ü\"\r\n");
}

TEST_CASE("what a spreadsheet or a terminal would obey is made harmless") {
  CHECK(csv_row({"=1+1", "+1", "-1", "@SUM(A1)", "a=b"}) == "'=1+1,'+1,'-1,'@SUM(A1),a=b\r\n");
  CHECK(csv_row({"=HYPERLINK(\"x\",\"y\")"}) == "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
  CHECK(csv_row({"＝1", "\t=1"}) == "'＝1,' =1\r\n");
  CHECK(csv_row({"\x1b[31m", "\xFF", "\u202Eab"}) == "\uFFFD[31m,\uFFFD,\uFFFDab\r\n");
}

TEST_CASE("line breaks stay in a row, and are blanks in a line") {
  CHECK(csv_row({"a\nb", "c"}) == "\"a\nb\",c\r\n");
  CHECK(csv_line({"a\nb", "\n=1"}) == "a b,' =1\r\n");
}

TEST_CASE("what is written is read back") {
  const auto rows = read_csv(csv_row({"a\nb", "say \"eels\", twice"}) + "\r\n" + csv_row({"", "z"}));
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].fields == std::vector<std::string>{"a\nb", "say \"eels\", twice"});
  CHECK(rows[1].fields == std::vector<std::string>{"", "z"});
  CHECK(rows[1].line == 4);
}
