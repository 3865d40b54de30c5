#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "sentence_cases.hpp"
#include "text/blocks/blocks.hpp"
#include "text/sentences/sentences.hpp"

namespace argmap::text {
namespace {

constexpr std::string_view cut = " | ";

Document read(std::string text) {
  Document document;
  document.text = std::move(text);
  find_blocks(document);
  find_sentences(document);
  return document;
}

std::string sentences_of(std::string text) {
  const Document document = read(std::move(text));
  std::string joined;
  for (const Sentence& sentence : document.sentences) {
    if (!joined.empty()) joined += cut;
    joined += document.slice(sentence.span);
  }
  return joined;
}

std::string without_cuts(std::string_view marked) {
  std::string text(marked);
  for (std::size_t at = text.find(cut); at != std::string::npos; at = text.find(cut)) text.replace(at, cut.size(), " ");
  return text;
}

template <std::size_t size>
void check_all(const std::string_view (&cases)[size]) {
  for (const std::string_view marked : cases) CHECK(sentences_of(without_cuts(marked)) == marked);
}

TEST_CASE("titles and initials end no sentence") {
  check_all(titles_and_initials);
}
TEST_CASE("abbreviations end one only where another begins") {
  check_all(abbreviations);
}
TEST_CASE("numbers, notes and numbering") {
  check_all(numbers_and_lists);
}
TEST_CASE("ellipses") {
  check_all(ellipses);
}
TEST_CASE("quotations inside sentences and at their ends") {
  check_all(quotations);
}
TEST_CASE("brackets") {
  check_all(brackets);
}
TEST_CASE("names, addresses and careless typing") {
  check_all(names_and_typing);
}

TEST_CASE("a blank forgotten behind a stop") {
  CHECK(sentences_of("The rent is too high.The wages are too low.") ==
        "The rent is too high. | The wages are too low.");
  CHECK(sentences_of("Ask Booking.Com or St.Mary.") == "Ask Booking.Com or St.Mary.");
}

TEST_CASE("a sentence runs over the line ends of wrapped text and over markup") {
  const Document document = read("> The harbour was **closed. It** stayed\n> closed for a year.\n");
  REQUIRE(document.sentences.size() == 2);
  CHECK(document.slice(document.sentences[0].span) == "The harbour was **closed.");
  CHECK(document.plain(document.sentences[1].span) == "It stayed closed for a year.");
}

TEST_CASE("a sentence starts and ends with its words, not with markup or blanks") {
  const Document document = read("  **Everything is lost.**  \n\n- Nothing is.\n");
  REQUIRE(document.sentences.size() == 2);
  CHECK(document.slice(document.sentences[0].span) == "Everything is lost.");
  CHECK(document.slice(document.sentences[1].span) == "Nothing is.");
}

TEST_CASE("every block has its own sentences") {
  const Document document =
      read("A heading\n\nOne thing. Another thing, which is a little longer than the first.\n\nEnd\n");
  REQUIRE(document.blocks.size() == 3);
  CHECK(document.blocks[0].sentences == TokenRange{0, 1});
  CHECK(document.blocks[1].sentences == TokenRange{1, 3});
  CHECK(document.blocks[2].sentences == TokenRange{3, 4});
  for (const Sentence& sentence : document.sentences) {
    CHECK(document.blocks[sentence.block].span.contains(sentence.span));
  }
}

TEST_CASE("a divider has no sentence") {
  CHECK(sentences_of("One.\n\n* * *\n\nTwo.") == "One. | Two.");
}

TEST_CASE("a line without end is cut at blanks, and nothing is lost") {
  std::string text;
  while (text.size() < 300'000) text += "and so on ";
  const Document document = read(text);
  CHECK(document.sentences.size() > 10);
  std::size_t letters = 0;
  for (const Sentence& sentence : document.sentences) {
    const std::string_view words = document.slice(sentence.span);
    CHECK(words.size() <= 4096);
    CHECK((words.starts_with("and") || words.starts_with("so") || words.starts_with("on")));
    letters += static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [](char c) { return c != ' '; }));
  }
  CHECK(letters == text.size() / 10 * 7);
}

TEST_CASE("a sentence as long as people write is not cut") {
  std::string text = "We list";
  while (text.size() < 3'500) text += " one town and";
  text += " no more.";
  CHECK(sentences_of(text) == text);
}

TEST_CASE("a long paragraph is cut as a short one is") {
  std::string text;
  while (text.size() < 200'000) text += "Mr. Okafor said “no.” It was 5 p.m. in the U.S. Senate. ";
  const Document document = read(text);
  CHECK(document.sentences.size() == 2 * (text.size() / 60));
  for (std::size_t i = 0; i < document.sentences.size(); ++i) {
    const std::string_view words = document.slice(document.sentences[i].span);
    CHECK(words == (i % 2 == 0 ? "Mr. Okafor said “no.”" : "It was 5 p.m. in the U.S. Senate."));
  }
}

TEST_CASE("sentences of other scripts end at their own stops") {
  CHECK(sentences_of("今天很冷。明天更冷。") == "今天很冷。 | 明天更冷。");
}

}  // namespace
}  // namespace argmap::text
