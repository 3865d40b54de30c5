#include <doctest/doctest.h>

#include <algorithm>

#include "reading.hpp"

using namespace argmap;
using extract::read;
using extract::said;

namespace {

const Attribution& only(const extract::Found& found) {
  REQUIRE(found.extraction.attributions.size() == 1);
  return found.extraction.attributions.front();
}

}  // namespace

TEST_CASE("figures, data and statistics that show something are sources") {
  CHECK(said("It rained. Official figures show that half of the mills are shut.") ==
        "Official figures | show | that half of the mills are shut\n");
  CHECK(said("It rained. The data show that mills fail.") == "The data | show | that mills fail\n");
}

TEST_CASE("what is only imagined is said by nobody") {
  CHECK(said("It rained. Imagine a teacher who tells her class that rivers flow uphill.").empty());
  CHECK(said("It rained. Imagine that the mayor said that the dam was safe.").empty());
  CHECK(said("It rained. The teacher tells her class that rivers flow uphill.") ==
        "The teacher | tells | that rivers flow uphill\n");
}

TEST_CASE("a direct quotation with its source and cue") {
  const auto found = read("“The dust is everywhere,” said Ines Falk, a doctor at the clinic.");
  const Attribution& a = only(found);
  CHECK(found.words(a.content) == "“The dust is everywhere,”");
  CHECK(found.words(a.cue) == "said");
  CHECK(found.words(a.source) == "Ines Falk, a doctor at the clinic");
  CHECK(a.kind == AttributionKind::direct);
  CHECK(found.extraction.voices[a.voice].name == "Ines Falk");
  CHECK(found.extraction.voices[a.voice].naming == Naming::named);
}

TEST_CASE("an indirect statement keeps its leading that") {
  const auto found = read("Ines Falk warned that the dust is everywhere.");
  CHECK(found.words(only(found).content) == "that the dust is everywhere");
  CHECK(only(found).kind == AttributionKind::indirect);
}

TEST_CASE("a quoted sentence that follows belongs to the same attribution") {
  const auto found = read("“The dust is everywhere,” said Ines Falk. “It settles on the beds. It never sleeps.”");
  const Attribution& a = only(found);
  REQUIRE(a.content.size() == 2);
  CHECK(found.document.plain(a.content[1]) == "“It settles on the beds. It never sleeps.”");
}

TEST_CASE("mentions of one person are one voice") {
  const auto found =
      read("Ines Falk said that the dust is everywhere. Dr Falk added that it never sleeps. She said that it hurts.");
  CHECK(found.extraction.attributions.size() == 3);
  REQUIRE(found.extraction.voices.size() == 1);
  CHECK(found.extraction.voices[0].name == "Ines Falk");
  CHECK(found.extraction.voices[0].attributions.size() == 3);
}

TEST_CASE("an office stands for whoever the text has said to hold it") {
  for (const char* named : {"Bo Reed, the mayor of Lund, said that it was over.", "Bo Reed is the mayor of Lund.",
                            "The mayor of Lund, Bo Reed, said that it was over.",
                            "The city's mayor, Bo Reed, resigned.", "Mayor Bo Reed resigned."}) {
    const auto found = read("Rain fell. " + std::string(named) + " Rain fell again. “I am tired,” the mayor said.");
    const Attribution& last = found.extraction.attributions.back();
    CHECK_MESSAGE(found.words(last.source) == "the mayor", named);
    CHECK_MESSAGE(found.extraction.voices[last.voice].name == "Bo Reed", named);
    CHECK_MESSAGE(found.extraction.voices[last.voice].naming == Naming::named, named);
  }
}

TEST_CASE("an office that nobody named holds, another one, or one of several stays what it is") {
  for (const char* named : {"Bo Reed, the former mayor, resigned.", "Bo Reed knows the mayor.",
                            "Bo Reed and Dan Fox are guests.", "Deputy mayor Bo Reed resigned."}) {
    const auto found = read("Rain fell. " + std::string(named) + " “I am tired,” the mayor said.");
    const Attribution& last = found.extraction.attributions.back();
    CHECK_MESSAGE(found.extraction.voices[last.voice].naming == Naming::anonymous, named);
  }
  const auto two = read("Mayor Bo Reed resigned. Mayor Eve Hill followed him. “I am tired,” the mayor said.");
  CHECK(two.extraction.voices[only(two).voice].name == "Eve Hill");
}

TEST_CASE("who is named in full anywhere is named so, but not after the day that stands before the name") {
  const auto found = read("Ines Falk keeps a shoebox. Falk said that the dust is everywhere.");
  CHECK(found.extraction.voices[only(found).voice].name == "Ines Falk");
  const auto daily = read("On Monday Falk left the clinic. Falk said that the dust is everywhere.");
  CHECK(daily.extraction.voices[only(daily).voice].name == "Falk");
}

TEST_CASE("vague and anonymous sources are told from named ones") {
  const auto vague = read("Critics say that the quarry is doomed.");
  CHECK(vague.extraction.voices.at(only(vague).voice).naming == Naming::vague);
  const auto anonymous = read("“We knew about the dust,” admitted a former foreman.");
  CHECK(anonymous.extraction.voices.at(only(anonymous).voice).naming == Naming::anonymous);
}

TEST_CASE("scare quotes are no voice") {
  const auto found = read("The council calls for patience. The “buffer zone” is a ditch with two bushes.");
  CHECK(std::ranges::none_of(found.extraction.attributions, [&](const Attribution& a) {
    return found.words(a.content).find("buffer") != std::string::npos;
  }));
}

TEST_CASE("the author's own I is no voice") {
  CHECK(read("I say that the quarry must close.").extraction.attributions.empty());
}

TEST_CASE("voices within voices are followed for three steps, not for ever") {
  const auto found = read("Ines said that Omar said that the dust is everywhere.");
  CHECK(found.extraction.attributions.size() == 2);
  std::string endless;
  for (int i = 0; i < 400; ++i) endless += "he said ";
  std::size_t told = 0;
  for (const Attribution& a : read(endless).extraction.attributions) told += a.content.front().size();
  CHECK(told <= 3 * endless.size());
}

TEST_CASE("a name behind an office is the name, and 'it' is no person") {
  const auto found = read(
      "Rain fell. A report on the pier came out. Its author, Nora Pell, said that the planks were rotten. It found "
      "that "
      "nobody had looked.");
  REQUIRE(found.extraction.voices.size() == 2);
  CHECK(found.extraction.voices[0].name == "Nora Pell");
  CHECK(found.extraction.voices[0].naming == Naming::named);
  CHECK(found.extraction.voices[1].naming == Naming::document);
}

TEST_CASE("'he' is no report and no organisation by its initials") {
  for (const char* first : {"The harbour study found that the planks were rotten.", "The LPA said that it was late."}) {
    const auto found = read("Nora Pell said that it rained. " + std::string(first) + " She said that nobody looked.");
    const Attribution& last = found.extraction.attributions.back();
    CHECK_MESSAGE(found.extraction.voices[last.voice].name == "Nora Pell", first);
  }
  const auto writer = read("Nora Pell, whose letter we printed, said that it rained. “Nobody looked,” she wrote.");
  CHECK(writer.extraction.voices.size() == 1);
}

TEST_CASE("what a message was, right behind what somebody holds, is theirs") {
  const auto found = read(
      "Rain fell. The guild had long held a stern creed: piers are for fishing. The message was clear: nobody may "
      "swim.");
  CHECK(found.extraction.attributions.size() == 2);
  CHECK(found.extraction.voices.size() == 1);
}

TEST_CASE("a view without a holder is no voice") {
  CHECK(read("Rain fell. It overturned the assumption that piers last.").extraction.voices.empty());
}

TEST_CASE("an old hand who says 'I' has no stake, an owner who says 'we' has one") {
  const auto angler = read("Rain fell. “I fell off it twice,” said Nora Pell, a nurse from the town.");
  CHECK_FALSE(angler.extraction.voices.at(0).interest);
  const auto owner = read("Rain fell. “We built it well,” said Nora Pell, the owner of the pier.");
  CHECK(owner.extraction.voices.at(0).interest);
}

TEST_CASE("'they' is nothing of which there is one, and 'this' that reminds us is the author's own") {
  const auto found = read("The anglers buy cheap insurance. They say that the dust is everywhere.");
  CHECK(found.extraction.voices[only(found).voice].name == "The anglers");
  CHECK(read("The dust is everywhere. This reminds us that it never sleeps.").extraction.attributions.empty());
}

TEST_CASE("he and she are nobody of the other sex, no body and no place") {
  const auto names = [](const char* text) {
    const auto found = read(text);
    std::string all;
    for (const Attribution& a : found.extraction.attributions) all += found.extraction.voices[a.voice].name + "\n";
    return all;
  };
  CHECK(names("Mayor Ann Hill met Bob Stone. She said that the plan was dead. He said that it was alive.") ==
        "Ann Hill\nBob Stone\n");
  CHECK(names("Judge Anna Bell told the court that the law had failed. “It works,” he said.") == "Anna Bell\nhe\n");
  CHECK(names("The Harbour Board warned that the crane was old. He said that it was new.") == "Harbour Board\nHe\n");
  CHECK(names("In Lund, the mood was grim. Later she said that the crane was old.") == "she\n");
  CHECK(names("Before his trip to Lund, Sweden, he said that the crane was old.") == "he\n");
  CHECK(names("Bo Pell warned that the crane was old. He said that it was rusty. She said that it was new.") ==
        "Bo Pell\nBo Pell\nShe\n");
}

TEST_CASE("a contrast is the author's only where nobody else is heard in it") {
  const auto stance = [](const char* text) { return read(text).extraction.attributions.front().stance; };
  CHECK(stance("The board says that the crane is safe. But its bolts are loose.") == Stance::rejects);
  CHECK(stance("\"The crane is safe,\" the board says. \"But it is old.\"") == Stance::reports);
  CHECK(stance("The board says that the crane is safe. However, the guild claims that it is old.") == Stance::reports);
  CHECK(stance("The board says that the crane is safe. According to a 2019 survey, its bolts are old.") ==
        Stance::reports);
  CHECK(stance("The board says that the crane is safe. But a study found that its bolts are loose.") ==
        Stance::rejects);
}

TEST_CASE("what nobody in particular says is told up to the 'however' of its paragraph") {
  const auto stance = [](const char* text) { return read(text).extraction.attributions.front().stance; };
  CHECK(stance("It is argued that the crane is safe. It has a new brake. However, its bolts are loose.") ==
        Stance::rejects);
  CHECK(stance("The board says that the crane is safe. It has a new brake. However, its bolts are loose.") ==
        Stance::reports);
  CHECK(stance("It is argued that the crane is safe. It has a new brake.\n\nHowever, its bolts are loose.") ==
        Stance::reports);
}

TEST_CASE("he and she may be an office that the sentence before is about") {
  const auto voice = [](const char* text) {
    const auto found = read(text);
    return found.extraction.voices[only(found).voice].name;
  };
  CHECK(voice("The minister disagrees. “It works,” he said.") == "The minister");
  CHECK(voice("The council disagrees. “It works,” he said.") == "he");
  CHECK(voice("Nobody told the minister. “It works,” he said.") == "he");
}

TEST_CASE("two who speak as one are a voice of their own") {
  const auto found = read("Reed and Cole say that the crane is old. Mary Cole says that it is new.");
  REQUIRE(found.extraction.voices.size() == 2);
  CHECK(found.extraction.voices[0].name == "Reed and Cole");
  CHECK(found.extraction.voices[1].name == "Mary Cole");
}

TEST_CASE("a voice is shown without the comma that closes its apposition") {
  const auto found = read("The report, published in May, says that the crane is old.");
  CHECK(found.extraction.voices[only(found).voice].name == "The report, published in May");
}

TEST_CASE("the name behind an office and what it is about is the voice's") {
  for (const std::string office : {"The Director of the Pools and Baths Office", "The Director of the Lund Baths",
                                   "The Minister for Trade and Industry", "The head of the baths"}) {
    const auto found = read(office + ", Ira Stone, said that the crane is old.");
    CHECK(found.extraction.voices[only(found).voice].name == "Ira Stone");
    CHECK(found.extraction.voices[only(found).voice].role == office);
  }
}

TEST_CASE("who knows a document is none") {
  const auto found = read("According to people familiar with the report, the crane is old.");
  CHECK(found.extraction.voices[only(found).voice].naming != Naming::document);
}

TEST_CASE("a pronoun that stands for a voice says nothing of how it is named") {
  const extract::Found found =
      extract::read("The government boasts that the levy is fair. They say that nobody was asked to pay.");
  REQUIRE(found.extraction.voices.size() == 1);
  CHECK(found.extraction.voices[0].naming == Naming::named);
  const extract::Found vague = extract::read("It rained. Some say that the levy is fair.");
  CHECK(vague.extraction.voices.at(0).naming == Naming::vague);
}

TEST_CASE("who speaks is not found within what is said") {
  const extract::Found found = extract::read("It rained. “We need the club!” they cry. The club is old.");
  REQUIRE(found.extraction.attributions.size() == 1);
  CHECK(found.extraction.voices.at(0).name == "they");
}

TEST_CASE("an office in a title is the same one behind 'the'") {
  const auto found = read(
      "Prime Minister Tom Vell met Interior Minister Nora Pell on Monday. “We need a pier,” the interior minister "
      "said.");
  const Attribution& a = only(found);
  CHECK(found.extraction.voices[a.voice].name == "Nora Pell");
  CHECK(found.extraction.voices[a.voice].naming == Naming::named);
}

TEST_CASE("people in a town are not the town") {
  const auto found = read("Bakers in Lund think that rye is dear.");
  const Attribution& a = only(found);
  CHECK(found.extraction.voices[a.voice].name == "Bakers in Lund");
  CHECK(found.extraction.voices[a.voice].naming == Naming::collective);
}

TEST_CASE("a connective behind the speaker is no part of the name") {
  CHECK(said("The grand jury, however, decided that the pier was safe.") ==
        "The grand jury | decided | that the pier was safe\n");
  CHECK(said("The mayor, of course, says that the pier was safe.") == "The mayor | says | that the pier was safe\n");
}

TEST_CASE("they are a group where they stand for one") {
  const auto found = read("The bakers lost their trade. They believe that rye is dear.");
  CHECK(found.extraction.voices[only(found).voice].naming == Naming::collective);
}

TEST_CASE("a short answer may open the next paragraph") {
  const auto answered = read("In May the bakers argued that rye was dear.\n\nNot so. Wheat is.");
  CHECK(only(answered).stance == Stance::rejects);
  const auto left = read("In May the bakers argued that rye was dear.\n\nWheat is not.");
  CHECK(only(left).stance == Stance::reports);
}

TEST_CASE("reports amid which somebody speaks are not theirs") {
  const auto found =
      read("It rained. The harbour minister announced that the pier was sold, amid reports that it leaned.");
  REQUIRE(found.extraction.attributions.size() == 2);
  CHECK(found.extraction.attributions[0].voice != found.extraction.attributions[1].voice);
}

TEST_CASE("the day on which somebody speaks is no part of the name") {
  CHECK(said("It rained. Researchers on Monday said that the pier was sold.") ==
        "Researchers | said | that the pier was sold\n");
}

TEST_CASE("who is asked by somebody and answers is somebody else") {
  const auto found =
      read("Nora Pell spoke on Monday. Asked by a reporter whether the pier was sold, she said that it was.");
  REQUIRE(found.extraction.attributions.size() == 2);
  CHECK(found.extraction.voices[found.extraction.attributions[1].voice].name == "Nora Pell");
}

TEST_CASE("a private person has no stake in what is told of the own life") {
  const auto student = read("It rained. “We read it and our teacher laughed,” said a student.");
  CHECK(!student.extraction.voices[only(student).voice].interest);
  const auto owner = read("It rained. “We mended it and our men laughed,” said the owner of the mill.");
  CHECK(owner.extraction.voices[only(owner).voice].interest);
}

TEST_CASE("the same study is the study that was cited before") {
  const auto found =
      read("It rained. A study by the port found that cranes rust. The same study found that they fall.");
  CHECK(found.extraction.attributions.size() == 2);
  CHECK(found.extraction.voices.size() == 1);
}
