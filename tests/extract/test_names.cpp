#include <doctest/doctest.h>

#include "reading.hpp"

using namespace argmap;
using extract::read;

namespace {

/// "name (role)" of the voice of the last attribution.
std::string last_voice(const std::string& text) {
  const auto found = read(text);
  REQUIRE(!found.extraction.attributions.empty());
  const Voice& voice = found.extraction.voices[found.extraction.attributions.back().voice];
  return voice.name + (voice.role.empty() ? "" : " (" + voice.role + ")");
}

std::size_t voices(const std::string& text) {
  return read(text).extraction.voices.size();
}

}  // namespace

TEST_CASE("an office before a name is the role, and the name is the name") {
  CHECK(last_voice("The union's General Secretary, Tom Vell, claimed that the quay was lost.") ==
        "Tom Vell (The union's General Secretary)");
  CHECK(last_voice("The Chief Minister of Marland, Tom Vell, said that the quay was lost.") ==
        "Tom Vell (The Chief Minister of Marland)");
  CHECK(last_voice("Dockside general secretary Tom Vell said that the quay was lost.") ==
        "Tom Vell (Dockside general secretary)");
  CHECK(last_voice("Marland Prime Minister Tom Vell said that the quay was lost.") ==
        "Tom Vell (Marland Prime Minister)");
  CHECK(last_voice("ADB's Vell warned of storms. Agnes Vell said that the quay was lost.") == "Agnes Vell");
}

TEST_CASE("a forename opens the name, whatever stands before it") {
  CHECK(last_voice("Liberal Peter Vell said that the quay was lost.") == "Peter Vell");
  CHECK(last_voice("Billionaire Vell bought it. Bo Vell was late. Agnes Vell said that the quay was lost.") ==
        "Agnes Vell");
}

TEST_CASE("an office with a capital stands for whoever the text has said to hold it") {
  const std::string text =
      "The union's General Secretary, Tom Vell, claimed that the quay was lost. Rain fell. The union's General "
      "Secretary believes that it will fall again. Vell concluded that nobody cares.";
  CHECK(voices(text) == 1);
  CHECK(last_voice(text) == "Tom Vell (The union's General Secretary)");
}

TEST_CASE("a knight goes by his forename") {
  CHECK(voices("Sir Tom Vell said that the quay was lost. Later Sir Tom told the court that nobody cares.") == 1);
  CHECK(voices("Mr Tom Vell said that the quay was lost. Later Sir Bo told the court that nobody cares.") == 2);
}

TEST_CASE("a forename stands for the one person who has it") {
  CHECK(last_voice("Peter Vell was late. “It was dark,” Peter said.") == "Peter Vell");
  CHECK(last_voice("Ansel Rowe is late. Professor Ansel Rowe was late. “It was dark,” Ansel wrote.") ==
        "Ansel Rowe (Professor)");
  CHECK(last_voice("Peter Vell and Peter Rowe were late. “It was dark,” Peter said.") == "Peter");
}

TEST_CASE("small words belong to a name") {
  CHECK(last_voice("It was found by Jan van Loon and his friends. “It was dark,” van Loon says.") == "Jan van Loon");
}

TEST_CASE("whose turn it is may be told by initials") {
  const std::string text =
      "The lock of Marland has had no keeper for years, and nobody in the town seems to mind.\n\nPW: Who keeps the "
      "lock at "
      "night?\n\nRosa Kemp: Nobody keeps it. It keeps itself.\n\n"
      "PW: And by day?\n\nRK: By day my sister keeps it. She likes the noise.\n";
  const auto found = read(text);
  REQUIRE(found.extraction.attributions.size() == 4);
  CHECK(found.extraction.attributions[3].voice == found.extraction.attributions[1].voice);
  for (const Unit& unit : found.extraction.units) {
    CHECK(found.words(unit.spans).find(':') == std::string::npos);
  }
}

TEST_CASE("the role that a text gives at first serves later") {
  CHECK(last_voice("Then retired Marl County judge Tom Vell rose to speak. Rain fell. Vell said: “I am tired.”") ==
        "Tom Vell (retired Marl County judge)");
  CHECK(last_voice("The minister disagrees. He says that the quay is safe.") == "The minister (minister)");
  CHECK(last_voice("Bo Vell, a diver, was late. Rain fell. Agnes Vell said that the quay was lost.") == "Agnes Vell");
}

TEST_CASE("a role begins with no joint") {
  CHECK(last_voice("The tide is late, while pilots and captains question whether it will come.").find("while") ==
        std::string::npos);
}

TEST_CASE("who is named by a calling alone is not named") {
  const auto found = read("A Liberal MP has said that the quay was lost.");
  CHECK(found.extraction.voices[0].naming == Naming::anonymous);
}

TEST_CASE("what points and who is spoken to are nobody") {
  CHECK(last_voice("This has included calling the guard and accusing pilots of having no lamps. Some harbour "
                   "masters are tired because they say keeping watch is hard.") == "Some harbour masters");
  CHECK(last_voice("My Lords, can I reply to Lord Vell on what I thought was an odd speech? He said that it was "
                   "late.") == "Lord Vell");
}

TEST_CASE("a name in capitals behind a title is a person's") {
  CHECK(last_voice("CHAIR AGNES GREEN stated that the packets are long. SENATOR VELL responded at once. He said that "
                   "they are short.") == "VELL (SENATOR)");
}

TEST_CASE("Mr and Ms hold for the whole text") {
  CHECK(last_voice("Mr Cole was late. Rain fell. Rain fell again. Cole had met Rowe. She said that it was dark.") ==
        "Rowe");
}

TEST_CASE("a place in a row of places is nobody") {
  CHECK(last_voice("Bo Cole was late. He knew the ports of Marland, Selland and Orr. He said that it was dark.") ==
        "Bo Cole");
}

TEST_CASE("he and she are no office with a capital") {
  const auto found = read(
      "That was the pitch made by the leader, Thomas Vell, former governor of Lund and former Secretary of Ports.\n\n"
      "\"This is a new world,\" he told the town.");
  REQUIRE(found.extraction.voices.size() == 1);
  CHECK(found.extraction.voices[0].name == "Thomas Vell");
}

TEST_CASE("he and she are neither a body that was just heard nor a day") {
  CHECK(last_voice("The committee concluded that the tank must go. She said that nobody had paid.") == "She");
  CHECK(last_voice("The council met on Friday. She said that it rains.") == "She");
  CHECK(last_voice("Ada Crane met Tom Vell on Friday. She said that it rains.") == "Ada Crane");
}

TEST_CASE("they are people or a body, and not what is theirs") {
  CHECK(last_voice("The council reported savings. They say they want more.") == "The council");
  CHECK(last_voice("The quay made savings. They say they want more.") == "They");
  CHECK(last_voice("The pensioners met. Their intent is clear. They say the pool leaks.") ==
        "The pensioners (pensioners)");
}

TEST_CASE("he and she are not several, and not whoever asked") {
  CHECK(last_voice("The geologist Nora Farr says the hill moves. The engineers say that is nothing. She says they are "
                   "asleep.") == "Nora Farr (The geologist)");
  CHECK(last_voice("Tom Vell was late. Asked by Senator Rowe if he had slept, he said that he had.") == "Tom Vell");
  CHECK(last_voice("Dear Aunt Olive, it rained. My mother was here. She said that it was late.") != "Dear Aunt Olive");
}

TEST_CASE("she is whom the sentence before is about rather than who judged her") {
  CHECK(last_voice("Nora Farr says it rains. Farr has been described by the builder as a dreamer. She says that it "
                   "still rains.") == "Nora Farr");
}

TEST_CASE("it is a body rather than a number or a thing") {
  CHECK(last_voice(
            "What the council now proposes is a licence for every rider over twelve. It believes this would help.") ==
        "the council");
}
