// Where units begin and end.
#include <doctest/doctest.h>

#include <string>

#include "reading.hpp"

using namespace argmap;
using extract::Found;

TEST_CASE("what somebody says is the statement, however much is told of who says it") {
  const Found found = extract::read(
      "\"The tide never asks,\" said Orla Penn, who has run the mill on the quay for twenty years. The quay must "
      "close.");
  CHECK(found.unit(0) == "\"The tide never asks,\"");
  CHECK(found.extraction.units.at(0).role == Role::evidence);
  const Found other = extract::read(
      "\"It pays,\" said Orla Penn, and she sold the mill, gave up her seat and left the town. The quay must close.");
  CHECK(other.unit_with("sold the mill").spans.front().begin == 0);
}

TEST_CASE("a fronted clause that a rule turns down is no statement of its own") {
  const Found past = extract::read("As the gate opened, the gulls flew off. The quay must close.");
  CHECK(past.unit(0) == "As the gate opened, the gulls flew off");
  const Found now = extract::read("As the gate is open, the gulls come in. The quay must close.");
  CHECK(now.unit(0) == "the gate is open");
}

TEST_CASE("a statement keeps the word that opens a clause within it, though the sentence is cut further on") {
  const Found found = extract::read(
      "As a member of the league, Lund has closed its road, but the court may open it again. The quay must close.");
  CHECK(found.unit(0) == "As a member of the league, Lund has closed its road");
  const Found inverted = extract::read("Fraud is a crime. So is the levy on fish, but nobody says so.");
  CHECK(inverted.unit(1) == "So is the levy on fish");
}

TEST_CASE("a reason or a grant in passing, in brackets or between dashes, cuts no sentence") {
  const Found bracketed = extract::read(
      "If the levy comes (as they say it will, though nobody has seen the bill), the mills will close. Keep the quay.");
  CHECK(bracketed.unit_with("mills will close").spans.size() == 1);
  CHECK(bracketed.unit(0) ==
        "If the levy comes (as they say it will, though nobody has seen the bill), the mills will close");
  const Found dashed = extract::read(
      "The mill will give you work, bread and - since the miller is an old man - a house. Keep the quay.");
  CHECK(dashed.unit(0) == "The mill will give you work, bread and - since the miller is an old man - a house");
}

TEST_CASE("what a speaker thanks for or apologises for takes no part in the argument") {
  const Found found = extract::read(
      "My Lords, I apologise for my absence on Monday. I would like to thank the member for her work. The quay must "
      "close.");
  CHECK(found.extraction.units.size() == 1);
}
