#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "text/words/lexicon.hpp"

using namespace argmap;
using namespace argmap::text;

namespace {
Word look_up(std::string fold) {
  Word word;
  word.fold = std::move(fold);
  text::look_up(word);
  return word;
}
std::string verb(const char* word) {
  return look_up(word).verb_lemma();
}
std::string noun(const char* word) {
  return look_up(word).noun_lemma();
}
std::string adjective(const char* word) {
  return look_up(word).adjective_lemma();
}
}  // namespace

TEST_CASE("verbs are traced to their lemma, regular or not") {
  CHECK(verb("argued") == "argue");
  CHECK(verb("admits") == "admit");
  CHECK(verb("planning") == "plan");
  CHECK(verb("denied") == "deny");
  CHECK(verb("said") == "say");
  CHECK(verb("went") == "go");
  CHECK(verb("singing") == "sing");
  CHECK(verb("found") == "find");
  CHECK(verb("told") == "tell");
  CHECK(verb("thought") == "think");
  CHECK(verb("teaches") == "teach");
  CHECK(verb("rated") == "rate");
  CHECK(verb("was") == "be");
  CHECK(verb("has") == "have");
  CHECK(verb("wo") == "will");
}

TEST_CASE("nouns are traced to their singular") {
  CHECK(noun("studies") == "study");
  CHECK(noun("men") == "man");
  CHECK(noun("boxes") == "box");
  CHECK(noun("crises") == "crisis");
  CHECK(noun("news") == "news");
  CHECK(noun("crisis") == "crisis");
  CHECK(noun("bus") == "bus");
  CHECK(noun("co-founders") == "co-founder");
  CHECK(noun("sales") == "sale");
}

TEST_CASE("adjectives and adverbs are traced to the positive") {
  CHECK(adjective("larger") == "large");
  CHECK(adjective("easiest") == "easy");
  CHECK(adjective("better") == "good");
  CHECK(adjective("bigger") == "big");
  CHECK(adjective("n't") == "not");
}

TEST_CASE("forms of verbs are told apart where English does") {
  CHECK(has_form(look_up("went"), WordForm::past));
  CHECK_FALSE(has_form(look_up("went"), WordForm::participle));
  CHECK(has_form(look_up("taken"), WordForm::participle));
  CHECK_FALSE(has_form(look_up("taken"), WordForm::past));
  CHECK(has_form(look_up("begun"), WordForm::participle));
  CHECK_FALSE(has_form(look_up("began"), WordForm::participle));
  CHECK(has_form(look_up("claimed"), WordForm::past));
  CHECK(has_form(look_up("claimed"), WordForm::participle));
  CHECK(has_form(look_up("put"), WordForm::past));
  CHECK(has_form(look_up("put"), WordForm::base));
  CHECK(has_form(look_up("claims"), WordForm::present));
  CHECK(has_form(look_up("claims"), WordForm::plural));
  CHECK_FALSE(has_form(look_up("found"), WordForm::base));
  CHECK(has_form(look_up("making"), WordForm::ing));
}

TEST_CASE("closed classes come from our list, not from WordNet's homonyms") {
  CHECK_FALSE(can_be(look_up("he"), WordClass::noun));
  CHECK(can_be(look_up("that"), WordClass::subordinator));
  CHECK(can_be(look_up("that"), WordClass::determiner));
  CHECK(look_up("because").closed);
  CHECK_FALSE(look_up("report").closed);
  CHECK(can_be(look_up("like"), WordClass::verb));
  CHECK(can_be(look_up("will"), WordClass::noun));
}

TEST_CASE("the usual class is the most frequent one") {
  CHECK(look_up("say").usual == WordClass::verb);
  CHECK(look_up("government").usual == WordClass::noun);
  CHECK(look_up("important").usual == WordClass::adjective);
  CHECK(look_up("quickly").usual == WordClass::adverb);
  CHECK(look_up("paris").usual == WordClass::name);
  CHECK(look_up("six-week").usual == WordClass::noun);
  CHECK(can_be(look_up("six-week"), WordClass::adjective));
  CHECK(look_up("well-known").usual == WordClass::adjective);
}

TEST_CASE("women and all their kind are plurals of nouns") {
  CHECK(look_up("women").noun_lemma() == "woman");
  CHECK(has_form(look_up("women"), WordForm::plural));
  CHECK(look_up("spokesmen").noun_lemma() == "spokesman");
  CHECK(look_up("schoolchildren").noun_lemma() == "schoolchild");
  CHECK(look_up("specimen").noun_lemma() == "specimen");
}

TEST_CASE("a noun that most often names a person is somebody") {
  CHECK(look_up("nurse").somebody);
  CHECK(look_up("pensioners").somebody);
  CHECK(look_up("women").somebody);
  CHECK_FALSE(look_up("savings").somebody);
  CHECK_FALSE(look_up("committee").somebody);
}

TEST_CASE("a word that nobody knows has no classes and is its own lemma") {
  const Word word = look_up("zxqvoomed");
  CHECK(word.classes == 0);
  CHECK(word.usual == WordClass::other);
  CHECK(word.verb_lemma() == "zxqvoomed");
  CHECK(look_up("").classes == 0);
  CHECK(look_up(std::string(5000, 's')).noun_lemma().size() == 5000);
}
