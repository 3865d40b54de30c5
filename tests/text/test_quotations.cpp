#include <doctest/doctest.h>

#include <string>

#include "argmap/document.hpp"

namespace argmap {
namespace {

Document read(std::string_view text) {
  return read_document("test", text);
}

/// The quotations of a text with their marks, joined by " | ".
std::string quotations_of(std::string_view text) {
  const Document document = read(text);
  std::string all;
  for (const Quotation& quotation : document.quotations) {
    if (!all.empty()) all += " | ";
    all += document.slice(quotation.span);
  }
  return all;
}

QuotationUse use(std::string_view text) {
  const Document document = read(text);
  REQUIRE(document.quotations.size() == 1);
  return document.quotations[0].use;
}

TEST_CASE("marks of every kind") {
  CHECK(quotations_of("He said “it is late” and left.") == "“it is late”");
  CHECK(quotations_of("He said \"it is late\" and left.") == "\"it is late\"");
  CHECK(quotations_of("He said ‘it is late’ and left.") == "‘it is late’");
  CHECK(quotations_of("He said 'it is late' and left.") == "'it is late'");
  CHECK(quotations_of("He said „it is late“ and left.") == "„it is late“");
  CHECK(quotations_of("He said «it is late» and left.") == "«it is late»");
  CHECK(quotations_of("He said ''it is late'' and left.") == "''it is late''");
  CHECK(quotations_of("He said ``it is late'' and left.") == "``it is late''");
}

TEST_CASE("apostrophes are no marks") {
  for (const char* text :
       {"It’s the workers’ pay, don’t you think?", "It's the workers' pay, don't you think?",
        "In the ’90s it was rock ’n’ roll.", "In the '90s it was rock 'n' roll.", "In the ‘90s it was rock ‘n’ roll.",
        "’Tis James’s and the Joneses’ boat.", "He is 6'2\" tall and 5' wide.", "Get 'em while they're hot."}) {
    CHECK(quotations_of(text) == "");
  }
}

TEST_CASE("apostrophes inside single marks") {
  CHECK(quotations_of("She said ‘the workers’ pay isn’t enough’ again.") == "‘the workers’ pay isn’t enough’");
  CHECK(quotations_of("She said 'the workers' pay isn't enough' again.") == "'the workers' pay isn't enough'");
  CHECK(quotations_of("Between ‘the bosses’ and ‘the workers’ lies the law.") == "‘the bosses’ | ‘the workers’");
}

TEST_CASE("nested quotations know their parent, and tokens the innermost one") {
  const Document document = read("“He told me, ‘Sell the farm,’ and hung up,” she said.");
  REQUIRE(document.quotations.size() == 2);
  CHECK(document.quotations[0].parent == none);
  CHECK(document.quotations[1].parent == 0);
  CHECK(document.slice(document.quotations[1].inner) == "Sell the farm,");
  for (const Token& token : document.tokens) {
    const std::string_view word = document.slice(token.span);
    if (word == "told" || word == "hung" || word == "“" || word == "”") CHECK(token.quotation == 0);
    if (word == "farm" || word == "‘" || word == "’") CHECK(token.quotation == 1);
    if (word == "she") CHECK(token.quotation == none);
  }
}

TEST_CASE("token ranges hold the marks") {
  const Document document = read("She said “no way” twice.");
  REQUIRE(document.quotations.size() == 1);
  CHECK(document.slice(document.span(document.quotations[0].tokens)) == "“no way”");
}

TEST_CASE("quotations in the same marks inside one another") {
  CHECK(quotations_of("\"He said \"hello\" to me,\" she wrote.") == "\"He said \"hello\" to me,\" | \"hello\"");
}

TEST_CASE("of three straight single marks the first closes the inner quotation") {
  CHECK(quotations_of("''He says, 'Not today,''' she wrote. ''Ask him.''") ==
        "''He says, 'Not today,''' | 'Not today,' | ''Ask him.''");
}

TEST_CASE("a quotation runs over several sentences") {
  CHECK(quotations_of("“It leaks. It always has,” he said. “Ask her.”") == "“It leaks. It always has,” | “Ask her.”");
}

TEST_CASE("a paragraph that opens again continues the quotation") {
  const Document document = read("He wrote: “The dam is old.\n\n“It will not hold,” and left.\n");
  REQUIRE(document.quotations.size() == 2);
  CHECK(document.slice(document.quotations[0].span) == "“The dam is old.");
  CHECK_FALSE(document.quotations[0].closed);
  CHECK_FALSE(document.quotations[0].continued);
  CHECK(document.quotations[1].continued);
  CHECK(document.quotations[1].closed);
  const Document apart = read("He wrote: “The dam is old.”\n\n“It will not hold,” she said.\n");
  REQUIRE(apart.quotations.size() == 2);
  CHECK_FALSE(apart.quotations[1].continued);
}

TEST_CASE("a quotation may be closed in a later paragraph") {
  const Document document = read("He wrote: “The dam is old.\n\nIt will not hold.” Then he left.\n");
  REQUIRE(document.quotations.size() == 1);
  CHECK(document.slice(document.quotations[0].span) == "“The dam is old.\n\nIt will not hold.”");
  CHECK(document.quotations[0].closed);
}

TEST_CASE("a quotation that is never closed ends with its paragraph") {
  const Document document = read("He wrote: “The dam is old. It leaks.\n\nNobody answered him.\n");
  REQUIRE(document.quotations.size() == 1);
  CHECK(document.slice(document.quotations[0].span) == "“The dam is old. It leaks.");
  CHECK_FALSE(document.quotations[0].closed);
}

TEST_CASE("a forgotten mark ends where the next quotation begins") {
  CHECK(quotations_of("He said “yes and she said “no” and so on.") == "“yes and she said | “no”");
}

TEST_CASE("marks that typists mix up") {
  CHECK(quotations_of("It was “late\", he said.") == "“late\"");
  CHECK(quotations_of("“It is late,“ he said.") == "“It is late,“");
  CHECK(quotations_of("”It is late,” he said.") == "”It is late,”");
}

TEST_CASE("markup does not hide what stands beside a mark") {
  CHECK(quotations_of("> He said **“it\n> is late”** and left.") == "“it\n> is late”");
  CHECK(quotations_of("*\"It is late,\"* he said.") == "\"It is late,\"");
}

TEST_CASE("speech") {
  CHECK(use("“The bridge will fall,” she warned.") == QuotationUse::speech);
  CHECK(use("“Madness,” said the mayor.") == QuotationUse::speech);
  CHECK(use("He had one word for it: “madness”.") == QuotationUse::speech);
  CHECK(use("She called it “a disgrace to the whole of our town” again.") == QuotationUse::speech);
  CHECK(use("“We lost.” That was all.") == QuotationUse::speech);
  CHECK(use("He thinks “we lost” is enough.") == QuotationUse::speech);
}

TEST_CASE("scare quotes and terms") {
  CHECK(use("The so-called “experts” were wrong.") == QuotationUse::scare);
  CHECK(use("They speak of the “black box” of finance.") == QuotationUse::scare);
  CHECK(use("This 'fresh start' is stale.") == QuotationUse::scare);
}

TEST_CASE("titles") {
  CHECK(use("Her novel “The Lamps of Morning” sold well.") == QuotationUse::title);
  CHECK(use("I have read “Salt Roads” twice.") == QuotationUse::title);
  CHECK(use("In “Salt Roads,” the sea is grey.") == QuotationUse::title);
}

TEST_CASE("what a verb follows at the start of a sentence, or what holds two sentences, is no title") {
  CHECK(use("“Oh, my God,” a young woman exclaimed.") == QuotationUse::speech);
  CHECK(use("She cried “The Baker. Big Daddy.” twice.") == QuotationUse::speech);
  const Document nested = read("He explained, smiling, “We’re like ‘Flour and Dust,’” twice.");
  REQUIRE(nested.quotations.size() == 2);
  CHECK(nested.quotations[0].use == QuotationUse::speech);
}

TEST_CASE("capitals make no title of what somebody says") {
  CHECK(use("“Like Dover,” Marsh said.") == QuotationUse::speech);
  CHECK(use("“Only Dover. Or Hastings,” the old mayor told them.") == QuotationUse::speech);
  CHECK(use("She read “Like Dover” and slept.") == QuotationUse::title);
}

TEST_CASE("questions are those outside quotation marks") {
  const auto question = [](std::string_view text) { return read(text).sentences.at(0).question; };
  CHECK(question("Who pays?"));
  CHECK(question("Who pays for “progress”?"));
  CHECK(question("(Who pays?)"));
  CHECK(question("Who pays?!"));
  CHECK_FALSE(question("She asked, “Who pays?”"));
  CHECK_FALSE(question("“Who pays?” she asked."));
  CHECK_FALSE(question("Somebody pays."));
}

}  // namespace
}  // namespace argmap
