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

TEST_CASE("what the author goes on to say behind somebody else's words is a statement of the author") {
  const Found grant = extract::read(
      "Though the board says that it listens to the pilots, the new fees tell a sadder tale. The quay must close.");
  CHECK(grant.unit(0) == "it listens to the pilots");
  CHECK(grant.unit(1) == "the new fees tell a sadder tale");
  const Found set_against = extract::read(
      "While the board says it is a friend of the pilots, a recent rise in fees shows otherwise. The quay must close.");
  CHECK(set_against.unit(1) == "a recent rise in fees shows otherwise");
  const Found dash = extract::read(
      "Harbour experts have been warning that we would all find ourselves in this mess - and the board is asleep. "
      "Close it.");
  CHECK(dash.unit(0) == "we would all find ourselves in this mess");
  CHECK(dash.unit(1) == "the board is asleep");
  const Found aside = extract::read(
      "Harbour experts have been warning that we would all find ourselves in this mess - a fear we share. Close it.");
  CHECK(aside.unit(1) == "Close it");
}

TEST_CASE("what has no subject of its own is no statement of its own") {
  const Found found = extract::read("Small mills pay more and, therefore, are less likely to stay. Keep the quay.");
  CHECK(found.unit(0) == "Small mills pay more and, therefore, are less likely to stay");
  const Found charged = extract::read(
      "The mill fails to see that some pilots come once, and, therefore, should not be charged for it. Keep the quay.");
  CHECK(charged.extraction.units.size() == 2);
  const Found denial = extract::read(
      "The young pilot deserves our sympathy; not for the storms he fears, but for his pride. Keep the quay.");
  CHECK(denial.unit(0) == "The young pilot deserves our sympathy; not for the storms he fears, but for his pride");
}

TEST_CASE("a joining word behind a semicolon is no part of the statement") {
  const Found found = extract::read("The gulls have not left; instead, they have brought the terns. Keep the quay.");
  CHECK(found.unit(1) == "they have brought the terns");
}

TEST_CASE("a noun and a full verb are a statement; a pronoun or a bare helper makes none") {
  const Found found = extract::read("Cars kill, so the road should be closed to them. The quay must close.");
  CHECK(found.unit(0) == "Cars kill");
  CHECK(found.unit(1) == "the road should be closed to them");
  const Found helper = extract::read("The road is closed because it can. The quay must close.");
  CHECK(helper.unit(0) == "The road is closed because it can");
  const Found pronoun = extract::read("I know, because I count them every spring. The quay must close.");
  CHECK(pronoun.unit(0) == "I know, because I count them every spring");
}

TEST_CASE("every reason of a sentence is a statement of its own") {
  const Found found = extract::read(
      "The club should stay because it is cheap and because it is warm. Its halls are cold because the roof leaks, and "
      "the roof leaks because nobody pays for lead. The quay must close.");
  CHECK(found.unit(1) == "it is cheap");
  CHECK(found.unit(2) == "it is warm");
  CHECK(found.unit(4) == "the roof leaks");
  CHECK(found.unit(5) == "the roof leaks");
  CHECK(found.unit(6) == "nobody pays for lead");
}

TEST_CASE("a reason that a question or a denial turns on is no statement of its own") {
  const Found asked = extract::read("Should the club be closed just because it is small? The quay must close.");
  CHECK(asked.unit(0) == "Should the club be closed just because it is small");
  const Found denied = extract::read("No club should be closed merely because it is small. The quay must close.");
  CHECK(denied.unit(0) == "No club should be closed merely because it is small");
}

TEST_CASE("a concession that is not cut off keeps the word that grants it") {
  const Found found = extract::read("Although it can, the ferry never waits. The quay must close.");
  CHECK(found.unit(0) == "Although it can, the ferry never waits");
}
