// How far the words reach that name a speaker who stands behind the verb, and who that is.
#include <doctest/doctest.h>

#include <string>

#include "reading.hpp"

using namespace argmap;
using extract::read;
using extract::said;

TEST_CASE("the office behind a speaker belongs to the speaker with all that hangs on it") {
  CHECK(said("“The quay is lost,” said Tom Vell, a professor of tides at the School of Lund. “I saw it.”")
            .starts_with("Tom Vell, a professor of tides at the School of Lund | said"));
  CHECK(said("“The quay is lost,” said Tom Vell, an engineer and adviser to the Harbour Board, in a letter.")
            .starts_with("Tom Vell, an engineer and adviser to the Harbour Board | said"));
  CHECK(said("The quay is lost, says a spokesman for the Harbour Board.") ==
        "a spokesman for the Harbour Board | says | The quay is lost\n");
  CHECK(said("“The quay is lost,” said Tom Vell, an engineer who has built quays, adding that it was old.") ==
        "Tom Vell, an engineer who has built quays | said | “The quay is lost,”\n"
        "Tom Vell, an engineer who has built quays | adding | that it was old\n");
}

TEST_CASE("when, where and of what it was said is no part of the speaker behind the verb") {
  CHECK(said("“The quay is lost,” said a pilot from Lund in a letter.").starts_with("a pilot from Lund | said"));
  CHECK(said("“The quay is lost,” said Tom Vell, a remark that pleased nobody.").starts_with("Tom Vell | said"));
  CHECK(said("“The quay is lost,” said Tom Vell, an engineer, in May.").starts_with("Tom Vell, an engineer | said"));
}

TEST_CASE("a phrase with 'of' is one speaker") {
  CHECK(said("The mayor of Lund found that the quay was lost.") ==
        "The mayor of Lund | found | that the quay was lost\n");
  CHECK(said("A large body of research shows that quays are lost.").starts_with("A large body of research | shows"));
}

TEST_CASE("what follows a participle is not who says it") {
  CHECK(said("The quay fell when it was ten, adding years of delay.").empty());
}

TEST_CASE("a participle does not take whom the speaker's own words name") {
  CHECK(said("The pilot said the quay will not be sold as proposed by Ada Crane, adding “We need it.”")
            .ends_with("The pilot | adding | “We need it.”\n"));
}

TEST_CASE("what a participle opens with is not part of the quotation behind the speaker") {
  CHECK(said("Describing the quay as “rotten,” Ada Crane wrote, “The town has two faces and no door.”")
            .ends_with("Ada Crane | wrote | “The town has two faces and no door.”\n"));
}

TEST_CASE("a bracket does not part 'who' from the one it stands for") {
  const auto found = read("The plan was praised by Ada Crane (Lund), who said that the quay was lost.");
  REQUIRE(!found.extraction.attributions.empty());
  CHECK(found.extraction.voices[found.extraction.attributions.back().voice].name == "Ada Crane");
}

TEST_CASE("where it was said is no part of a quotation without a pause before it") {
  CHECK(said("Ada Crane said in an interview “it was a long day for the town.”") ==
        "Ada Crane | said | “it was a long day for the town.”\n");
}

TEST_CASE("a quotation that follows is the speaker's and not theirs whom the speaker tells of") {
  const std::string told =
      said("The models predict “more storms and stronger ones,” Ada Crane said. “It will be a hard year.”");
  CHECK(told.substr(0, told.find('\n')).find("hard year") == std::string::npos);
  CHECK(told.find("hard year") != std::string::npos);
}

TEST_CASE("a participle behind a relative clause takes the subject before it") {
  CHECK(said("The board wrote a letter to the council, where a plan had been made, saying the quay was lost.") ==
        "The board | saying | the quay was lost\n");
}
