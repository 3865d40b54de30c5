#include <doctest/doctest.h>

#include <string>

#include "by_hand.hpp"

using namespace argmap;
using namespace argmap::text;

namespace {
std::string nouns(std::string text) {
  const Document document = phrases_by_hand(std::move(text));
  return joined(document, document.noun_phrases);
}
std::string clauses(std::string text) {
  const Document document = phrases_by_hand(std::move(text));
  return joined(document, document.clauses);
}
}  // namespace

TEST_CASE("noun phrases hold determiner, modifiers and head") {
  CHECK(nouns("The very old town hall burned.") == "The very old town hall");
  CHECK(nouns("Two independent studies found a small effect.") == "Two independent studies | a small effect");
  CHECK(nouns("The prime minister and the chancellor resigned.") == "The prime minister | the chancellor");
  CHECK(nouns("They blame a long, costly delay.") == "They | a long, costly delay");
  CHECK(nouns("The 2019 report names nobody.") == "The 2019 report | nobody");
  CHECK(nouns("The poor will suffer.") == "The poor");
  CHECK(nouns("He opened the \"black box\" file.") == "He | the \"black box\" file");
  CHECK(nouns("All the nurses left.") == "All the nurses");
  CHECK(nouns("Almost all economists agree.") == "Almost all economists");
}

TEST_CASE("noun phrases grow over possessives and of") {
  CHECK(nouns("Norway's chief economist spoke.") == "Norway's chief economist");
  CHECK(nouns("The rest of the world waits.") == "The rest of the world");
  CHECK(nouns("The head of the union's youth wing left.") == "The head of the union's youth wing");
  CHECK(nouns("Many of them agree.") == "Many of them");
  CHECK(nouns("It shows the limits of what we know.") == "It | the limits | what | we");
  CHECK(nouns("People in Norway work.") == "People | Norway");
}

TEST_CASE("names, titles, numbers, pronouns") {
  CHECK(nouns("Dr. Alma Lind met Johan van der Meer.") == "Dr. Alma Lind | Johan van der Meer");
  CHECK(nouns("The haulage firm Brandt & Sons will pay.") == "The haulage firm Brandt & Sons");
  CHECK(nouns("The tea & biscuits will do.") == "The tea | biscuits");
  CHECK(nouns("Three in four doctors agree.") == "Three in four doctors");
  CHECK(nouns("Those who left will regret it.") == "Those | who | it");
  CHECK(nouns("Meanwhile six hospitals closed.") == "six hospitals");
  CHECK(nouns("We passed the reform last year.") == "We | the reform | last year");
}

TEST_CASE("clauses are cut at strong marks") {
  CHECK(clauses("Rents rose; wages fell.") == "Rents rose; | wages fell.");
  CHECK(clauses("One thing is clear: it failed.") == "One thing is clear: | it failed.");
  CHECK(clauses("It failed — nobody came.") == "It failed — | nobody came.");
  CHECK(clauses("It failed (nobody had asked us) again.") == "It failed | (nobody had asked us) | again.");
  CHECK(clauses("The agency (WHO) agreed.") == "The agency (WHO) agreed.");
  CHECK(clauses("Pages 10–15 were missing.") == "Pages 10–15 were missing.");
}

TEST_CASE("clauses are cut at subordinators that open a clause") {
  CHECK(clauses("Rents rose because nobody built homes.") == "Rents rose | because nobody built homes.");
  CHECK(clauses("Because nobody built homes, rents rose.") == "Because nobody built homes, | rents rose.");
  CHECK(clauses("If the plan fails, they will leave.") == "If the plan fails, | they will leave.");
  CHECK(clauses("They stayed, even though it rained.") == "They stayed, | even though it rained.");
  CHECK(clauses("Rents rose because of the war.") == "Rents rose because of the war.");
  CHECK(clauses("They left before dawn.") == "They left before dawn.");
  CHECK(clauses("It looks as if they left.") == "It looks as if they left.");
  CHECK(clauses("While rents rise and wages fall, tenants and owners quarrel.") ==
        "While rents rise | and wages fall, | tenants and owners quarrel.");
  CHECK(clauses("But if, as they say, it works, we win.").find("we win") != std::string::npos);
  CHECK(clauses("While some win, not everybody does.") == "While some win, | not everybody does.");
}

TEST_CASE("a participle behind a verb opens no clause of its own") {
  CHECK(clauses("They call while driving, but it is a risk.") == "They call while driving, | but it is a risk.");
  CHECK(clauses("While driving home, they called.") == "While driving home, they called.");
}

TEST_CASE("that clauses stay with their verb") {
  CHECK(clauses("She said that rents had fallen.") == "She said that rents had fallen.");
  CHECK(clauses("They know that work and rest belong together.") == "They know that work and rest belong together.");
}

TEST_CASE("coordinated clauses are cut, coordinated verbs and nouns are not") {
  CHECK(clauses("Rents rose, and wages fell.") == "Rents rose, | and wages fell.");
  CHECK(clauses("Rents rose but the state did nothing.") == "Rents rose | but the state did nothing.");
  CHECK(clauses("The state built homes and sold them.") == "The state built homes and sold them.");
  CHECK(clauses("They blamed the state and the banks.") == "They blamed the state and the banks.");
}

TEST_CASE("relative clauses are cut behind a comma") {
  CHECK(clauses("The plan, which nobody liked, was dropped.") == "The plan, | which nobody liked, | was dropped.");
  CHECK(clauses("The plan that nobody liked was dropped.") == "The plan that nobody liked was dropped.");
}

TEST_CASE("quotation marks do not cut, and clauses keep them") {
  CHECK(clauses("\"It works,\" she said.") == "\"It works,\" she said.");
  CHECK(clauses("\"I stay because I must,\" she said.") == "\"I stay | because I must,\" she said.");
}

TEST_CASE("clauses are a partition of each sentence, whatever the text") {
  for (const char* text :
       {"; ; ( ( because , , and and if if", "\" ' ( ] - -- : :", "If if if, then then, but but but.",
        "Which, who, which (who) which; who", "and", ",", "He said: \"If\" (and) (that)"}) {
    const Document document = phrases_by_hand(text);
    std::uint32_t at = 0;
    for (const TokenRange clause : document.clauses) {
      CHECK(clause.first == at);
      CHECK_FALSE(clause.empty());
      at = clause.last;
    }
    CHECK(at == document.tokens.size());
  }
}

TEST_CASE("an empty document has neither") {
  CHECK(nouns("").empty());
  CHECK(clauses("").empty());
}

TEST_CASE("phrases, clauses and verbs are found wherever in a long sentence they stand") {
  const std::string tail = "the very old town hall of Lund still has burned down because nobody came.";
  std::string text = tail;
  for (int marks = 0; marks < 80; ++marks) {
    CAPTURE(marks);
    CHECK(nouns(text) == "the very old town hall of Lund | nobody");
    CHECK(clauses(text).ends_with("the very old town hall of Lund still has burned down | because nobody came."));
    text.insert(0, "; ");
  }
}

TEST_CASE("a phrase of many words is whole") {
  std::string phrase = "the";
  for (int words = 0; words < 24; ++words) phrase += " old";
  CHECK(nouns("They sold " + phrase + " town halls of Lund.") == "They | " + phrase + " town halls of Lund");
}
