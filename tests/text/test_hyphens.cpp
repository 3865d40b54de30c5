#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "argmap/document.hpp"

using namespace argmap;

namespace {

/// The folds of a text's words, with a bar between.
std::string folds(const std::string& text) {
  const Document document = read_document("test", text);
  std::string result;
  for (const Token& token : document.tokens) {
    if (!result.empty()) result += '|';
    result += document.word(token).fold;
  }
  return result;
}

const Token& token_of(const Document& document, std::string_view fold) {
  for (const Token& token : document.tokens) {
    if (document.word(token).fold == fold) return token;
  }
  FAIL("no such word: " << fold);
  return document.tokens.front();
}

}  // namespace

TEST_CASE("a word that is hyphenated at a line end is one word, and its bytes are kept") {
  const std::string text =
      "The harbour has been shut since the winter, and the govern-\nment has not said who is to pay for it.";
  const Document document = read_document("test", text);
  CHECK(document.text == text);
  const Token& word = token_of(document, "government");
  CHECK(document.slice(word.span) == "govern-\nment");
  CHECK(word.word_class == WordClass::noun);
  CHECK(document.plain(word.span) == "government");
  CHECK(document.plain(document.blocks.at(0).span).find("and the government has not said") != std::string::npos);
  CHECK(document.slice(token_of(document, "has").span) == "has");
}

TEST_CASE("the joined word has the lemma that it has in one line") {
  const Document document = read_document("test", "Some of the old min-\r\n  isters have re-\r\n  signed over it.");
  CHECK(document.lemma(token_of(document, "ministers")) == "minister");
  CHECK(document.word(token_of(document, "resigned")).verb_lemma() == "resign");
}

TEST_CASE("a compound that is parted at its own hyphen keeps it") {
  CHECK(folds("It was a well-\nmeant plan.") == "it|was|a|well-meant|plan|.");
  CHECK(folds("It was a self-govern-\nment plan.") == "it|was|a|self-government|plan|.");
  const Document document = read_document("test", "It was a well-\nmeant plan.");
  CHECK(document.plain(document.blocks.at(0).span) == "It was a well-meant plan.");
}

TEST_CASE("a possessive behind a joined word is a token of its own") {
  CHECK(folds("It was the govern-\nment's plan.") == "it|was|the|government|'s|plan|.");
}

TEST_CASE("soft and typographic hyphens part words at a line end as well") {
  CHECK(folds("It was the govern\xC2\xAD\nment plan.") == "it|was|the|government|plan|.");
  CHECK(folds("It was the govern\xE2\x80\x90\nment plan.") == "it|was|the|government|plan|.");
}

TEST_CASE("what a hyphen at a line end does not join") {
  CHECK(folds("They spoke of pre-\nand post-war homes.") == "they|spoke|of|pre|-|and|post-war|homes|.");
  CHECK(folds("They went by the plan -\nthat is all.") == "they|went|by|the|plan|-|that|is|all|.");
  CHECK(folds("They spoke of pre-\n\nwar homes.") == "they|spoke|of|pre|-|war|homes|.");  // two paragraphs
  CHECK(folds("They spoke of xqz-\nvrtl homes.") == "they|spoke|of|xqz|-|vrtl|homes|.");
}

TEST_CASE("hostile line ends behind hyphens do no harm") {
  for (const std::string text :
       {"-\n", "a-\n", "a-\nb", "a-\r", "-\na", "a\xC2\xAD\n", "a\xC2\xAD", "a-\n-\n-\nb", "é-\né"}) {
    const Document document = read_document("test", text);
    std::uint32_t at = 0;
    for (const Token& token : document.tokens) {
      CHECK(token.span.begin >= at);
      at = token.span.end;
    }
    CHECK(at <= text.size());
    CHECK(std::is_sorted(document.markup.begin(), document.markup.end()));
  }
}
