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

TEST_CASE("a line that is something else by its words is not the headline, but the next is") {
  const std::string body =
      "\n\nDust has settled on the playground for nine years, and the council looks away. It should not.\n";
  for (const char* const line :
       {"Tue Jun 9, 2015 | 07:45", "9 June 2015", "(2 weeks, 3 days ago)", "Score: 3.5 / 10", "My rating: 4 of 5 stars",
        "Print Page | Write to Us | Log In", "2015-06-09 07:45:10 source: category:Quarries"}) {
    INFO(line);
    const auto found = read(std::string(line) + "\n\nQuarry dust reaches the school again" + body);
    CHECK(category(found, std::string(line).substr(0, 8)) != "headline");
    CHECK(category(found, std::string(line).substr(0, 8)) != "");
    CHECK(category(found, "Quarry dust") == "headline");
    CHECK(found.extraction.headings.empty());
  }
  const auto named = read("The Valley Post\n\nAlfern's mayor warns of the dust of its quarry\n\nALFERN: Dust is dear." +
                          body + "\nThe clinic counts the coughs.\n\nClose it.\n");
  CHECK(category(named, "The Valley Post") == "kicker");
  CHECK(category(named, "Alfern's mayor") == "headline");
}

TEST_CASE("a first line that speaks as I, or to somebody, and ends with a stop is text") {
  const std::string body =
      "\n\nDust has settled on the playground for nine years, and the council looks away. It should not.\n\n"
      "The clinic treated 140 children for asthma last year.\n\nThat is twice as many as ever.\n\nClose it.\n";
  CHECK(category(read("Madam Mayor, I will be brief about the quarry." + body), "Madam") == "");
  CHECK(category(read("I will be brief about the quarry." + body), "I will") == "");
  CHECK(category(read("The quarry must close." + body), "The quarry") == "headline");
}

TEST_CASE("the headline said again and the line above the byline belong to the headline") {
  const auto found = read(
      "Why the quarry should close - The Vale\n\nWhy the quarry should close\n\n"
      "Doctors now count the coughs of a whole valley, with the council still silent\n\nBy Nora Lindqvist\n\n"
      "Dust has settled on the playground for nine years, and the council looks away. It should not.\n");
  CHECK(found.extraction.headings.empty());
  CHECK(category(found, "Doctors now count") == "headline");
  for (const auto& unit : found.extraction.units) {
    CHECK(found.document.plain(unit.hull()).find("Doctors") == std::string::npos);
  }
}

TEST_CASE("what stands above the menu of a site names the site, and the headline stands below") {
  const auto found = read(
      "Valley Notes\n\na blog about one valley\n\nHome\n\nAbout me\n\nThe quarry has to close\n\nPosted on May 3, 2026 "
      "by "
      "Nora Lindqvist\n\nDust has settled on the playground for nine years, and the council looks away. It should not, "
      "and the "
      "school board should be the first to say so aloud.\n");
  CHECK(category(found, "Valley Notes") != "headline");
  CHECK(category(found, "Home") == "menu");
  CHECK(category(found, "The quarry has") == "headline");
  CHECK(found.extraction.author == "Nora Lindqvist");
}

TEST_CASE("byline and author are found below however many lines of the page") {
  const auto found = read(
      "Skip to main content\nThe Valley Press\nNews Sport Opinion Culture\nSign in\nThe quarry above the school has to "
      "close\nShare\nSave\nListen to this article\nBy Nora Lindqvist\nRural affairs correspondent\n"
      "Dust has settled on the playground for nine years, and the council looks away. It should not, and the "
      "school board should be the first to say so aloud.\n");
  CHECK(category(found, "The quarry above") == "headline");
  CHECK(category(found, "By Nora") == "byline");
  CHECK(category(found, "Rural affairs") == "byline");
  CHECK(category(found, "Share") == "widget");  // no credit, which a sheet would show
  CHECK(found.extraction.author == "Nora Lindqvist");
}

TEST_CASE("lines above a speech are found where its paragraphs are short") {
  const auto found = read(
      "Press release\n\nSpeech by the Minister for Dust\n\nFrom: Ministry for Dust\n\nPublished: 3 May 2026\n\nThe Rt "
      "Hon Nora "
      "Lindqvist\n\nI have come to say one thing: we must close the quarry this year.\n\nWe dug for a hundred years, "
      "and the dust "
      "rose with every year.\n");
  CHECK(category(found, "The Rt Hon") == "byline");
  CHECK(category(found, "We dug") == "");
}

TEST_CASE("a bare name below the headline is the author's") {
  const auto found = read(
      "The quarry above the school has to close\n\nNora Lindqvist\n\n3 May 2026\n\nDust has settled on the playground "
      "for "
      "nine years, and the council looks away. It should not.\n");
  CHECK(category(found, "Nora") == "byline");
  CHECK(found.extraction.author == "Nora Lindqvist");
}

TEST_CASE("what readers write below the count of their comments is no text") {
  std::string text = "The quarry above the school\n\n";
  for (const std::string year : {"2019", "2020", "2021", "2022"}) {
    text +=
        "Dust settled on the playground in " + year + ", and the council looked away. It should not have done so.\n\n";
  }
  const auto found = read(text + "14 Comments\n\nBert\n\nWell said. Dust does not vote.\n");
  CHECK(category(found, "14 Comments") == "comments");
  CHECK(category(found, "Well said") == "comments");
  CHECK(category(found, "in 2022") == "");
  const auto above = read("The quarry above the school\n\n14 Comments\n\n" + text);
  CHECK(category(above, "in 2019") == "");
}

TEST_CASE("links that empty lines part are links") {
  const std::string opening = "The quarry must close this year, since its dust lies on the playground.\n\n";
  const std::string rest = "The council looks away, and it should not do so any longer.\n";
  const auto two = read(opening + "Most read\n\nWho owns the quarry?\n\nA short history of dust\n\n" + rest);
  CHECK(category(two, "Who owns") == "navigation");
  CHECK(category(two, "A short history") == "navigation");
  CHECK(category(two, "The council") == "");
  const auto one = read(opening + "Most read\n\nA short history of dust\n\n" + rest);
  CHECK(category(one, "A short history") == "");
  const auto headed =
      read(opening + "What it costs\n\n" + rest + "\nMost read\n\nDust in the lung\n\nWhat now\n\n" + rest);
  CHECK(category(headed, "Dust in the lung") == "navigation");
  CHECK(category(headed, "What now") == "");
}

TEST_CASE("notes below a text go on to its end, or to a heading over prose") {
  std::string text = "The quarry above the school\n\n";
  for (const std::string year : {"2019", "2020", "2021"}) {
    text += "Dust settled on the playground in " + year + ", and the council looked away. It should not have.\n\n";
  }
  const auto found = read(text +
                          "References\n\nHolm, I. The lung and the hill. Lund: Quay Press.\n\nWhat is to be done\n\n"
                          "The council should buy the quarry, and it should do so before the dust of another summer "
                          "has settled on the children who play there and on the books that they read.\n");
  CHECK(category(found, "References") == "notes");
  CHECK(category(found, "Holm") == "notes");
  CHECK(category(found, "The council should") == "");
}

TEST_CASE("the head of a printed page and words of the text set apart stand twice") {
  const auto found = read(
      "The Quarry Review 12\n\nThe quarry above the school has to close\n\nDust has settled on the playground for nine "
      "years, and the council looks away. It should not.\n\n\"Dust has settled on the playground\"\n\nThe Quarry "
      "Review 13\n\nThe dust is worst in May. It must end.\n");
  CHECK(category(found, "The Quarry Review 13") == "kicker");
  CHECK(category(found, "\"Dust has settled") == "caption");
  CHECK(category(found, "Dust has settled on the playground for") == "");
}

TEST_CASE("what stands below a text behind words of the page is of the page") {
  const std::string text =
      "The quarry above the school has to close\n\nDust has settled on the playground for nine years.\n\nThe council "
      "looks away, and it should not do so any longer.\n\n";
  const auto below = read(text + "All rights reserved\n\nStop painting the school grey\n");
  CHECK(category(below, "Stop painting") == "widget");
  const auto amid = read(text + "All rights reserved\n\nStop painting the school grey\n\nIt should be white again.\n");
  CHECK(category(amid, "It should be") == "");
}

TEST_CASE("a row with wide gaps is no text") {
  const auto found = read(
      "The quarry above the school has to close\n\nDust has settled on the playground for nine years.\n\nYear    "
      "Dust falls    Days\n\nThe council looks away, and it should not do so any longer.\n");
  CHECK(category(found, "Dust falls") == "caption");
}

TEST_CASE("whom the text has named is not introduced as its author at the end") {
  const std::string text =
      "The quarry above the school has to close\n\nDust has settled on the playground for nine years, and only Nora "
      "Lindqvist has said so.\n\n";
  CHECK(category(read(text + "Nora Lindqvist is the candidate of the school.\n"), "Nora Lindqvist is") == "");
  CHECK(category(read(text + "Ada Holm is a teacher and writer in Lund.\n"), "Ada Holm is") == "editors-note");
}

TEST_CASE("what was said of strong views is no disclaimer") {
  const auto found = read(
      "The quarry should close, said Nora Lindqvist, who keeps the school.\n\n"
      "\"That shows how angry they are. There were a lot of harsh views expressed.\"\n\n"
      "The council must act before the winter, since the dust is worst then.\n\n"
      "The views expressed here are those of the writer.\n");
  CHECK(category(found, "harsh views") == "");
  CHECK(category(found, "those of the writer") == "disclaimer");
}

TEST_CASE("what pages put around a text is told wherever it stands") {
  const std::string before = "The quarry should close. It harms the children, and nobody needs its stone.\n\n";
  const std::string after = "\n\nThe council must act before the winter, since the dust is worst then.\n";
  for (const char* const line :
       {"Share this article: Facebook Twitter WhatsApp\n12 comments", "Facebook | Twitter | Email", "12 comments",
        "Published 3 May 2024, 09:15 GMT | Updated 4 May 2024\n5 min read", "Related articles\nHow Alfern shut its pit",
        "Share on Facebook\nShare on Twitter", "Embed from Vale Pictures", "Enter the code shown\nterms of use"}) {
    INFO(line);
    const auto found = read(std::string(before).append(line).append(after));
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

TEST_CASE("who speaks in a broadcast, and as what, is no part of what is said") {
  const auto found = read(
      "The lock of Marland has had no keeper for years, and nobody in the town seems to mind that.\n\n"
      "TOM VELL, BYLINE: The lock should have a keeper, because nobody else hears the boats.\n\n"
      "The council disagrees, since a keeper costs more than the boats bring in.\n");
  for (const auto& unit : found.extraction.units) {
    CHECK(found.document.plain(unit.hull()).find("BYLINE") == std::string::npos);
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

TEST_CASE("a caption that stands twice, the second time with its credit, is no text") {
  const auto found = read(
      "Why the quarry should close\n\n"
      "Parents stood at the gate of the quarry in Alfern last month.\n"
      "Parents stood at the gate of the quarry in Alfern last month.(Ada Brandt/Vale Pictures)\n\n"
      "Dust has settled on the playground for nine years, and the council looks away. It should not.\n");
  CHECK(category(found, "last month") == "caption");
  for (const auto& unit : found.extraction.units) {
    CHECK(found.document.plain(unit.hull()).find("Parents stood") == std::string::npos);
  }
}

TEST_CASE("a letter that an answer follows is no part of what the answer argues") {
  const std::string asked =
      "My neighbour keeps eight goats in his cellar. They sing all night, and my children cannot sleep.";
  const std::string answer = "You should talk to him. Goats do not sing when they are fed, so he should feed them.";
  const auto found =
      read("Goats that sing\n\nDEAR NORA: " + asked + " - Awake in Alfern\n\nDEAR AWAKE: " + answer + "\n");
  REQUIRE(!found.extraction.units.empty());
  for (const auto& unit : found.extraction.units) {
    CHECK(found.document.plain(unit.hull()).find("neighbour") == std::string::npos);
    CHECK(found.document.plain(unit.hull()).find("cannot sleep") == std::string::npos);
  }
  CHECK(found.unit_with("You should talk to him").role != Role::evidence);
  const auto letters =
      read("Goats that sing\n\nDear Nora, " + asked + "\n\nDear Nora, goats are dear to us and should stay.\n");
  CHECK(letters.unit_with("They sing all night").role != Role::thesis);
}

TEST_CASE("an opening that asks and answers, or that goes on for three sentences, is no headline") {
  const std::string rest =
      "\n\nLast term our school put the phones away for six weeks. The teachers said that it was quiet.\n\n"
      "The office counted two quarrels instead of nine. That is a start.\n\n"
      "Some say that they need their phones. The office has a phone.\n\nThe rule should stay.";
  const auto answered = read("Should phones be banned? I think so." + rest);
  CHECK(answered.extraction.furniture.empty());
  const auto goes_on = read("Are phones a curse? Many think so. They fear that nobody learns any more." + rest);
  CHECK(goes_on.extraction.furniture.empty());
}
