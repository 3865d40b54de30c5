#include <doctest/doctest.h>

#include "../render/json_sample.hpp"
#include "cli/commands/voice_table.hpp"

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
