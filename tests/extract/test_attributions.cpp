// What is attributed to whom, and where it ends.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../rules/temporary_pack.hpp"
#include "reading.hpp"

using namespace argmap;
using extract::Found;
using extract::read;
using extract::said;

TEST_CASE("a participle takes the subject of its clause") {
  CHECK(said("The ferry stopped. The harbour board closed the pier, saying that the planks were rotten.") ==
        "The harbour board | saying | that the planks were rotten\n");
}

TEST_CASE("verbs joined to others share their subject, and end what the first one says") {
  CHECK(said("Nora Pell warned that the planks were rotten and said that nobody listened.") ==
        "Nora Pell | warned | that the planks were rotten\nNora Pell | said | that nobody listened\n");
}

TEST_CASE("what a full stop has ended is not what the next sentence says") {
  CHECK(said("“The planks are rotten,” Nora Pell said. “I saw them.” She said the board knew it.") ==
        "Nora Pell | said | “The planks are rotten,” … “I saw them.”\nShe | said | the board knew it\n");
}

TEST_CASE("a quotation goes on behind a report that stands between") {
  CHECK(said("“The planks are rotten,” Nora Pell said, noting that the pier was old. “I saw them.”") ==
        "Nora Pell | said | “The planks are rotten,” … “I saw them.”\nNora Pell | noting | that the pier was old\n");
}

TEST_CASE("a whole paragraph in quotation marks continues the one before") {
  CHECK(said("“The planks are rotten,” Nora Pell said to loud applause.\n\n“And the board will pay for them!”") ==
        "Nora Pell | said | “The planks are rotten,” … “And the board will pay for them!”\n");
}

TEST_CASE("a paragraph in quotation marks goes on with what the one before it reports to its end") {
  CHECK(said("Nora Pell said that the planks were rotten.\n\n“And the board will pay for them!”") ==
        "Nora Pell | said | that the planks were rotten … “And the board will pay for them!”\n");
  CHECK(said("Nora Pell, who said that the planks were rotten, left.\n\n“And the board will pay for them!”")
            .find("rotten …") == std::string::npos);
}

TEST_CASE("a paragraph in quotation marks is no part of what the next one reports") {
  CHECK(
      said("“Who will pay for the planks?”\n\nNora Pell said the board was rotten.").find("Nora Pell | said | “Who") ==
      std::string::npos);
}

TEST_CASE("the sentence behind an attribution that ends in a long quotation belongs to it") {
  CHECK(said("The planks are rotten, Nora Pell said. They were laid “by men who had never once seen the sea.”") ==
        "Nora Pell | said | The planks are rotten … They were laid “by men who had never once seen the sea.”\n");
  CHECK(said("The planks are rotten, Nora Pell said. They were laid by “The Pier Company.”") ==
        "Nora Pell | said | The planks are rotten\n");
}

TEST_CASE("a reason or condition without a pause before it is part of what is said") {
  CHECK(said("Nora Pell called the pier “a heap of rust” because nobody painted it.") ==
        "Nora Pell | called | the pier “a heap of rust” because nobody painted it\n");
  CHECK(said("Nora Pell said, “Stop,” because the gate was open.") == "Nora Pell | said | “Stop,”\n");
}

TEST_CASE("the addressee is no part of what is said") {
  CHECK(said("Nora Pell told the old board on Monday that the pier was “a heap of rust.”") ==
        "Nora Pell | told | that the pier was “a heap of rust.”\n");
}

TEST_CASE("the turns of a conversation need no marks") {
  CHECK(said("NORA PELL: Who will pay for the planks? The board is poor.\n\nTOM VELL: Not the town, I hope.") ==
        "NORA PELL | : | Who will pay for the planks? The board is poor\nTOM VELL | : | Not the town, I hope\n");
  CHECK(said("Harbour: The planks are rotten.\n\nThe pier was old when the board bought it.").empty());
}

TEST_CASE("a quotation right before the speaker is what is said, not what comes behind") {
  CHECK(said("“The planks are all rotten,” Nora Pell said in a letter that moved the board.") ==
        "Nora Pell | said | “The planks are all rotten,”\n");
}

TEST_CASE("a colon announces the quotation of the next paragraph") {
  CHECK(said("The pier is closed. Nora Pell put it best:\n\n“We bought a bridge to nowhere.”") ==
        "Nora Pell | put it best | “We bought a bridge to nowhere.”\n");
}

TEST_CASE("a block quotation is direct speech") {
  const Found found = read("The pier is closed. Nora Pell put it best:\n\n> We bought a bridge to nowhere.\n");
  REQUIRE(found.extraction.attributions.size() == 1);
  CHECK(found.extraction.attributions.front().kind == AttributionKind::direct);
}

TEST_CASE("who speaks within a quotation is the quoted voice's affair") {
  CHECK(said("“The board told me that the pier was safe,” Nora Pell said. “It says that every year.”") ==
        "Nora Pell | said | “The board told me that the pier was safe,” … “It says that every year.”\n");
}

TEST_CASE("what somebody says they believe is said once") {
  CHECK(said("Nora Pell said she believes the pier was never safe.") ==
        "Nora Pell | said | she believes the pier was never safe\n");
}

TEST_CASE("words before a quotation that ends a clause are said with it") {
  CHECK(said("The board now owns “a bridge to nowhere,” Nora Pell said.") ==
        "Nora Pell | said | The board now owns “a bridge to nowhere,”\n");
}

TEST_CASE("what is left open by if is not said, and nothing lifeless speaks") {
  CHECK(said("The pier stays open. If Nora Pell says that it is rotten, it closes.").empty());
  CHECK(said("The pier was closed. Bitter experience suggests that planks rot.").empty());
}

TEST_CASE("attitudes are no voices, and found only where they are asked for") {
  const std::string text = "Nora Pell said that the pier was rotten. Most sailors hope to keep it.";
  const Found plain = read(text);
  const Found all = extract::read_with_attitudes(text);
  CHECK(plain.extraction.attitudes.empty());
  CHECK(said(all, all.extraction.attitudes) == "Most sailors | hope | to keep it\n");
  REQUIRE(all.extraction.attitudes.size() == 1);
  CHECK(all.extraction.attitudes.front().citing == Citing::plan);
  CHECK(all.extraction.attitudes.front().voice == none);
  CHECK(all.extraction.voices.size() == plain.extraction.voices.size());
  CHECK(said(all, all.extraction.attributions) == said(plain, plain.extraction.attributions));
}

TEST_CASE("quoted words make weak verbs of saying count, titles do not") {
  CHECK(said("The pier is closed. Nora Pell identified the “rotten” planks.") ==
        "Nora Pell | identified | the “rotten” planks\n");
  CHECK(said("The pier is closed. Nora Pell identified the rotten planks.").empty());
  CHECK(said("The pier is closed. Nora Pell identified the “Dance of the Old Planks” at once.").empty());
}

TEST_CASE("quoted words that nobody is said to have uttered are found only where attitudes are asked for, and once") {
  const auto beside = [](const std::string& text) {
    const Found found = extract::read_with_attitudes(text);
    return said(found, found.extraction.attitudes);
  };
  CHECK(said("The pier is closed. The board drifted towards a “thrifty” answer.").empty());
  CHECK(beside("The pier is closed. The board drifted towards a “thrifty” answer.") ==
        "The board | drifted | towards a “thrifty” answer\n");
  CHECK(beside("The pier is closed. Nora Pell said that the board drifted towards a “thrifty” answer.").empty());
  CHECK(
      beside("The pier is closed. “The board drifted towards a \u2018thrifty\u2019 answer,” said Nora Pell.").empty());
  CHECK(beside("The pier is closed. Her lament for the “drowned” planks.") ==
        "Her | lament | for the “drowned” planks\n");
}

TEST_CASE("what is said in a clause that opens the sentence ends where the main clause begins") {
  CHECK(said("While Nora Pell said that the planks were “very rotten” in May, the board has kept the pier open.") ==
        "Nora Pell | said | that the planks were “very rotten” in May\n");
  CHECK(said("While Nora Pell believes that, she should sell the pier.").empty());
  CHECK(said("While the warden said the gate was shut, the cook had left.") ==
        "the warden | said | the gate was shut\n");
  CHECK(said("The warden said the gate was shut when the cook left.") ==
        "The warden | said | the gate was shut when the cook left\n");
  CHECK(said("In a letter saying that the planks were rotten, the board closed the pier.") ==
        "a letter | saying | that the planks were rotten\n");
  CHECK(said("Conceding that the planks were rotten, she smiled at the board.") ==
        "she | Conceding | that the planks were rotten\n");
}

TEST_CASE("the main clause begins behind what stands at the head of a reported clause, not within it") {
  CHECK(
      said("While Nora Pell said that if the dam breaks, the town will drown within the hour, the board has slept.") ==
      "Nora Pell | said | that if the dam breaks, the town will drown within the hour\n");
  CHECK(said("After Nora Pell said that in May, the planks were rotten, the board closed the pier.") ==
        "Nora Pell | said | that in May, the planks were rotten\n");
  CHECK(said("After Nora Pell said that, in May, the planks were rotten, the board closed the pier.") ==
        "Nora Pell | said | that, in May, the planks were rotten\n");
  CHECK(said("After Nora Pell said that in May the planks were rotten, the board closed the pier.") ==
        "Nora Pell | said | that in May the planks were rotten\n");
}

TEST_CASE("content goes as far as the quoted words in it belong together") {
  CHECK(said("Nora Pell called the pier “a wreck,” which it was.") == "Nora Pell | called | the pier “a wreck,”\n");
  CHECK(said("What Nora Pell called a “wreck of a pier” was sold in May.") ==
        "Nora Pell | called | a “wreck of a pier”\n");
  CHECK(said("But the pier was not “a wreck,” the board said on Friday, because the planks were new.") ==
        "the board | said | But the pier was not “a wreck,” … because the planks were new\n");
  CHECK(said("The crowd shouted “Save the pier” and “Mend the planks.”") ==
        "The crowd | shouted | “Save the pier” and “Mend the planks.”\n");
  CHECK(said("“Only you, Tom,” she said, would sell the planks for firewood.") ==
        "she | said | “Only you, Tom,” … would sell the planks for firewood\n");
  CHECK(said("The pier, with its rails and its crooked lamps, “looks like a wreck in a storm,” she said.") ==
        "she | said | The pier, with its rails and its crooked lamps, “looks like a wreck in a storm,”\n");
  CHECK(said("Nora Pell had criticised the board as “a sleepy club”.") ==
        "Nora Pell | had criticised | the board as “a sleepy club”\n");
}

TEST_CASE("what something depends on is no voice") {
  CHECK(said("The planks are sold according to whether they are rotten.").empty());
  CHECK(said("The men are paid according to need.").empty());
  CHECK(said("The planks are rotten, according to Nora Pell.") == "Nora Pell | according to | The planks are rotten\n");
}

TEST_CASE("a source is all that belongs to it") {
  CHECK(said("Rain fell. Nora Pell and the mayor say that the planks are rotten.") ==
        "Nora Pell and the mayor | say | that the planks are rotten\n");
  CHECK(said("Rain fell. Nearly half of the anglers say that the planks are rotten.") ==
        "Nearly half of the anglers | say | that the planks are rotten\n");
  CHECK(said("Rain fell. The firms that sell the planks insist that they are sound.") ==
        "The firms that sell the planks | insist | that they are sound\n");
  CHECK(said("Rain fell. The mayor mended the pier and Nora Pell said that it was sound.") ==
        "Nora Pell | said | that it was sound\n");
}

TEST_CASE("an object ends where a further verb is joined, a clause goes on") {
  CHECK(said("Rain fell. Nora Pell praised the pier and sold it.") == "Nora Pell | praised | the pier\n");
  CHECK(said("Rain fell. Nora Pell said the pier had rotted and leaked.") ==
        "Nora Pell | said | the pier had rotted and leaked\n");
}

TEST_CASE("what somebody claims to do ends where it is told what was done besides") {
  CHECK(said("Rain fell. Nora Pell claimed to be “a pest” and walked off.") ==
        "Nora Pell | claimed | to be “a pest”\n");
  CHECK(said("Rain fell. Nora Pell called it “a farce” Monday on the quay.") == "Nora Pell | called | it “a farce”\n");
  CHECK(said("Rain fell. Nora Pell said that it was “a farce,” shaking her umbrella.") ==
        "Nora Pell | said | that it was “a farce,”\n");
}

TEST_CASE("a clause that hangs on a noun ends at the verb of that noun") {
  CHECK(said("Rain fell. The mayor's claim that the pier was sound convinced nobody.") ==
        "The mayor | claim | that the pier was sound\n");
  CHECK(said("Rain fell. Anglers who say that the pier is sound are wrong.") == "who | say | that the pier is sound\n");
  CHECK(said("Rain fell. The angler who complained about the pier did not get a copy.") ==
        "who | complained about | the pier\n");
}

TEST_CASE("a comma inside closing marks parts the clauses around them") {
  CHECK(said("Nora Pell said the pier was ''a perfect wreck,'' and she left for home.") ==
        "Nora Pell | said | the pier was ''a perfect wreck,''\n");
  CHECK(said("Rain fell. The pier is “rotten,” as Nora Pell put it.") ==
        "Nora Pell | put it | The pier is “rotten,”\n");
  CHECK(said("Rain fell. Nora Pell said the pier was “as rotten as a pear,” and went home.") ==
        "Nora Pell | said | the pier was “as rotten as a pear,”\n");
}

TEST_CASE("a quotation goes on behind an aside") {
  CHECK(said("Rain fell. “The pier,” said Nora Pell, who keeps it, “will stand for years.”") ==
        "Nora Pell | said | “The pier,” … “will stand for years.”\n");
}

TEST_CASE("an aside behind quoted words is no end of what is said while its verb is to come") {
  CHECK(said("Rain fell. Nora Pell said that the so-called “green pier,” which guards the bay, must stay.") ==
        "Nora Pell | said | that the so-called “green pier,” which guards the bay, must stay\n");
  CHECK(said("Rain fell. Nora Pell argued that the “green pier,” while dear to many, is a danger.") ==
        "Nora Pell | argued | that the “green pier,” while dear to many, is a danger\n");
  CHECK(said("Rain fell. Nora Pell wrote that “the old pier,” like the mill, has no owner.") ==
        "Nora Pell | wrote | that “the old pier,” like the mill, has no owner\n");
  CHECK(said("Rain fell. Nora Pell said the “green pier,” which guards the bay, must stay.") ==
        "Nora Pell | said | the “green pier,” which guards the bay, must stay\n");
  CHECK(said("Rain fell. Nora Pell said that the pier was “a wreck,” which nobody denied.") ==
        "Nora Pell | said | that the pier was “a wreck,”\n");
  CHECK(said("Rain fell. Nora Pell said that the pier “was a wreck,” though it stands to this day.") ==
        "Nora Pell | said | that the pier “was a wreck,”\n");
  CHECK(said("Rain fell. Nora Pell called the pier “a wreck,” like the mayor before her.") ==
        "Nora Pell | called | the pier “a wreck,”\n");
}

TEST_CASE("words that tell when something was said are no part of it") {
  CHECK(said("Rain fell. When the reporter asked about the dam, “we had no choice,” said Nora Pell.") ==
        "Nora Pell | said | “we had no choice,”\n");
  CHECK(said("Rain fell. In a letter to the board, “nothing in the plan is new,” Nora Pell wrote.") ==
        "Nora Pell | wrote | “nothing in the plan is new,”\n");
  CHECK(said("Rain fell. But after the flood took the mill, “London forgot us,” Nora Pell said.") ==
        "Nora Pell | said | “London forgot us,”\n");
  CHECK(said("Rain fell. Leaving the pier, “we had no choice,” said Nora Pell.") ==
        "Nora Pell | said | “we had no choice,”\n");
  CHECK(said("Rain fell. If the dam breaks, “we have no boats,” said Nora Pell.") ==
        "Nora Pell | said | If the dam breaks, “we have no boats,”\n");
  CHECK(said("Rain fell. In a storm the pier, with its crooked lamps, “looks like a wreck,” said Nora Pell.") ==
        "Nora Pell | said | In a storm the pier, with its crooked lamps, “looks like a wreck,”\n");
}

TEST_CASE("words go on behind the speaker with an infinitive, not with whom it concerned") {
  CHECK(said("“It is over,” said Nora Pell, to the dismay of the board.") == "Nora Pell | said | “It is over,”\n");
  CHECK(said("“It is over,” Nora Pell said, to the dismay of the board.") == "Nora Pell | said | “It is over,”\n");
  CHECK(said("“The board has a plan,” Nora Pell said, to sell the planks for firewood.") ==
        "Nora Pell | said | “The board has a plan,” … to sell the planks for firewood\n");
}

namespace {

/// What a rule for "drifted" finds that asks for this feature.
std::string drifted(const std::string& where, const std::string& text) {
  const TemporaryPack pack(rule_file("propose: {voice: attribution}\nwhere: " + where +
                                     "\npattern: ['<source: np> <cue: drifted> <content: towards <rest>>',"
                                     " '<content: quote> and so <source: np> <cue: drifted>']\n"
                                     "explain: who drifts speaks\n"
                                     "yes: ['[source=The board] [cue=drifted] [content=towards a “thrifty” answer].']\n"
                                     "no: ['The board sat.']"));
  const Found found = extract::read_with(pack.folder(), text);
  return said(found, found.extraction.attributions);
}

}  // namespace

TEST_CASE("a rule for voices can ask whether quoted words are somebody's already") {
  const std::string free = "Rain fell. The board drifted towards a “thrifty” answer.";
  const std::string taken = "Rain fell. Nora Pell said that the board drifted towards a “thrifty” answer.";
  const std::string bare = "Rain fell. The board drifted towards a thrifty answer.";
  const std::string announced = "Rain fell. Nora Pell disagreed. “We bought a wreck,” and so the board drifted.";
  const std::string first = "Nora Pell | disagreed | “We bought a wreck,”\n";
  const std::string second = "the board | drifted | “We bought a wreck,”\n";
  const std::string outer = "Nora Pell | said | that the board drifted towards a “thrifty” answer\n";
  const std::string inner = "the board | drifted | towards a “thrifty” answer\n";
  CHECK(drifted("unclaimed", free) == "The board | drifted | towards a “thrifty” answer\n");
  CHECK(drifted("unclaimed", taken) == outer);
  CHECK(drifted("unclaimed", bare).empty());
  CHECK(drifted("unclaimed", announced) == first);
  CHECK(drifted("not unclaimed", announced) == first + second);
  CHECK(drifted("not unclaimed", free).empty());
  CHECK(drifted("not unclaimed", taken) == outer + inner);
  CHECK(drifted("not unclaimed", bare) == "The board | drifted | towards a thrifty answer\n");
}

TEST_CASE("a participle behind a comma has no clause, letter or author for its source") {
  CHECK(said("On the day, Pell attacked the board for its silence about the pier, saying that it had known.") ==
        "Pell | saying | that it had known\n");
  CHECK(said("Late on Monday night, Nora Pell leaned in, insisting that the planks were rotten.") ==
        "Nora Pell | insisting | that the planks were rotten\n");
  CHECK(said("In 2012, I wrote a letter to the Pier Board, arguing that the planks were rotten.").empty());
  CHECK(said("“We wait,” a spokeswoman said in a statement, adding that the pier was “still safe”.") ==
        "a spokeswoman | said | “We wait,”\na spokeswoman | adding | that the pier was “still safe”\n");
}

TEST_CASE("a source is listed behind commas only where a joint word lists it") {
  CHECK(said("Before her trip to Lund, Sweden, she said that the planks were rotten.") ==
        "she | said | that the planks were rotten\n");
  CHECK(said("Nora Pell, Bo Reed and Dan Fox said that the planks were rotten.") ==
        "Nora Pell, Bo Reed and Dan Fox | said | that the planks were rotten\n");
}

TEST_CASE("a town and what it lies in are one place") {
  CHECK(said("Police in Lund, Sweden say the thief fled.") == "Police in Lund, Sweden | say | the thief fled\n");
  CHECK(said("Nora Pell of Lund, Sweden says the thief fled.") ==
        "Nora Pell of Lund, Sweden | says | the thief fled\n");
  CHECK(said("Nora Pell, 43, of Lund, Sweden, said that the thief fled.") ==
        "Nora Pell, 43, of Lund, Sweden, | said | that the thief fled\n");
  CHECK(said("In Lund, of all places, Nora Pell said that the thief fled.") ==
        "Nora Pell | said | that the thief fled\n");
}

TEST_CASE("a quotation that the next paragraph opens again is whole up to there") {
  CHECK(said("She said the pier was “old for us. It leans.\n\n“It will fall.”") ==
        "She | said | the pier was “old for us. It leans. … “It will fall.”\n");
}

TEST_CASE("a quotation with a cue of its own is not the one's whom the sentence before it names") {
  CHECK(said("Nora Pell nodded. “All of us will go.”") == "Nora Pell | nodded | “All of us will go.”\n");
  CHECK(said("Nora Pell nodded. “All of us will go,” Bo Reed said.") == "Bo Reed | said | “All of us will go,”\n");
}

TEST_CASE("behind the verb the name that stands behind an office belongs to the source") {
  CHECK(said("“We cannot mend it,” said the minister, Fiona Rae.") ==
        "the minister, Fiona Rae | said | “We cannot mend it,”\n");
  CHECK(said("“We cannot mend it,” said the minister, Fiona Rae, Bo Reed and others.").find("Rae") ==
        std::string::npos);
}

TEST_CASE("a quotation that somebody has been given is not the next speaker's too") {
  CHECK(said("Nora Pell put it bluntly: “The planks are rotten.” The Pier Board disagrees.") ==
        "Nora Pell | put it bluntly | “The planks are rotten.”\n");
}

TEST_CASE("a passage set off as a quotation belongs to whoever signs it") {
  CHECK(
      said("The town should keep the pier.\n\n> The pier is old. It leaks.\n> — Harbour Trust, annual report\n\nNobody "
           "asked them.") == "Harbour Trust, annual report | — | The pier is old. It leaks\n");
  CHECK(said("The town should keep the pier.\n\n> The pier is old. It leaks.\n\nNobody asked them.").empty());
}

TEST_CASE("who stands before a time or a participle before the verb is the source") {
  CHECK(said("Two studies released this week conclude that pools leak.") ==
        "Two studies released this week | conclude | that pools leak\n");
  CHECK(said("The mayor of Lund this morning insisted the pool was safe.") ==
        "The mayor of Lund | insisted | the pool was safe\n");
  CHECK(said("A poll taken last month shows that parents want lessons.") ==
        "A poll taken last month | shows | that parents want lessons\n");
  CHECK(said("Research carried out in Lund suggests that cold water heals.") ==
        "Research carried out in Lund | suggests | that cold water heals\n");
  CHECK(said("Figures obtained by the Post show that visits doubled.") ==
        "Figures obtained by the Post | show | that visits doubled\n");
  CHECK(said("Nobody read a paper from the Centre for Pools and Baths concluding that pools leak.") ==
        "a paper from the Centre for Pools and Baths | concluding | that pools leak\n");
}

TEST_CASE("the title of a letter is not what somebody says") {
  CHECK(said("Ms Rae's letter, \"Towels make no sense,\" mentions soap for the showers.").find("soap |") ==
        std::string::npos);
}
