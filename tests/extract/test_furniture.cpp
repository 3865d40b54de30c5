#include <doctest/doctest.h>

#include <algorithm>

#include "reading.hpp"

using namespace argmap;
using extract::read;

namespace {

const char* const page =
    "The quarry above the school\n"
    "By Nora Lindqvist\n"
    "Dust has settled on the playground for nine years, and the council still looks the other way. It should not.\n"
    "What the dust does\n"
    "The clinic treated 140 children for asthma last year. That is twice as many as in the next valley.\n"
    "The playground under dust, May 2024. Photo: Ada Brandt / Valley Press\n"
    "The council should close the quarry before another winter of coughing begins in the valley.\n"
    "Subscribe to our newsletter for more stories like this one.\n";

std::string category(const extract::Found& found, std::string_view words) {
  for (const Furniture& f : found.extraction.furniture) {
    if (found.document.plain(f.span).find(words) != std::string::npos) return f.category;
  }
  return "";
}

}  // namespace

TEST_CASE("headline, byline, caption and calls are furniture, and what argues is not") {
  const auto found = read(page);
  CHECK(category(found, "The quarry above") == "headline");
  CHECK(category(found, "By Nora") == "byline");
  CHECK(category(found, "Photo:") != "");  // a caption with its credit
  CHECK(category(found, "Subscribe") == "call");
  CHECK(category(found, "Dust has settled") == "");
  CHECK(category(found, "The clinic") == "");
}

TEST_CASE("the headline stands under a kicker, and what stands above the kicker names the paper") {
  const std::string body =
      "\n\nDust has settled on the playground for nine years, and the council looks away. It should not.\n";
  const auto letter = read("LETTERS TO THE EDITOR\n\nWhat the quarry costs\n\nSir," + body);
  CHECK(category(letter, "LETTERS") == "kicker");
  CHECK(category(letter, "What the quarry") == "headline");
  const auto leader = read("The Valley Press\n\nEDITORIAL\n\nA cough that the council hears\n\n9 October" + body);
  CHECK(category(leader, "The Valley Press") == "kicker");
  CHECK(category(leader, "EDITORIAL") == "kicker");
  CHECK(category(leader, "A cough") == "headline");
  const auto column = read("Close the quarry now\n\nOPINION\n\nBy Nora Lindqvist" + body);
  CHECK(category(column, "Close the quarry") == "headline");
  CHECK(category(column, "By Nora") == "byline");
  const auto named = read("Close the quarry now\n\nOPINION\n\nNora Lindqvist" + body);
  CHECK(category(named, "Close the quarry") == "headline");
  CHECK(category(named, "OPINION") == "kicker");
  CHECK(category(named, "Nora") != "headline");
}

TEST_CASE("what pages put around a text is told wherever it stands") {
  const std::string before = "The quarry should close. It harms the children, and nobody needs its stone.\n\n";
  const std::string after = "\n\nThe council must act before the winter, since the dust is worst then.\n";
  for (const char* const line :
       {"Share this article: Facebook Twitter WhatsApp\n12 comments", "Facebook | Twitter | Email", "12 comments",
        "Published 3 May 2024, 09:15 GMT | Updated 4 May 2024\n5 min read", "Related articles\nHow Alfern shut its pit",
        "Share on Facebook\nShare on Twitter"}) {
    INFO(line);
    const auto found = read(before + line + after);
    CHECK(found.extraction.headings.empty());
    for (const auto& unit : found.extraction.units) {
      CHECK(found.document.plain(unit.hull()).find(std::string(line).substr(0, 9)) == std::string::npos);
    }
    CHECK(category(found, std::string(line).substr(0, 9)) != "");
  }
}

TEST_CASE("a list of other pages goes on in the lines below, and ends where an empty line does") {
  const std::string page =
      "The quarry should close. It harms the children, and nobody needs its stone.\n\n"
      "Related articles\nHow Alfern shut its pit\nThe dust explained\n\n"
      "What the dust does\n\n"
      "The council must act before the winter, since the dust is worst then.\n";
  const auto found = read(page);
  CHECK(category(found, "How Alfern") == "navigation");
  CHECK(category(found, "The dust explained") == "navigation");
  REQUIRE(found.extraction.headings.size() == 1);
  CHECK(found.document.plain(found.extraction.headings[0].span) == "What the dust does");
}

TEST_CASE("place and agency before a dash are cut off however much stands above") {
  const auto found = read(
      "OPINION\n\nWhy the quarry should close\n\nDust is dear, says a clinic\n\nBy NORA LINDQVIST\n"
      "Published 3 May 2024\n5 min read\n\nALFERN, North Vale (AP) — The quarry should close, because it harms.\n");
  CHECK(category(found, "ALFERN") == "dateline");
  REQUIRE(!found.extraction.units.empty());
  for (const auto& unit : found.extraction.units) {
    CHECK(found.document.plain(unit.hull()).find("ALFERN") == std::string::npos);
  }
}

TEST_CASE("the author is taken from the byline") {
  CHECK(read(page).extraction.author == "Nora Lindqvist");
}

TEST_CASE("a heading inside the text groups it and is no unit") {
  const auto found = read(page);
  REQUIRE(found.extraction.headings.size() == 1);
  CHECK(found.document.plain(found.extraction.headings[0].span) == "What the dust does");
  CHECK(std::ranges::none_of(found.extraction.units,
                             [&](const Unit& u) { return found.words(u.spans) == "What the dust does"; }));
}

TEST_CASE("furniture says by which rule it was set apart") {
  for (const Furniture& f : read(page).extraction.furniture) CHECK(!f.reasons.empty());
}

TEST_CASE("a short line in another language is furniture even where English has most of its words") {
  const auto found = read(
      "The crane of the harbour\n\nLees deze column in het Nederlands\n\n"
      "The old crane on the quay should stay. It has lifted every boat of the town since 1931.\n\n"
      "Fear of the van der Meer family\n\nThe family wants the quay for itself. Nobody in the town wants that.\n");
  CHECK(category(found, "Lees deze") == "foreign");
  CHECK(category(found, "van der Meer") == "");
}
