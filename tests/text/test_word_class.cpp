#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "by_hand.hpp"

using namespace argmap;
using namespace argmap::text;

namespace {

constexpr const char* short_names[] = {"?",   "noun", "name", "pron", "verb", "aux", "adj", "adv",
                                       "det", "prep", "conj", "sub",  "part", "num", "mark"};

/// The classes of the words that stand in asterisks: "The *claim* is": "noun".
std::string classes(const std::string& marked) {
  std::string text;
  std::vector<std::uint32_t> places;
  bool open = false;
  for (const char c : marked) {
    if (c == '*') {
      if (!open) places.push_back(static_cast<std::uint32_t>(text.size()));
      open = !open;
    } else {
      text += c;
    }
  }
  const Document document = phrases_by_hand(text);
  std::string result;
  for (const Token& token : document.tokens) {
    for (const std::uint32_t place : places) {
      if (token.span.begin != place) continue;
      if (!result.empty()) result += ' ';
      result += short_names[static_cast<std::size_t>(token.word_class)];
    }
  }
  return result;
}

}  // namespace

TEST_CASE("a name behind a quotation that ends with a comma is one, whatever the marks") {
  CHECK(classes("''It worked,'' *James* Comey said.") == "name");
  CHECK(classes("\"It worked,\" *James* Comey said.") == "name");
}

TEST_CASE("noun or verb") {
  CHECK(classes("No one *talks* about the debt left by the town.") == "verb");
  CHECK(classes("No one *answer* is right.") == "noun");
  CHECK(classes("The *report* was thin.") == "noun");
  CHECK(classes("They *report* a loss.") == "verb");
  CHECK(classes("The ministry *reports* that rents fell.") == "verb");
  CHECK(classes("The ministry's *reports* were late.") == "noun");
  CHECK(classes("Critics *claim* that it failed.") == "verb");
  CHECK(classes("Her *claim* is that it failed.") == "noun");
  CHECK(classes("He wants to *work* and to *show* it.") == "verb verb");
  CHECK(classes("We must *question* the *need* for it.") == "verb noun");
  CHECK(classes("A new *study* *shows* the *cost*.") == "noun verb noun");
  CHECK(classes("Interest *rates* have risen.") == "noun");
  CHECK(classes("Does the law *protect* tenants?") == "verb");
  CHECK(classes("The council *plans* to *cut* its *plans*.") == "verb verb noun");
  CHECK(classes("They say it *pays* and he thinks it *matters*.") == "verb verb");
  CHECK(classes("They gave it *wings* and called it *names*.") == "noun noun");
}

TEST_CASE("a year behind \"of\" ends its phrase") {
  CHECK(classes("The review of 2021 *found* that the pier is dear.") == "verb");
  CHECK(classes("The act of 1908 *stands* in our way.") == "verb");
  CHECK(classes("In 2021 *tests* *found* mould.") == "noun verb");
  CHECK(classes("A crowd of 2000 *people* came.") == "noun");
}

TEST_CASE("behind the verb of a relative clause, what has an object of its own is the verb") {
  CHECK(classes("Every law that fails *makes* it harder and *hurts* the next.") == "verb verb");
  CHECK(classes("Those who protest *want* the vote.") == "verb");
  CHECK(classes("People who vote *change* their town.") == "verb");
  CHECK(classes("Those who make *plans* for the town work.") == "noun");
  CHECK(classes("The man who sells *plants* in the market left.") == "noun");
}

TEST_CASE("a clause behind a judged adjective and a comma has its own verb; so many are counted, not concluded") {
  CHECK(classes("The chance is small, *so* people *look* elsewhere.") == "conj verb");
  CHECK(classes("It was a long, hard *look* at the road.") == "noun");
  CHECK(classes("It spreads because *so* few tenants are heard.") == "adv");
}

TEST_CASE("verbs of speaking are verbs wherever they stand") {
  CHECK(classes("*Sterner* *said* that the wall is old.") == "name verb");
  CHECK(classes("General Timber *says* that the wall is old.") == "verb");
  CHECK(classes("About three in ten *say* it is old, *said* Tilda Grant.") == "verb verb");
  CHECK(classes("The mayor's *aides* *said* the wall is old.") == "noun verb");
  CHECK(classes("He has no *say* in it.") == "noun");
  CHECK(classes("The police *chief* said that the wall is old.") == "noun");
  CHECK(classes("Tenants — most of them old — *claim* it *pays*.") == "verb verb");
}

TEST_CASE("behind a word that may be an adjective, what hardly ever is a noun is the verb") {
  CHECK(classes("The *union* *found* that cranes leak.") == "noun verb");
  CHECK(classes("The *black* *felt* hat was gone.") == "adj noun");
  CHECK(classes("The union *claims* the lot.") == "verb");
  CHECK(classes("The union *claims* that the price is high.") == "verb");
  CHECK(classes("The union *claims* were paid.") == "noun");
  CHECK(classes("The union *disputes* that.") == "verb");
}

TEST_CASE("participles") {
  CHECK(classes("They have *argued* it.") == "verb");
  CHECK(classes("The *alleged* fraud was *denied*.") == "adj verb");
  CHECK(classes("A *growing* number are *leaving*.") == "adj verb");
  CHECK(classes("The *meeting* ended.") == "noun");
  CHECK(classes("Maria Okoye, 57, *told* the paper so.") == "verb");
}

TEST_CASE("that") {
  CHECK(classes("She said *that* rents had fallen.") == "sub");
  CHECK(classes("*That* is wrong.") == "pron");
  CHECK(classes("*That* law is wrong.") == "det");
  CHECK(classes("The law *that* bans it is old.") == "pron");
  CHECK(classes("In *that* case we stay.") == "det");
  CHECK(classes("The claim *that* they left is false.") == "sub");
}

TEST_CASE("as, for, like, so, since, before") {
  CHECK(classes("She works *as* a nurse.") == "prep");
  CHECK(classes("*As* the sun rose, they left.") == "sub");
  CHECK(classes("It is *as* good *as* gold.") == "adv prep");
  CHECK(classes("He stayed, *for* he was tired.") == "sub");
  CHECK(classes("He stayed *for* a week.") == "prep");
  CHECK(classes("Towns *like* ours need it.") == "prep");
  CHECK(classes("They *like* it.") == "verb");
  CHECK(classes("It was late, *so* they went home.") == "conj");
  CHECK(classes("It was *so* late.") == "adv");
  CHECK(classes("*Since* the war it has shrunk.") == "prep");
  CHECK(classes("*Since* the war ended, it has shrunk.") == "sub");
  CHECK(classes("They left *before* dawn.") == "prep");
  CHECK(classes("They left *before* we arrived.") == "sub");
}

TEST_CASE("to, her, auxiliaries, possessives") {
  CHECK(classes("They went *to* the office *to* complain.") == "prep part");
  CHECK(classes("According *to* officials it works.") == "prep");
  CHECK(classes("We told *her* about *her* rights.") == "pron det");
  CHECK(classes("They *have* a plan and *have* used it.") == "verb aux");
  CHECK(classes("They *do* not *do* it.") == "aux verb");
  CHECK(classes("The town*'s* plan works. It*'s* good.") == "part aux");
  CHECK(classes("They *can* open a *can*.") == "aux noun");
  CHECK(classes("the workers*'* rights") == "part");
  CHECK(classes("*This* shows that *this* plan works.") == "pron det");
  CHECK(classes("She is *not* sure and did*n't* ask.") == "part part");
}

TEST_CASE("names") {
  CHECK(classes("*Obuya* met *Maria Lind* in *Paris*.") == "name name name");
  CHECK(classes("*Rents* rose.") == "noun");
  CHECK(classes("The *American* economy grew.") == "adj");
  CHECK(classes("It *no* longer *works*.") == "adv verb");
  CHECK(classes("It may rain *in* *May*.") == "prep name");
  CHECK(classes("*Baker* left.\nThen Baker and Baker agreed.") == "name");
  CHECK(classes("*Why* *Cities* Must Build Homes Now") == "sub noun");
}

TEST_CASE("a verb in front of a name that is told of, at the start of a sentence, is a forename") {
  CHECK(classes("*Will* Pell said so.") == "name");
  CHECK(classes("*Drew* Pell argues so.") == "name");
  CHECK(classes("*Rob* Pell, 43, of Lund, said so.") == "name");
  CHECK(classes("*Per* Pell said so, as did her chairman, *Per* Hult.") == "name name");
  CHECK(classes("*Per* the rules they pay 40 euros *per* year.") == "prep prep");
  CHECK(classes("*Will* Pell lose?") == "aux");
  CHECK(classes("*Ask* Pell, who knows.") == "verb");
}

TEST_CASE("behind a closed quotation") {
  CHECK(classes("“We rowed,” *Mark* Pell said.") == "name");
  CHECK(classes("“We rowed,” *Will* Pell said.") == "name");
  CHECK(classes("“*Will* you row?” he asked.") == "aux");
  CHECK(classes("“The lake is dry,” *declared* the angler.") == "verb");
  CHECK(classes("a long, “*hard*” road") == "adj");
}

TEST_CASE("what is written to many is a verb too") {
  CHECK(classes("Pell *tweeted* that a *tweet* is short.") == "verb noun");
  CHECK(classes("She *emailed* him an *email*.") == "verb noun");
}

TEST_CASE("a word before 'out that' is a verb") {
  CHECK(classes("Ada Pell *points* out that eels bite.") == "verb");
  CHECK(classes("Ada Pell, one of Lund's best divers, *points* out that eels bite.") == "verb");
  CHECK(classes("The *points* out there are lost.") == "noun");
  CHECK(classes("Small boats, Pell *points* out, pay more.") == "verb");
}

TEST_CASE("numbers, marks and unknown words") {
  CHECK(classes("*Three* of *4,000* said *no*.") == "num num adv");
  CHECK(classes("a *5-year-old* boy*,* *2019*") == "adj mark num");
  CHECK(classes("the *blorfing* of *zorbs*") == "noun noun");
  CHECK(classes("It was *quorbly* *quorbous*.") == "adv adj");
}
