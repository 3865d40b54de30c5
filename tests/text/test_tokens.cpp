#include <doctest/doctest.h>

#include <string>

#include "by_hand.hpp"

using namespace argmap;
using namespace argmap::text;

namespace {

/// The tokens of a sentence as written, with a bar between.
std::string cut(std::string text) {
  const Document document = tokens_by_hand(std::move(text));
  std::string result;
  for (const Token& token : document.tokens) {
    if (!result.empty()) result += '|';
    result += document.slice(token.span);
  }
  return result;
}

std::string fold(std::string text) {
  const Document document = tokens_by_hand(std::move(text));
  return document.tokens.empty() ? "" : document.word(document.tokens.front()).fold;
}

}  // namespace

TEST_CASE("words and marks") {
  CHECK(cut("Rents rose, and fell.") == "Rents|rose|,|and|fell|.");
  CHECK(cut("(really?!)") == "(|really|?|!|)");
  CHECK(cut("and/or") == "and|/|or");
  CHECK(cut("") == "");
  CHECK(cut("   ") == "");
}

TEST_CASE("a semicolon that closes an entity which is none belongs to the word") {
  CHECK(cut("The A&E; ward is shut.") == "The|A&E;|ward|is|shut|.");
  CHECK(cut("The A&E ward; and so on.") == "The|A&E|ward|;|and|so|on|.");
  CHECK(cut("Shut the A&E; Nobody came.") == "Shut|the|A&E|;|Nobody|came|.");
}

TEST_CASE("contractions and possessives are tokens of their own") {
  CHECK(cut("They don't; it's hers.") == "They|do|n't|;|it|'s|hers|.");
  CHECK(cut("the workers' rights") == "the|workers|'|rights");
  CHECK(cut("They’re sure we’ll say I’d’ve") == "They|’re|sure|we|’ll|say|I’d|’ve");
  CHECK(cut("can't won’t cannot") == "ca|n't|wo|n’t|can|not");
  CHECK(cut("O'Brien's rock'n'roll o'clock") == "O'Brien|'s|rock'n'roll|o'clock");
  CHECK(cut("the '90s and 'em") == "the|'90s|and|'em");
  CHECK(cut("we 'll say they 've") == "we|'ll|say|they|'ve");
  CHECK(cut("She said 'no'.") == "She|said|'|no|'|.");
}

TEST_CASE("a number below the line belongs to its word") {
  CHECK(cut("Less CO₂ is better.") == "Less|CO₂|is|better|.");
}

TEST_CASE("hyphens join, dashes part") {
  CHECK(cut("her co-founder's well-known e-mail") == "her|co-founder|'s|well-known|e-mail");
  CHECK(cut("yes -- no—maybe – so") == "yes|--|no|—|maybe|–|so");
  CHECK(cut("pre- and post-war") == "pre|-|and|post-war");
  CHECK(cut("a 19-year-old") == "a|19-year-old");
}

TEST_CASE("numbers keep separators, currency and per cent") {
  CHECK(cut("$2.5 or 4.5% of 1,200,000") == "$2.5|or|4.5%|of|1,200,000");
  CHECK(cut("£2bn in the 1990s, the 20th time") == "£2bn|in|the|1990s|,|the|20th|time");
  CHECK(cut("It fell to 12. At 10:30 it rose.") == "It|fell|to|12|.|At|10:30|it|rose|.");
  CHECK(cut("€5–10 or 5-10") == "€5|–|10|or|5-10");
  CHECK(cut(".5 of it") == ".5|of|it");
}

TEST_CASE("abbreviations keep their stops, a sentence-final stop stands alone") {
  CHECK(cut("The U.S. said so, e.g. at 5 a.m. on Monday.") == "The|U.S.|said|so|,|e.g.|at|5|a.m.|on|Monday|.");
  CHECK(cut("Mr. J. K. Oduya met Dr. Oduya, Ph.D., of Oduya Inc. today.") ==
        "Mr.|J.|K.|Oduya|met|Dr.|Oduya|,|Ph.D.|,|of|Oduya|Inc.|today|.");
  CHECK(cut("It sells tea, coffee, etc.") == "It|sells|tea|,|coffee|,|etc|.");
  CHECK(cut("He said no.") == "He|said|no|.");
  CHECK(cut("See No. 7 and fig. 3, but say no. Then go.") == "See|No.|7|and|fig.|3|,|but|say|no|.|Then|go|.");
  CHECK(cut("Taller than I. Nobody.") == "Taller|than|I|.|Nobody|.");
  CHECK(cut("one end.The next") == "one|end|.|The|next");
}

TEST_CASE("an ellipsis is one token") {
  CHECK(cut("Well... maybe… not") == "Well|...|maybe|…|not");
  CHECK(fold("…") == "...");
}

TEST_CASE("addresses and handles are one token") {
  CHECK(cut("See https://example.org/a_(b)?q=1, or www.example.com.") ==
        "See|https://example.org/a_(b)?q=1|,|or|www.example.com|.");
  CHECK(cut("Write to anna.berg@news.example.org.") == "Write|to|anna.berg@news.example.org|.");
  CHECK(cut("Follow @anna_berg, or #Rents at 5 @ 6") == "Follow|@anna_berg|,|or|#Rents|at|5|@|6");
  CHECK(cut("visit example.co.uk now") == "visit|example.co.uk|now");
}

TEST_CASE("letters of any script are words, other signs are tokens") {
  CHECK(cut("Zoë Çelik’s naïveté") == "Zoë|Çelik|’s|naïveté");
  CHECK(cut("новости 新闻") == "новости|新闻");
  CHECK(cut("good 👍🏽 idea") == "good|👍🏽|idea");
  CHECK(cut("a\xC2\xA0"
            "b\xE2\x80\xAF"
            "c") == "a|b|c");
}

TEST_CASE("folding") {
  CHECK(fold("ZOË") == "zoë");
  CHECK(fold("Zoe\xCC\x88") == "zoë");
  CHECK(fold("O’Brien") == "o'brien");
  CHECK(fold("co‑founder") == "co-founder");
  CHECK(fold("co\xC2\xADoperate") == "cooperate");
  CHECK(fold("—") == "--");
}

TEST_CASE("markup is skipped and parts no token from its blank") {
  Document document = sentences_by_hand("a **bold** [claim](x y) here");
  document.markup = {{2, 4}, {8, 10}, {11, 12}, {17, 23}};
  tokenize(document);
  std::string words;
  for (const Token& token : document.tokens)
    words += (token.space_before ? " " : "_") + std::string(document.slice(token.span));
  CHECK(words == " a bold claim here");
}

TEST_CASE("a token knows its shape") {
  const Document document = tokens_by_hand("The UN's Élan is x.");
  REQUIRE(document.tokens.size() == 7);
  CHECK(document.tokens[0].capitalised);
  CHECK_FALSE(document.tokens[0].all_caps);
  CHECK(document.tokens[1].all_caps);
  CHECK_FALSE(document.tokens[2].space_before);
  CHECK(document.tokens[3].capitalised);
  CHECK(document.tokens[3].space_before);
  CHECK_FALSE(document.tokens[5].capitalised);
}

TEST_CASE("words are shared and sentences know their tokens") {
  const Document document = tokens_by_hand("The rent.\nthe RENT");
  CHECK(document.words.size() == 3);
  CHECK(document.tokens[0].word == document.tokens[3].word);
  CHECK(document.tokens[1].word == document.tokens[4].word);
  CHECK(document.sentences[0].tokens == TokenRange{0, 3});
  CHECK(document.sentences[1].tokens == TokenRange{3, 5});
  CHECK(document.blocks[0].tokens == TokenRange{0, 5});
}

TEST_CASE("spellings of any length are told apart by any of their letters") {
  for (const std::size_t length : {1U, 2U, 7U, 8U, 9U, 12U, 15U, 16U, 17U, 18U, 40U}) {
    for (const std::size_t place : {std::size_t{0}, length / 2, length - 1}) {
      const std::string word(length, 'a');
      std::string other = word;
      other[place] = 'b';
      const Document document = tokens_by_hand(word + ' ' + other + ' ' + word);
      REQUIRE(document.tokens.size() == 3);
      CHECK(document.word(document.tokens[0]).fold == word);
      CHECK(document.word(document.tokens[1]).fold == other);
      CHECK(document.tokens[2].word == document.tokens[0].word);
    }
  }
}

TEST_CASE("a word that is cut in two is cut whatever the size of its letters") {
  CHECK(cut("They Cannot go, he CANNOT stay there.") == "They|Can|not|go|,|he|CAN|NOT|stay|there|.");
  CHECK(cut("The cannon and the cannot") == "The|cannon|and|the|can|not");
}

TEST_CASE("any text is cut into tokens that stand in order inside their sentence") {
  for (const std::string& text :
       {std::string(3000, 'x'), std::string(3000, '.'), std::string(3000, '\''), "a" + std::string(2000, '@') + "a",
        std::string("a\0b", 3), std::string("@a@a@a@éa@b.c@"), std::string("\xEF\xBF\xBD\xEF\xBF\xBD a")}) {
    const Document document = tokens_by_hand(text);
    std::uint32_t at = 0;
    bool in_order = true;
    for (const Token& token : document.tokens) {
      in_order = in_order && token.span.begin >= at && !token.span.empty();
      at = token.span.end;
    }
    CHECK(in_order);
    CHECK(at <= text.size());
  }
}
