// Who does what a verb without a subject of its own says, and where a thing that is praised or promised ends.
#include <doctest/doctest.h>

#include <string>

#include "reading.hpp"

using namespace argmap;
using extract::Found;
using extract::said;

TEST_CASE("a joined verb does not take the subject of a clause with 'that'") {
  CHECK(said("Nora Pell insisted that the board had slept, calling the pier a heap of rust.") ==
        "Nora Pell | insisted | that the board had slept\nNora Pell | calling | the pier a heap of rust\n");
  CHECK(said("Nora Pell met a diver who swam there and warned that the planks were rotten.").starts_with("Nora Pell"));
}

TEST_CASE("brackets and days do not part a subject from its verb") {
  CHECK(said("Nora Pell (the harbour master) on Friday closed the pier, saying that the planks were rotten.") ==
        "Nora Pell | saying | that the planks were rotten\n");
}

TEST_CASE("a verb of saying behind an aside takes the subject before it") {
  CHECK(said("Nora Pell (whom in all her years nobody had asked) said the board had slept.") ==
        "Nora Pell | said | the board had slept\n");
}

TEST_CASE("a participle behind a speaker who stands behind the verb takes that speaker") {
  CHECK(said("“The planks are rotten,” said Nora Pell, adding that the board had slept.") ==
        "Nora Pell | said | “The planks are rotten,”\nNora Pell | adding | that the board had slept\n");
  CHECK(said("“The planks are rotten,” said Nora Pell, and the board shut the pier, saying that it was old.") ==
        "Nora Pell | said | “The planks are rotten,”\nthe board | saying | that it was old\n");
}

TEST_CASE("a participle that opens the sentence takes the subject behind it") {
  CHECK(said("After saying that the planks were rotten, the board closed the pier.") ==
        "the board | saying | that the planks were rotten\n");
}

TEST_CASE("a participle that opens the sentence takes the subject behind it, though an aside or a quotation follows") {
  CHECK(said("Arguing that the planks were rotten, Nora Pell, who had swum there, closed the pier.") ==
        "Nora Pell | Arguing | that the planks were rotten\n");
  CHECK(said("Warning that the planks were rotten, Nora Pell said, “Nobody swims here any more.”") ==
        "Nora Pell | Warning | that the planks were rotten\n"
        "Nora Pell | said | “Nobody swims here any more.”\n");
}

TEST_CASE("what is praised ends where the speaker acts or the author turns") {
  CHECK(said("Nora Pell praised the new planks, calling them a triumph.") ==
        "Nora Pell | praised | the new planks\nNora Pell | calling | them a triumph\n");
  CHECK(said("Nora Pell praised the new planks, but closed the pier.") == "Nora Pell | praised | the new planks\n");
  CHECK(said("Nora Pell condemned the water, drinking cups and planks of the pier.") ==
        "Nora Pell | condemned | the water, drinking cups and planks of the pier\n");
  CHECK(said("The widow thinks the pier, while old, will stand.") ==
        "The widow | thinks | the pier, while old, will stand\n");
}

TEST_CASE("a time before the verb of saying is not who says it") {
  CHECK(said("Nora Pell, who had swum there, last week said the planks were rotten.") ==
        "Nora Pell | said | the planks were rotten\n");
  CHECK(said("Nora Pell has closed the pier and on Monday announced the planks were rotten.") ==
        "Nora Pell | announced | the planks were rotten\n");
}

TEST_CASE("an aside between dashes, with an adverb behind it, parts no subject from its verb") {
  CHECK(said("The divers -- including Nora Pell -- quickly accused the board of sleeping.") ==
        "The divers | quickly accused | the board of sleeping\n");
}

TEST_CASE("a verb joined within a relative clause is that of the clause") {
  CHECK(said("Tom Vell met Nora Pell, who swam there and said the planks were rotten.") ==
        "who | said | the planks were rotten\n");
}

TEST_CASE("what is praised ends at an apposition, a list does not") {
  CHECK(said("Nora Pell praised the pier, the oldest one on the lake.") == "Nora Pell | praised | the pier\n");
  CHECK(said("Nora Pell praised the pier, the planks and the rails.") ==
        "Nora Pell | praised | the pier, the planks and the rails\n");
}

TEST_CASE("what others say within what somebody says is left out where attitudes are asked for") {
  const std::string text = "Tom Vell said Nora Pell had warned that the planks were rotten.";
  const std::string outer = "Tom Vell | said | Nora Pell had warned that the planks were rotten\n";
  CHECK(said(text) == outer + "Nora Pell | had warned | that the planks were rotten\n");
  const Found all = extract::read_with_attitudes(text);
  CHECK(said(all, all.extraction.attributions) == outer);
}

TEST_CASE("attitudes within what somebody says, or within a quotation, are left out") {
  const Found quoted = extract::read_with_attitudes("On the wall stood a poem: “Most sailors hope to keep the pier.”");
  CHECK(said(quoted, quoted.extraction.attitudes).find("hope") == std::string::npos);
  const Found found = extract::read_with_attitudes("Tom Vell said that most sailors hope to keep the pier.");
  CHECK(said(found, found.extraction.attitudes).empty());
}

TEST_CASE("what nobody in particular says does not take the quotation behind another's words") {
  CHECK(
      said("It is often said that planks rot. Not these, says Nora Pell. They will see “a hundred winters and another "
           "hundred after those.”") ==
      " | It is often said | that planks rot\n"
      "Nora Pell | says | Not these … They will see “a hundred winters and another hundred after those.”\n");
}

TEST_CASE("a promise ends before the verb that it is the subject of") {
  CHECK(said("The pier is old. Nora Pell's promise to mend the planks has become a joke.") ==
        "Nora Pell | promise | to mend the planks\n");
}

TEST_CASE("an aside before the verb may end with quoted words") {
  CHECK(said("Nora Pell, who calls the pier a “heap of rust and woodworm,” said the board doubts her word.")
            .find("Nora Pell | said | the board doubts her word") != std::string::npos);
}

TEST_CASE("the object of the verb before a participle is not its subject") {
  CHECK(said("Nora Pell was frank about her love for Tom Vell, the warden, saying the board must keep him.") ==
        "Nora Pell | saying | the board must keep him\n");
  CHECK(said("The row goes on, with Tom Vell, the warden, saying the board must pay.")
            .find("Tom Vell, the warden, | saying | the board must pay") != std::string::npos);
}

TEST_CASE("a judgement that a relative clause of the source tells of stands beside what the source says") {
  CHECK(said("The pier, which has been condemned by the board, has promised its guests a new roof.")
            .find("the board | has been condemned by | The pier") != std::string::npos);
}

TEST_CASE("the name or the age between two commas goes with the subject of a verb joined later") {
  CHECK(said("It rained. Its president, Colonel Hask, is a member of the club and says he bears no grudge.") ==
        "Its president, Colonel Hask, | says | he bears no grudge\n");
  CHECK(said("It rained. Nora Pell, 81, pours tea and explains that the pier is old.") ==
        "Nora Pell, 81, | explains | that the pier is old\n");
}

TEST_CASE("when, where and how it was said is no part of who said it") {
  CHECK(said("It rained. The warden, when I asked him, said the pier was old.") ==
        "The warden | said | the pier was old\n");
  CHECK(said("It rained. The board, in a statement, said the pier was old.") ==
        "The board | said | the pier was old\n");
  CHECK(said("It rained. The tutor, asked at a party what she thought, said that the pier was old.")
            .find("The tutor | said | that") != std::string::npos);
  CHECK(said("It rained. Nora Pell, of Lund, said the pier was old.") ==
        "Nora Pell, of Lund, | said | the pier was old\n");
}

TEST_CASE("a phrase with 'of' is one source before an aside too") {
  CHECK(said("It rained. The log of the gunboat Sperling, which we have owned, records that the crew slept.") ==
        "The log of the gunboat Sperling, which we have owned, | records | that the crew slept\n");
}
