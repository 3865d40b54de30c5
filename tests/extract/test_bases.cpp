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

TEST_CASE("who accuses or describes is a witness too, though the words are no statement of their own") {
  CHECK(basis_of("Dr Ines Falk accused the company of neglect.", "neglect") == "testimony");
  CHECK(basis_of("Dr Ines Falk met the company in Lund.", "Lund") == "event");
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
