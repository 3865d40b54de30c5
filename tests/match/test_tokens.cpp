// Parts of a pattern that take single tokens.
#include "by_pattern.hpp"

TEST_CASE("words are compared in folded form") {
  CHECK(found("we must", "We MUST go, for we must.") == "We MUST | we must");
  CHECK(found("don't", "Don’t worry; they don't.") == "Don’t | don't");
  CHECK(found("we must", "We, too, must go.") == "");
}

TEST_CASE("marks are matched where they are written") {
  CHECK(found("yes \",\" we", "Yes, we can. Yes we can.") == "Yes, we");
  CHECK(found("[word] \"?\"", "Why wait? We go.") == "wait?");
  CHECK(found("cats \"--\" dogs", "Cats — dogs. Cats -- dogs. Cats - dogs. Cats, dogs.") ==
        "Cats — dogs | Cats -- dogs | Cats - dogs");
}

TEST_CASE("a lemma stands for its inflections, a class narrows it") {
  CHECK(found("~argue", "They argued, argue and are arguing; an argument.") == "argued | argue | arguing");
  CHECK(found("~claim/verb that", "She claims that it works. The claim that it works is old.") == "claims that");
}

TEST_CASE("class tests take one token of any of the classes") {
  CHECK(found("the [adjective] [noun]", "The tall tree fell on the house.") == "The tall tree");
  CHECK(found("in [number]", "It opened in 1999 in Leeds.") == "in 1999");
  CHECK(found("[cap] [cap]", "We met Mary Jones there.") == "Mary Jones");
  CHECK(found("they [past]", "They walk. They walked.") == "They walked");
  CHECK(found("the [plural]", "The trees and the house.") == "The trees");
}

TEST_CASE("a list has words and phrases, the longest first, by form or by lemma") {
  const std::string lists =
      "lists:\n  say: {match: lemma, class: verb, words: [say, \"point out\"]}\n"
      "  joins: {words: [in fact, in, as a matter of fact]}\n";
  CHECK(found("@say that", "He said that. She points out that. They pointed out that.", lists) ==
        "said that | points out that | pointed out that");
  CHECK(found("@joins", "In fact it is in, as a matter of fact.", lists) == "In fact | in | as a matter of fact");
  CHECK(found("@joins [noun]", "In fact and in theory.", lists) == "In fact | in theory");
  CHECK(found("@say", "He has no say.", lists) == "");
}

TEST_CASE("a list includes another, each compared in its own way") {
  const std::string lists =
      "lists:\n  verbs: {match: lemma, words: [show]}\n  all: {words: [proof], include: [verbs]}\n";
  CHECK(found("@all", "Proofs? He showed proof.", lists) == "showed | proof");
}

TEST_CASE("phrases end with their sentence") {
  const std::string lists = "lists:\n  l: {words: [on the other hand]}\n";
  CHECK(found("@l", "He leaned on the other. Hand it over. On the other hand, no.", lists) == "On the other hand");
}

TEST_CASE("alternatives are tried in order, options are preferred present") {
  CHECK(found("<x: (the|the old|old)> [adjective]? tree", "The old tree.") == "The old tree {x=The}");
  CHECK(found("<x: very?> old", "A very old, old tree.") == "very old {x=very} | old");
  CHECK(found("(not|never) (so|very old)", "Not so. Never very old. Never old.") == "Not so | Never very old");
}

TEST_CASE("a gap is as short as can be, and ends at stops, semicolons and quotation marks") {
  CHECK(found("we ..3 <x: [noun]>", "We like the big house.") == "We like the big house {x=house}");
  CHECK(found("we ..2 trees", "We like old, tall trees. We plant trees.") == "We plant trees");
  CHECK(found("we ..3 trees", "We left; trees grew. We left. Trees grew.") == "");
  CHECK(found("we ..3 trees", "We like \"old\" trees.") == "");
  CHECK(found("we ..12 trees", "We like, as you know, trees.") == "We like, as you know, trees");
}

TEST_CASE("edges of sentence and block") {
  CHECK(found("^ so [pronoun]", "So we went. And so we went.") == "So we");
  CHECK(found("^ so", "“So we went,” she said.") == "So");
  CHECK(found("[noun] $", "We saw a house. It was (said Tom) a barn!") == "house | barn");
  CHECK(found("^^ we", "We came.\n\nWe saw. We left.") == "We | We");
  CHECK(found("they $$", "Not they. And they.\n\nWho are they?") == "they | they");
  CHECK(found("^ <x: clause> $", "Wait!") == "Wait {x=Wait}");
}

TEST_CASE("a capture may go across the part that the pattern is found by") {
  CHECK(found("<cue: (has|have)? never [adverb]? objected> to", "They have never openly objected to it.") ==
        "have never openly objected to {cue=have never openly objected}");
}

TEST_CASE("words of a pattern stand in one quotation, or all outside") {
  CHECK(found("we must", "They said “we must” and we must.") == "we must | we must");
  CHECK(found("said we", "They said “we must” then.") == "");
  CHECK(found("must then", "They said “we must” then.") == "");
}

TEST_CASE("a word means to each rule book what that one says of it, whichever was asked before") {
  const auto cats = load_rule("pattern: \"@beasts run\"", "lists:\n  beasts:\n    words: [cats]\n");
  const auto dogs = load_rule("pattern: \"@beasts run\"", "lists:\n  beasts:\n    words: [dogs]\n");
  for (int round = 0; round < 2; ++round) {
    CHECK(matches(cats, "Cats run. Dogs run.") == "Cats run");
    CHECK(matches(dogs, "Cats run. Dogs run.") == "Dogs run");
  }
}

TEST_CASE("what must stand beside a fixed part may be a phrase, and may stand at the sentence's edge") {
  const std::string lists = "lists:\n  early: {words: [at first, once]}\n  late: {words: [in the end, later]}\n";
  CHECK(found("@early harbours", "At first harbours silt. Once harbours close. Harbours close.", lists) ==
        "At first harbours | Once harbours");
  CHECK(found("harbours @late", "Harbours in the end silt. Harbours later close. Harbours close in the end.", lists) ==
        "Harbours in the end | Harbours later");
  CHECK(found("harbours [verb]", "They love harbours. Harbours silt.") == "Harbours silt");
}

TEST_CASE("what a pattern asks for further off is found on its own side, in reach, words and phrases alike") {
  const std::string lists = "lists:\n  late: {words: [in the end, later]}\n";
  CHECK(found("harbours ..3 @late", "Harbours silt up in the end. Harbours silt later.", lists) ==
        "Harbours silt up in the end | Harbours silt later");
  CHECK(found("harbours ..3 @late", "Later harbours silt. Harbours that nobody has ever dredged silt later.", lists) ==
        "");
  CHECK(found("(the|two old) ..3 (harbours|later ..2 piers)", "Two old, later lost piers. The later harbours.") ==
        "Two old, later lost piers | The later harbours");
  CHECK(found("@late ..2 <h: harbours> ..2 <n: np>", "In the end all harbours lost the war.", lists) ==
        "In the end all harbours lost the war {h=harbours} {n=the war}");
}

TEST_CASE("a fixed part behind a quotation may stand in another sentence") {
  CHECK(found("they asked <q: quote> ..2 harbours", "They asked: “Why? Where to?” of harbours.") == "");
  CHECK(found("asked <q: quote> of harbours", "They asked “Why? Where to?” of harbours.") ==
        "asked “Why? Where to?” of harbours {q=“Why? Where to?”}");
}
