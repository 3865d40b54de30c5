#include <doctest/doctest.h>

#include "by_hand.hpp"

using namespace argmap;
using namespace argmap::text;

TEST_CASE("the lemma follows the word class") {
  Document document = tokens_by_hand("claims");
  Token token = document.tokens[0];
  token.word_class = WordClass::verb;
  CHECK(document.lemma(token) == "claim");
  token.word_class = WordClass::name;
  CHECK(document.lemma(token) == "claims");
  document = tokens_by_hand("left");
  token = document.tokens[0];
  token.word_class = WordClass::verb;
  CHECK(document.lemma(token) == "leave");
  token.word_class = WordClass::adjective;
  CHECK(document.lemma(token) == "left");
}

TEST_CASE("a range of tokens has a span") {
  const Document document = tokens_by_hand("Rents rose fast.");
  CHECK(document.span(TokenRange{0, 2}) == Span{0, 10});
  CHECK(document.span(TokenRange{1, 1}).empty());
}

TEST_CASE("plain text has no markup and single blanks") {
  Document document;
  document.text = "> a **bold**\n>  claim \xC2\xA0 é ";
  document.markup = {{0, 2}, {4, 6}, {10, 12}, {13, 15}};
  CHECK(document.plain({0, static_cast<std::uint32_t>(document.text.size())}) == "a bold claim é");
  CHECK(document.plain({6, 8}) == "bo");
  CHECK(document.plain({5, 5}).empty());
  CHECK(document.plain({20, 4000}) == "m é");
}

TEST_CASE("places count lines and code points from one") {
  Document document;
  document.text = "né\n—x";
  document.line_starts = {0, 4};
  const auto at = [&](std::uint32_t offset) {
    const Place place = place_of(document, offset);
    return std::pair{place.line, place.column};
  };
  CHECK(at(0) == std::pair{1U, 1U});
  CHECK(at(3) == std::pair{1U, 3U});
  CHECK(at(4) == std::pair{2U, 1U});
  CHECK(at(7) == std::pair{2U, 2U});
  CHECK(at(900) == std::pair{2U, 3U});
}
