// Where the words begin and end that somebody is said to have said, and what stands around them.
#include <doctest/doctest.h>

#include <string>

#include "reading.hpp"

using namespace argmap;
using extract::said;

TEST_CASE("a word that joins the sentence to the one before is no part of what is said") {
  CHECK(said("But, according to the Post, the planks are rotten.") ==
        "the Post | according to | the planks are rotten\n");
  CHECK(said("Of course, as Nora Pell observed, the planks are rotten.") ==
        "Nora Pell | observed | the planks are rotten\n");
}

TEST_CASE("within brackets what is said begins at the bracket") {
  CHECK(said("The board met (the planks are rotten, according to the Post) and went home.") ==
        "the Post | according to | the planks are rotten\n");
}

TEST_CASE("this winter or that year can be what something is said of") {
  CHECK(said("This winter is already predicted to be the mildest in memory.") ==
        " | is already predicted | This winter … to be the mildest in memory\n");
}

TEST_CASE("what is said goes on behind an aside between two dashes") {
  CHECK(said("Nora Pell wrote that she needed Tom Vell - a warden whom the board trusts - for the repairs.") ==
        "Nora Pell | wrote | that she needed Tom Vell - a warden whom the board trusts - for the repairs\n");
  CHECK(said("Nora Pell wrote that the planks were rotten - nobody answered - and left.") ==
        "Nora Pell | wrote | that the planks were rotten\n");
}

TEST_CASE("an end that names a cue ends what that one says, and no more") {
  CHECK(said("Nora Pell praised the planks on Monday.") == "Nora Pell | praised | the planks\n");
  CHECK(said("Nora Pell said that Tom Vell praised the planks on Monday.")
            .find("Nora Pell | said | that Tom Vell praised the planks on Monday\n") != std::string::npos);
}

TEST_CASE("a time that opens what is said is no object with an apposition") {
  CHECK(said("Nora Pell said in May, the pier was sold.") == "Nora Pell | said | in May, the pier was sold\n");
  CHECK(said("Nora Pell said until now, the oldest pier was ours.") ==
        "Nora Pell | said | until now, the oldest pier was ours\n");
}

TEST_CASE("the words of a sign end with their quotation") {
  CHECK(said("It rained. A banner proclaiming “The pier is ours and always was” has been cut down.") ==
        "A banner | proclaiming | “The pier is ours and always was”\n");
}

TEST_CASE("a claim by somebody ends before the verb that it is the subject of") {
  CHECK(said("It rained. The claim by the board that nobody was ever at risk deserves a second look.") ==
        "the board | claim by | that nobody was ever at risk\n");
}

TEST_CASE("a title in quotation marks names a thing as a noun phrase does") {
  CHECK(said("It rained. The author of “Dry Rivers” said that the pier was old.") ==
        "The author of “Dry Rivers” | said | that the pier was old\n");
}

TEST_CASE("what somebody else denies or how the town fared is no part of what was reported") {
  CHECK(said("The pier has been mended, the Times reported, while the board denied that it was old.")
            .find("the Times | reported | The pier has been mended\n") != std::string::npos);
  CHECK(said("Nora Pell said the river was high, so they had shut the gate.") ==
        "Nora Pell | said | the river was high, so they had shut the gate\n");
}

TEST_CASE("what is told of a source that is named first is no part of what it says") {
  CHECK(said("According to Nora Pell, a warden, the planks are rotten.") ==
        "Nora Pell, a warden | According to | the planks are rotten\n");
  CHECK(said("According to Nora Pell, who has taught here for years, \"the planks are rotten\".") ==
        "Nora Pell, who has taught here for years | According to | \"the planks are rotten\"\n");
  CHECK(said("According to the board, the wardens lost money, and the planks are rotten.") ==
        "the board | According to | the wardens lost money, and the planks are rotten\n");
}

TEST_CASE("'so' is what somebody says who says so") {
  CHECK(said("Is the pier old? The board says so.") == "The board | says | so\n");
}

TEST_CASE("what the source is, in another tense, is no part of what it promised") {
  CHECK(said("The Grand promised eighty jobs in 2016 and has nineteen.").find("nineteen") == std::string::npos);
}
