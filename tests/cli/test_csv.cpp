#include <doctest/doctest.h>

#include "../render/json_sample.hpp"
#include "cli/csv.hpp"
#include "cli/voice_table.hpp"

using argmap::cli::csv_row;

TEST_CASE("fields are quoted where they must be, and quotes doubled") {
  CHECK(csv_row({"plain", "", "a b"}) == "plain,,a b\r\n");
  CHECK(csv_row({"a,b", "say \"eels\"", "é, ü"}) == "\"a,b\",\"say \"\"eels\"\"\",\"é, ü\"\r\n");
}

TEST_CASE("what a spreadsheet or a terminal would obey is made harmless") {
  CHECK(csv_row({"=1+1", "+1", "-1", "@SUM(A1)", "a=b"}) == "'=1+1,'+1,'-1,'@SUM(A1),a=b\r\n");
  CHECK(csv_row({"=HYPERLINK(\"x\",\"y\")"}) == "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
  CHECK(csv_row({"＝1", "\t=1", "\r\n=1"}) == "'＝1,'\\t=1,'\\r\\n=1\r\n");
  CHECK(csv_row({"a\nb", "\x1b[31m", "\xFF", "\u202Eab"}) == "a\\nb,\\x1b[31m,\uFFFD,\\u202eab\r\n");
}

TEST_CASE("a row for each voice has as many fields as the head") {
  argmap::Report report = argmap::sample::bee_report();
  report.voices[0].name = "=the, \"report\"";
  std::vector<argmap::render::VoiceUse> uses(1);
  uses[0].words = 12;
  uses[0].share = 0.25;
  uses[0].direct = 1;
  uses[0].supports = {4};
  CHECK(argmap::cli::voice_csv_head() ==
        "file,line,name,role,naming,outlet,interest,interest words,direct,mixed,indirect,words,share,supports,attacks,"
        "claims that rest on it\r\n");
  CHECK(argmap::cli::voice_csv(report, uses) ==
        "bees.txt,3,\"'=the, \"\"report\"\"\",,document,,yes,own,1,0,0,12,0.250,1,0,The town should stop mowing\r\n");
  CHECK(argmap::cli::voice_table(report, uses) ==
        " words  form                     naming     stake claims  voice\n"
        "  25 %  direct                   document   yes        1  =the, \"report\"\n");
}
