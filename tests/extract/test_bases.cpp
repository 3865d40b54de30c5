#include <doctest/doctest.h>

#include "reading.hpp"

using namespace argmap;
using extract::read;

namespace {

/// What the unit that holds these words rests on; the sentences before and after leave no doubt what is argued.
std::string basis_of(const std::string& sentence, std::string_view words) {
  const auto found = read("The council should keep the pier. " + sentence + " Nobody should pull it down.");
  const Unit& unit = found.unit_with(words);
  return unit.role == Role::evidence ? std::string(name_of(unit.basis)) : "a claim";
}

}  // namespace

TEST_CASE("what somebody says is testimony, what a court rules or a company promises is an event") {
  CHECK(basis_of("Dr Ines Falk said that the beams were sound in May.", "beams") == "testimony");
  CHECK(basis_of("In May the court ruled that the beams were sound.", "beams") == "event");
  CHECK(basis_of("Last May the company promised that it would mend the beams.", "beams") == "event");
}

TEST_CASE(
    "who accuses or describes in words that are quoted is a witness too; an accusation that is told is an event") {
  CHECK(basis_of("Dr Ines Falk accused the company of “years of wilful neglect” in May.", "wilful") == "testimony");
  CHECK(basis_of("Dr Ines Falk accused the company of neglect.", "neglect") == "event");
  CHECK(basis_of("Dr Ines Falk met the company in Lund.", "Lund") == "event");
}

TEST_CASE("what somebody thinks without saying it is no testimony") {
  CHECK(basis_of("Dr Ines Falk knew that the beams had been sound in May 1998.", "beams") != "testimony");
}

TEST_CASE("the very words of a poster are testimony, those of a study are a study's") {
  CHECK(basis_of("The poster on the gate said: “The beams are a danger to those who walk below.”", "danger") ==
        "testimony");
  CHECK(basis_of("The 2019 report said that the beams were “a danger to those who walk below”.", "danger") == "study");
}

TEST_CASE("a sentence that opens with somebody's words is testimony, whatever else it tells") {
  CHECK(basis_of("“The beams broke in May,” said Ines Falk, who has lived by the pier since the storm of 1998.",
                 "beams") == "testimony");
}

TEST_CASE("what is only supposed, and a reason from the past, are reasoning and no event") {
  CHECK(basis_of("If the pier had fallen in 1998, Lund would have lost its harbour that year.", "fallen") != "event");
  CHECK(basis_of("The pier was closed in May 1998, because the beams broke.", "beams") != "event");
}

TEST_CASE("a fraction by which something fell is a statistic, two persons who did something are none") {
  CHECK(basis_of("Last year Lund cut the fees of its pier by two thirds.", "fees") == "statistic");
  CHECK(basis_of("In May 1998 two clerks from Lund shut the pier.", "clerks") == "event");
}

TEST_CASE("polls and counts are statistics, whoever gives them") {
  CHECK(basis_of("Recent polls show that most visitors come for the pier.", "visitors") == "statistic");
  CHECK(basis_of("The harbour office reported that 58 boats used it last year.", "boats") == "statistic");
}

TEST_CASE("a letter gives the words of whoever wrote it, a report those of a study") {
  CHECK(basis_of("The director's letter said that the beams were rotten.", "beams") == "testimony");
  CHECK(basis_of("The 2019 report said that the beams were rotten.", "beams") == "study");
}

TEST_CASE("a rank is measured though it has no figures") {
  CHECK(basis_of("Lund has the second longest pier in the country.", "second longest") == "statistic");
}
