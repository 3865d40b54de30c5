// Whose words stand in quotation marks where only a part of what is said does, and where that begins and ends.
#include <doctest/doctest.h>

#include <string>

#include "reading.hpp"

using namespace argmap;
using extract::Found;
using extract::said;

TEST_CASE("a quotation belongs to who was reported in the sentence right before it") {
  CHECK(
      said("“The planks are rotten,” Nora Pell said. Ada Crane warned that the pier was old. “My father built it.”") ==
      "Nora Pell | said | “The planks are rotten,”\n"
      "Ada Crane | warned | that the pier was old … “My father built it.”\n");
}

TEST_CASE("a sentence that tells of the speaker is no part of what was said, though it quotes") {
  CHECK(said("“The planks rot,” Nora Pell said. It creaks “like a clock that was made to outlive us all.”") ==
        "Nora Pell | said | “The planks rot,” … It creaks “like a clock that was made to outlive us all.”\n");
  CHECK(said("“The planks rot,” Nora Pell said. She keeps geese that “nobody in town has ever wanted to feed.”") ==
        "Nora Pell | said | “The planks rot,”\n");
}

TEST_CASE("a name in quotation marks that somebody gives is what they say, and a title is left to the corpus") {
  CHECK(said("The pier is closed. Nora Pell called her rival “Old Lady Herring” again.") ==
        "Nora Pell | called | her rival “Old Lady Herring” again\n");
  const Found found = extract::read_with_attitudes("The pier is closed. Nora Pell cited the “Silver Herring” pact.");
  CHECK(found.extraction.attributions.empty());
  CHECK(said(found, found.extraction.attitudes) == "Nora Pell | cited | the “Silver Herring” pact\n");
}

TEST_CASE("what stands in one quotation with the cue is not quoted by it") {
  CHECK(said("It begins.\n\n“It rained. Nora Pell identified the rotten planks.\n\nIt rained.”").empty());
}

TEST_CASE("a name in quotation marks right behind a participle of naming is a term, and nobody says it") {
  CHECK(said("It rained. Off the pier stand three rocks called “hens”.").empty());
  CHECK(said("It rained. The tide, known as “the widow”, took a week.").empty());
  CHECK(said("It rained. Nora Pell called the tide “a widow”.") == "Nora Pell | called | the tide “a widow”\n");
  CHECK(said("It rained. The rock, which Nora Pell called “unfit for hens”, sank.")
            .starts_with("Nora Pell | called | “unfit for hens”"));
}

TEST_CASE("what is given a name in the passive does not speak") {
  const Found found =
      extract::read_with_attitudes("The pier was known as “the poorhouse of the bay,” with a tin roof.");
  CHECK(found.extraction.attributions.empty());
  CHECK(said(found, found.extraction.attitudes) == " | was known as | The pier … “the poorhouse of the bay,”\n");
  const Found titled = extract::read_with_attitudes("The pier was called the “Poor House Pier,” and it rotted.");
  CHECK(said(titled, titled.extraction.attitudes).starts_with(" | was called | The pier … the “Poor House Pier,”"));
}

TEST_CASE("quoted words in a phrase that tells where something was said are not what was said") {
  CHECK(said("On the “Evening Show,” Nora Pell said that the planks were rotten.") ==
        "Nora Pell | said | that the planks were rotten\n");
  CHECK(said("Recalling the “long dry year,” Nora Pell said the planks were rotten.") ==
        "Nora Pell | Recalling | the “long dry year,”\nNora Pell | said | the planks were rotten\n");
  CHECK(said("Like the “long dry year,” Nora Pell said.") == "Nora Pell | said | Like the “long dry year,”\n");
}

TEST_CASE("what is said begins with that, not with where or to whom it was said") {
  CHECK(said("Nora Pell said on the “Evening Show” on Monday that the planks were “rotten to the core.”") ==
        "Nora Pell | said | that the planks were “rotten to the core.”\n");
  CHECK(said("Nora Pell told a crowd in Larkfield on Monday that the planks were rotten.") ==
        "Nora Pell | told | that the planks were rotten\n");
  CHECK(said("Nora Pell says Larkfield has a pier in Marsh Bay that leads to Rome.") ==
        "Nora Pell | says | Larkfield has a pier in Marsh Bay that leads to Rome\n");
}

TEST_CASE("a name that ends in a comma is all that somebody calls it") {
  CHECK(said("Under what Nora Pell called “the old plan,” the board, a club of four, sold the pier.") ==
        "Nora Pell | called | “the old plan,”\n");
}

TEST_CASE("quoted words that the sentence leaves to nobody belong to who speaks in it") {
  CHECK(said("Nora Pell said the planks “were rotten,” while the board “has been asleep for years.”") ==
        "Nora Pell | said | the planks “were rotten,” while the board “has been asleep for years.”\n");
  CHECK(said("Nora Pell called the pier “a wreck” and sold the “modern” planks.") ==
        "Nora Pell | called | the pier “a wreck”\n");
  CHECK(said("Nora Pell called the pier “a wreck” - a word like “rotten” in her mouth.") ==
        "Nora Pell | called | the pier “a wreck”\n");
  CHECK(said("Nora Pell has now apologized for the pier, but her letters are so “learned” that nobody answers.") ==
        "Nora Pell | has now apologized | for the pier\n");
}

TEST_CASE("a speaker at the end of the sentence says all of it, quoted words in the middle or not") {
  CHECK(said("The pier drives her “to have purpose,” and she finds that in the tide, Nora Pell said.") ==
        "Nora Pell | said | The pier drives her “to have purpose,” and she finds that in the tide\n");
}

TEST_CASE("what a speaker refers to is no part of who speaks") {
  CHECK(
      said("“It is over,” said Nora Pell, referring to the warden.").starts_with("Nora Pell | said | “It is over,”\n"));
}

TEST_CASE("what is said does not end amid quoted words, be they speech or not") {
  CHECK(said("Nora Pell’s claim that the pier is “sound as a bell” was met with laughter.") ==
        "Nora Pell | claim | that the pier is “sound as a bell”\n");
}

TEST_CASE("a quotation behind an attitude belongs to it where it is nobody's, and not where the author speaks") {
  const auto beside = [](const std::string& text) {
    const Found found = extract::read_with_attitudes(text);
    return said(found, found.extraction.attitudes);
  };
  CHECK(beside("The pier is old. Most sailors oppose a new pier. “It would stand for a hundred years.”") ==
        "Most sailors | oppose | a new pier … “It would stand for a hundred years.”\n");
  CHECK(beside("The pier is old. Most sailors oppose a new pier. “It would not stand,” I said.") ==
        "Most sailors | oppose | a new pier\n");
  CHECK(said("Nora Pell said that the pier was old. “It will stand,” I said. “I built it myself.”") ==
        "Nora Pell | said | that the pier was old\n");
}

TEST_CASE("whom a participle addresses is no part of what is said, and two may share the verb of what is said") {
  CHECK(said("The board left after reminding the friends of the pier that it was “rotten.”") ==
        "The board | reminding | that it was “rotten.”\n");
  CHECK(said("They met Nora Pell, who thinks the mayor and his board “need a new pier.”") ==
        "who | thinks | the mayor and his board “need a new pier.”\n");
  CHECK(said("Nora Pell was asked by the mayor whether the pier was “rotten.”") ==
        "the mayor | was asked by | whether the pier was “rotten.”\n");
}

TEST_CASE("quoted words are not what was said where a subject or a clause of its own shows otherwise") {
  CHECK(said("Nora Pell said she “would not cross that pier” if it were the last one.") ==
        "Nora Pell | said | she “would not cross that pier” if it were the last one\n");
  CHECK(said("Nora Pell, who loathes the “Evening Show,” said the planks were rotten.").find("the planks |") ==
        std::string::npos);
}
