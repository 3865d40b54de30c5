#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "../rules/temporary_pack.hpp"
#include "reading.hpp"

using namespace argmap;
using extract::read;
using namespace std::string_literals;

TEST_CASE("a reason in the same sentence is a unit of its own that supports the point") {
  const auto found = read("The town should close the quarry because the dust harms the school.");
  REQUIRE(found.extraction.units.size() == 2);
  CHECK(found.unit(0) == "The town should close the quarry");
  CHECK(found.unit(1) == "the dust harms the school");
  CHECK(found.first(RelationType::supports) == "the dust harms the school -> The town should close the quarry");
}

TEST_CASE("attributing words that a clause parts from what is said are no statement") {
  for (const std::string word : {"since", "although", "because"}) {
    const auto found = read("The town should close the quarry. Dr Ines Falk admitted that, " + word +
                            " the dust has lain there for years, it may harm the school.");
    for (std::size_t i = 0; i < found.extraction.units.size(); ++i)
      CHECK(found.unit(i).find("Falk") == std::string::npos);
  }
}

TEST_CASE("what a fronted although-clause grants attacks and is marked as conceded") {
  const auto found = read("Although the quarry pays taxes, the town should close it.");
  REQUIRE(found.extraction.relations.size() == 1);
  CHECK(found.extraction.relations[0].type == RelationType::attacks);
  CHECK(found.extraction.relations[0].conceded);
  CHECK(found.unit(found.extraction.relations[0].from.front()) == "the quarry pays taxes");
}

TEST_CASE("a 'however' that opens a paragraph grants nothing of the sentence before it") {
  const auto grants = [](const std::string& gap) {
    const auto found = read(
        "The pier should stay. It brings visitors to the town. There is no reason why the council would close it." +
        gap + "However, the council has other worries. The roof of the school leaks.");
    return std::ranges::any_of(found.extraction.relations, &Relation::conceded);
  };
  CHECK(grants(" "));
  CHECK_FALSE(grants("\n\n"));
}

TEST_CASE("what takes no part in the argument is kept with the rules that leave it out") {
  const auto found = read("The town should close the quarry. Thank you for reading this. The dust harms the school.");
  REQUIRE(found.extraction.background.size() == 1);
  const Background& left_out = found.extraction.background.front();
  CHECK(found.words(left_out.spans) == "Thank you for reading this");
  const auto reasons = left_out.reasons.list();
  CHECK(std::ranges::any_of(
      reasons, [&](const Reason& each) { return found.extraction.rules[each.rule].id.starts_with("background."); }));
  CHECK(found.extraction.units.size() == 2);
}

TEST_CASE("of a text without an argument the background is kept too") {
  const auto found = read("Thank you for reading this.");
  CHECK(found.extraction.units.empty());
  CHECK(found.extraction.background.size() == 1);
}

TEST_CASE("attributing words stand outside the unit") {
  const auto found = read("The town should close the quarry. Dr Ines Falk said that the dust harms children.");
  CHECK(found.words(found.unit_with("dust").spans) == "the dust harms children");
  CHECK(found.unit_with("dust").role == Role::evidence);
  CHECK(found.unit_with("dust").basis == Basis::testimony);
}

TEST_CASE("whoever signs a quotation, or stands before its colon, says it") {
  for (const std::string& line : {"“The dust harms every child in the valley.” — Ines Falk"s,
                                  "Ines Falk, the doctor: “The dust harms every child in the valley.”"s}) {
    CAPTURE(line);
    const auto found = read("The town should close the quarry.\n\n" + line);
    CHECK(found.words(found.unit_with("dust").spans) == "“The dust harms every child in the valley.”");
    CHECK(found.unit_with("dust").role == Role::evidence);
    CHECK(found.unit_with("dust").attribution != Unit::none_index);
  }
}

TEST_CASE("a line that says who wrote what is quoted below, and when, is no statement") {
  const auto found = read(
      "The council should buy new buses, because the old ones break down.\n\nOn Mon, 2 Jan 2023 at 10:00, Bob Hill "
      "wrote:\n> Buses are too dear for a town like ours. We cannot pay for them.\n\nThat is not true.");
  for (std::size_t i = 0; i < found.extraction.units.size(); ++i)
    CHECK(found.unit(i).find("Hill") == std::string::npos);
  CHECK(found.unit_with("too dear").attribution != Unit::none_index);
}

TEST_CASE("a quotation in two halves without a verb is what somebody says, not the author") {
  const auto found = read(
      "The town should close the quarry. \"No quarry, no work,\" said the owner, Mr Falk, and then, \"no work, no "
      "town.\"");
  CHECK(found.unit_with("No quarry").role == Role::evidence);
  CHECK(found.unit_with("No quarry").basis == Basis::testimony);
}

TEST_CASE("words that only announce what follows stand outside the unit") {
  const auto found = read("The second thing to say of the old quay in Lund is that it must go. It leaks.");
  CHECK(found.unit(0) == "it must go");
}

TEST_CASE("a statement that is broken by dashes is one unit") {
  const auto found = read(
      "The quay must stay. The gulls at breakfast - a plague on \"happy guests\", they say, or birds that were hungry "
      "- "
      "have earned a place in our songs.");
  CHECK(found.extraction.units.size() == 2);
}

TEST_CASE("a dash between two names parts no statements") {
  const auto found = read("The quay must stay. The bill, as drafted by the member for Leeds--Harrow, is a poor bill.");
  CHECK(found.extraction.units.size() == 2);
}

TEST_CASE("a fronted although-clause may have two halves") {
  const auto found =
      read("The quay must stay. While boats sell well and demand for fish is growing, the town does nothing.");
  REQUIRE(found.extraction.units.size() == 3);
  CHECK(found.unit(1) == "boats sell well and demand for fish is growing");
}

TEST_CASE("the reason of a view that is raised supports the view") {
  const auto found = read("The quay must stay. It is said that quays should not be kept because they are ugly.");
  CHECK(found.first(RelationType::supports) == "they are ugly -> quays should not be kept");
}

TEST_CASE("the thesis is the root and every other unit attaches to exactly one thing") {
  const auto found = read(
      "The old quarry lies above the school. Its dust settles on the playground every day.\n\n"
      "Therefore the council should close the quarry this year.\n\n"
      "The dust harms children. In 2019 the clinic treated 140 children for asthma. Nobody profits from it but the "
      "owner.");
  std::size_t theses = 0;
  for (const Unit& unit : found.extraction.units) theses += unit.role == Role::thesis;
  CHECK(theses == 1);
  CHECK(found.unit_with("should close").role == Role::thesis);
  CHECK(found.extraction.relations.size() == found.extraction.units.size() - 1);
}

TEST_CASE("every unit but for none carries a reason, and relations say what lost") {
  const auto found = read("The town should close the quarry. Its dust harms the school. The owner alone profits.");
  REQUIRE(found.extraction.units.size() == 3);
  for (const Unit& unit : found.extraction.units) CHECK(!unit.reasons.empty());
  for (const Relation& relation : found.extraction.relations) {
    CHECK(!relation.reasons.empty());
    CHECK(!relation.lost.empty());
    for (const Alternative& lost : relation.lost.list()) CHECK(lost.what.find(" u") != std::string::npos);
  }
}

TEST_CASE("a text in another language gives no units") {
  const auto found = read(
      "Der alte Steinbruch liegt oberhalb der Schule und sein Staub setzt sich jeden Tag auf dem Hof ab. Die Stadt "
      "muss "
      "ihn deshalb noch in diesem Jahr schließen, denn der Staub schadet den Kindern, und niemand verdient daran "
      "ausser "
      "dem Besitzer, der nicht einmal hier wohnt und seine Steuern anderswo zahlt.");
  CHECK(!found.document.english);
  CHECK(found.extraction.units.empty());
}

TEST_CASE("an empty text gives nothing and no crash") {
  for (const char* text : {"", " ", "\n\n", "…", "\"", "“”", "?!"}) {
    const auto found = read(text);
    CHECK(found.extraction.relations.empty());
  }
}

TEST_CASE("of a text without end a bounded number of statements is analysed") {
  const std::string text = "The town should close the quarry, because the dust harms the school. It must act now.";
  CHECK(read(text).extraction.units.size() == 3);
  CHECK(!read(text).extraction.cut_short);
  CHECK(read(text, {.most = 2}).extraction.units.size() == 2);
  CHECK(read(text, {.most = 2}).extraction.cut_short);
}

TEST_CASE("a statement that words tie to another one is not the thesis, however much it sounds like one") {
  const auto reason = read("The quarry is a danger, because the town should not breathe dust.");
  CHECK(reason.unit_with("danger").role == Role::thesis);
  const auto turned = read("Some people say that the quarry must stay. But its dust harms the school.");
  CHECK(turned.unit_with("must stay").role != Role::thesis);
}

TEST_CASE("a view that anybody might raise is attacked by what answers it") {
  const auto found =
      read("The town should close the quarry. One might object that it pays taxes. The dust costs the town far more.");
  REQUIRE(found.extraction.relations.size() == 2);
  CHECK(found.extraction.relations[1].type == RelationType::attacks);
  CHECK(found.unit(found.extraction.relations[1].to.index) == "One might object that it pays taxes");
}

TEST_CASE("a thesis is a claim to what attaches to it, even where it reads like evidence") {
  const auto found = read(
      "The dust of the quarry lies on the school every day. Many parents have moved away.\n\n"
      "In conclusion, the clinic has treated 140 children for asthma since 2019. The council knows that the dust harms "
      "them.");
  const Unit& thesis = found.unit_with("140 children");
  REQUIRE(thesis.role == Role::thesis);
  REQUIRE(thesis.lost.list().at(0).what == "evidence");
  REQUIRE(!found.extraction.relations.empty());
  for (const Relation& relation : found.extraction.relations) {
    for (const Reason& reason : relation.reasons.list())
      CHECK(found.extraction.rules[reason.rule].id != "attach.to-evidence");
  }
}

TEST_CASE("a hyphen that adheres to a word parts no statements") {
  CHECK(read("The owners are to blame for arming the pro- quarry men are paid by them and must go.")
            .extraction.units.size() == 1);
  CHECK(read("The town is proud of its naturally -dangerous stones fall into the valley every year.")
            .extraction.units.size() == 1);
}

TEST_CASE("a noun that a relative clause hangs on is no statement, however many verbs that clause has") {
  const auto found =
      read("The quay must close. The mill met a rival: Reedway, a small yard that opened and sold more boats.");
  CHECK(found.extraction.units.size() == 2);
}

TEST_CASE("what stands beside the point of a fronted although-clause is answered by it") {
  const auto found = read(
      "The town should close the quarry. Although the quarry pays taxes, the mending of the road eats them all up.");
  CHECK(found.first(RelationType::attacks) == "the quarry pays taxes -> The town should close the quarry");
  bool answered = false;
  for (const Relation& r : found.extraction.relations) {
    answered |= r.type == RelationType::attacks && found.unit(r.from.front()).starts_with("the mending") &&
                found.unit(r.to.index) == "the quarry pays taxes";
  }
  CHECK(answered);
}

TEST_CASE("what is said as well does not serve the point before it") {
  const auto found = read(
      "Wolves are good for the forest because they keep the deer few. Fewer deer enable the young trees to grow. They "
      "also allow the meadows to come back, which will enable more birds to nest.");
  REQUIRE(found.extraction.units.size() == 4);
  for (const Relation& r : found.extraction.relations) {
    if (r.from.front() == 3) CHECK(r.to.index < 2);
  }
}

TEST_CASE("what is granted is answered by the sentence that turns against it, whatever stands between") {
  const extract::Found found = extract::read(
      "Large firms should move to a short week, and they should do it soon.\n\n"
      "A short week does not have to mean less work. In a trial last year 38 firms closed on Fridays.\n\n"
      "It is true that not every job can be squeezed into four days. A farmer cannot ask the cows to wait. "
      "Nevertheless, what some people cannot have is a poor reason to refuse it to all the others.",
      {.genre = "essay"});
  const auto& relations = found.extraction.relations;
  CHECK(std::ranges::any_of(relations, [&](const Relation& relation) {
    return relation.type == RelationType::attacks &&
           found.unit(relation.from.front()).starts_with("what some people cannot have") &&
           found.unit(relation.to.index).starts_with("not every job");
  }));
}

TEST_CASE("sentences that begin alike stand side by side") {
  const auto found = read(
      "The old dam must go before the spring. The dam is a danger to the town. The town lost a mill to the dam in "
      "1998. The town lost a bridge to the dam in 2004.");
  const auto& relations = found.extraction.relations;
  REQUIRE(found.extraction.units.size() == 4);
  REQUIRE(relations.size() == 3);
  CHECK(found.unit(relations[1].to.index) == "The dam is a danger to the town");
  CHECK(found.unit(relations[2].to.index) == "The dam is a danger to the town");
}

TEST_CASE("a number that stands alone is no statement") {
  const auto found =
      read("The quay must stay.\n\n1 \\. Gulls are not the quay's fault.\n\n2 \\. The quay pays for itself.");
  CHECK(found.extraction.units.size() == 3);
}

TEST_CASE("a statement keeps the bracket that it opened") {
  const auto found = read("The quay must stay, because gulls love it (400 of them last year).");
  CHECK(found.unit_with("gulls").spans.size() == 1);
  CHECK(found.words(found.unit_with("gulls").spans) == "gulls love it (400 of them last year)");
  const auto linked = read("The quay must stay. Gulls have loved it for years [PDF].");
  CHECK(linked.words(linked.unit_with("Gulls").spans) == "Gulls have loved it for years [PDF]");
}

TEST_CASE("a statement keeps the mark that closes its quotation, behind a comma too") {
  const auto found =
      read("The dam must go.\n\nThe lock is called a \"hole with a salary,\" but nobody else wants it.\n");
  CHECK(found.words(found.unit_with("hole with").spans) == "The lock is called a \"hole with a salary,\"");
  CHECK(found.words(found.unit_with("nobody else").spans) == "nobody else wants it");
}

TEST_CASE("the points of a list serve what the list is for") {
  const auto found = read(
      "The town should close the quarry this year. There are reasons enough:\n\n- Its dust harms the children.\n"
      "- Lorries wear out the road, and nobody mends the road.\n- The owner broke every promise on the road.\n");
  for (const Relation& r : found.extraction.relations) {
    if (r.from.front() >= 2) CHECK(r.to.index < 2);
  }
  CHECK(found.extraction.units.size() == 5);
}

TEST_CASE("the points of a long list serve the statement that the list follows") {
  const auto found = read(
      "The town should buy the pier. It is old.\n\nWe can say no to the owner. Here's why:\n\n"
      "1. The planks are rotten.\n\n2. The lamps are out.\n\n3. The roof leaks.\n\n4. The gulls are a plague.\n\n"
      "5. The stairs are steep.\n\n6. The bell is cracked.\n\n7. The toilets are shut.");
  for (const char* point : {"planks", "lamps", "roof", "gulls", "stairs", "bell", "toilets"}) {
    const auto serves = [&](const Relation& relation) {
      return found.unit(relation.from.front()).find(point) != std::string::npos &&
             found.unit(relation.to.index).starts_with("We can say no");
    };
    CHECK_MESSAGE(std::ranges::any_of(found.extraction.relations, serves), point);
  }
}

TEST_CASE("the last claim that sums up in the words of the thesis restates it") {
  const auto found = read(
      "The town should close the old quarry. Its dust harms the children. Lorries wear out the road. Overall, the old "
      "quarry should be closed by the town.");
  CHECK(found.first(RelationType::restates) ==
        "the old quarry should be closed by the town -> The town should close the old quarry");
}

TEST_CASE("a relation rule may ask for features of the unit that attaches, its sentence and its block") {
  const auto attacks = [](const std::string& rule, const std::string& text) {
    TemporaryPack pack("rules:\n  - id: relation.mine\n    means: A test.\n    propose: {relation: attacks" + rule +
                       "    yes: [x]\n    no: [y]\n");
    pack.add("weights.yaml", "weights:\n  relation.mine: {judged: 9}\n");
    return !extract::read_with(pack.folder(), text).first(RelationType::attacks).empty();
  };
  const std::string by_place = "}\n    where: [to-previous, ";
  const std::string modal = "The quay must stay. It could leak.";
  const std::string plain = "The quay must stay. It leaks.";
  CHECK(attacks(by_place + "modal-unit]\n", modal));
  CHECK_FALSE(attacks(by_place + "modal-unit]\n", plain));
  CHECK(attacks(by_place + "short-sentence]\n", plain));
  CHECK_FALSE(attacks(by_place + "not short-sentence]\n", plain));
  CHECK(attacks(by_place + "paragraph]\n", plain));
  CHECK_FALSE(attacks(by_place + "list-item]\n", plain));
  const std::string by_words = ", from: here, to: previous}\n    pattern: it\n    where: [";
  CHECK(attacks(by_words + "modal-unit]\n", modal));
  CHECK_FALSE(attacks(by_words + "modal-unit]\n", plain));
  CHECK_FALSE(attacks(by_words + "list-item]\n", plain));
}

TEST_CASE("words of a title do not speak for the statement around them") {
  const auto kind_with = [](const std::string& title) {
    return read(
               "The quay must be mended. It carries half the trade of the town.\n\nLast year the harbour bought the "
               "paper " +
               title + " for the office. It was dear.")
        .unit_with("bought")
        .kind;
  };
  CHECK(kind_with("\"A new quay would be a disgrace to all of us\"") ==
        kind_with("\"Quays of the North and of the West\""));
  CHECK(kind_with("\"A new quay would be a disgrace to all of us\"") !=
        kind_with("that would be a disgrace to all of us"));
}
