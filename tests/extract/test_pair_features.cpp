// Features of pairs: what rules that ask for them propose, with a small pack.
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "../rules/temporary_pack.hpp"
#include "argmap/document.hpp"
#include "extract/trace.hpp"
#include "rules/book/book.hpp"

using namespace argmap;

namespace {

constexpr std::string_view roles =
    "rules:\n"
    "  - {id: thesis.must, means: M, propose: {unit: thesis}, pattern: must, yes: [we must], no: [x]}\n"
    "  - {id: claim.any, means: M, propose: {unit: claim, at: all}, pattern: '<all: sentence>', yes: ['[Go.]'], no: "
    "[x]}\n";

/// What rules propose of the pairs that have a feature.
struct Asked {
  Document document;
  std::vector<extract::Proposed> pairs;

  Asked(const std::string& feature, const std::string& text, const std::string& more)
      : document(read_document("test", text)) {
    const auto rule =
        "  - {id: pair.asked, means: M, propose: {relation: supports}, where: " + feature + ", yes: [x], no: [y]}\n";
    const auto loaded = TemporaryPack(std::string(roles) + rule + more).load();
    for (const Diagnostic& d : loaded.diagnostics) MESSAGE(format(d));
    REQUIRE(loaded.book.has_value());
    for (const auto& proposed : extract::trace(document, *loaded.book).proposals) {
      if (loaded.book->book().rules[proposed.rule].id == "pair.asked") pairs.push_back(proposed);
    }
  }

  /// The first word of each of these, in text order.
  [[nodiscard]] std::string first_words(Span extract::Proposed::*end) const {
    std::set<std::uint32_t> begins;
    for (const auto& pair : pairs) begins.insert((pair.*end).begin);
    std::string words;
    for (const std::uint32_t begin : begins) {
      words += (words.empty() ? "" : " ") + document.text.substr(begin, document.text.find(' ', begin) - begin);
    }
    return words;
  }
};

/// The first word of every unit that some other unit may attach to so that the pair has the feature.
std::string targets(const std::string& feature, const std::string& text, const std::string& more = "") {
  return Asked(feature, text, more).first_words(&extract::Proposed::to);
}

/// The first word of every unit that may attach to another so that the pair has the feature.
std::string sources(const std::string& feature, const std::string& text, const std::string& more = "") {
  return Asked(feature, text, more).first_words(&extract::Proposed::from);
}

}  // namespace

TEST_CASE("six units of a text stand highest: what speaks for the thesis first, then the earliest") {
  const std::string text =
      "Ada keeps a horse. Ben keeps a goat. Cid keeps a sheep. Dora keeps a hen. Emil keeps a cat. Fay keeps a dog. "
      "Gus must sell his cow.";
  CHECK(targets("to-high", text) == "Ada Ben Cid Dora Emil Gus");
  CHECK(targets("to-claim", text) == "Ada Ben Cid Dora Emil Fay Gus");
}

TEST_CASE("a target of 15 words or more is long, marks not counted") {
  CHECK(targets("to-long",
                "Ada must keep a horse and a goat, a sheep and a hen, cats. "
                "Ben must keep a horse and a goat, a sheep and a hen, a cat. "
                "Cid keeps a horse.") == "Ben");
}

TEST_CASE("what the unit before attaches to is the heaviest of its targets; the thesis attaches to nothing") {
  const std::string first_wins =
      "  - {id: pair.first, means: M, propose: {relation: supports}, where: to-paragraph-first, yes: [x], no: [y]}\n";
  const std::string text =
      "Ada keeps a horse. Ben keeps a goat. Cid keeps a sheep. Dora must keep a hen. Emil keeps a cat.";
  // Ben and Cid would attach to Ada; nothing stands before Ada, and Emil follows the thesis.
  CHECK(targets("to-target-of-previous", text, first_wins) == "Ada");
  CHECK(sources("to-target-of-previous", text, first_wins) == "Cid Dora");
}

TEST_CASE("words that add a unit to the one before are those of a rule that joins it to what was said, in any way") {
  const std::string adds =
      "  - {id: mark.also, means: M, propose: {relation: any, from: here, to: previous}, pattern: also, yes: [also], "
      "no: "
      "[x]}\n";
  CHECK(sources("from-added", "Ada keeps a horse. Ben also keeps a goat. Cid must keep a sheep.", adds) == "Ben");
  CHECK(sources("from-added", "Ada keeps a horse. Ben keeps a goat. Cid must keep a sheep.", adds).empty());
}

TEST_CASE("a reason is the own reason of what firm words make it a reason for") {
  const std::string because =
      "  - {id: mark.because, means: M, propose: {relation: supports, from: b, to: a}, pattern: '<a: clause> because "
      "<b: "
      "rest>', yes: ['[a=Ada must go] because [b=Ben stays]'], no: [x]}\n";
  const std::string text = "Ada keeps a horse because Ben keeps a goat. Cid must keep a sheep.";
  const std::string firm = because + "weights: {mark.because: {judged: 2.5}}\n";
  CHECK(targets("to-own-reason", text, firm) == "Ben");
  CHECK(sources("to-own-reason", text, firm) == "Ada");
  const std::string faint = because + "weights: {mark.because: {judged: 0.5}}\n";
  CHECK(targets("to-own-reason", text, faint).empty());
}

TEST_CASE("labels open the sides of a debate, up to a marked heading as high or a label that closes them") {
  const auto across = [](const std::string& text) {
    const auto label = [](const std::string& side, const std::string& word) {
      return "  - {id: side." + side + ", means: M, propose: {side: " + side +
             "}, where: very-short-block, pattern: '^^ " + word + " $$', yes: [" + word + "], no: [x]}\n";
    };
    return targets("other-side", text, label("for", "pros") + label("against", "cons") + label("neither", "verdict"));
  };
  const std::string pros = "## Pros\n\nAda keeps a horse.\n\n";
  const std::string cons = "## Cons\n\nBen keeps a goat.\n\n";
  CHECK(across(pros + cons) == "Ada Ben");
  CHECK(across("Dan keeps a dog.\n\n" + pros + cons + "## The town\n\nCid keeps a sheep.") == "Ada Ben");
  CHECK(across(pros + cons + "### A detail\n\nCid keeps a sheep.") == "Ada Ben Cid");
  CHECK(across("PROS\n\nAda keeps a horse.\n\nCONS\n\nBen keeps a goat.\n\nVerdict\n\nCid keeps a sheep.") ==
        "Ada Ben");
  CHECK(across("Pros\n\nAda keeps a horse.\n\nCons\n\nBen keeps a goat.\n\n## The town\n\nCid keeps a sheep.") ==
        "Ada Ben");
  CHECK(across(pros + "## The town\n\nBen keeps a goat.").empty());
}

TEST_CASE("points of one list stand apart; what stands in one point does not") {
  const std::string text =
      "Ada must keep a horse for these reasons.\n\n- Ben keeps a goat. Cid keeps a sheep.\n- Dora keeps a hen.\n\n"
      "Emil keeps a cat.\n\n- Fay keeps a dog.";
  CHECK(sources("to-other-point", text) == "Ben Cid Dora");
  CHECK(targets("[to-other-point, to-next]", text) == "Dora");
}

TEST_CASE("what follows a point that a paragraph counts unfolds that point, up to the next one") {
  const auto counts = [](const std::string& order, const std::string& word) {
    return "  - {id: connective." + order + ", means: M, propose: {connective: " + order + "-point}, pattern: '^ " +
           word + "', yes: [" + word + "], no: [x]}\n";
  };
  const std::string both = counts("first", "one") + counts("next", "two");
  const std::string text =
      "Ada must go. One Ben keeps a goat. Cid keeps a sheep. Two Dora keeps a hen. Emil keeps a cat.\n\nFay stays.";
  CHECK(sources("to-counted-point", text, both) == "Cid Emil");
  CHECK(targets("to-counted-point", text, both) == "Ben Dora");  // the counting word is no part of it
  CHECK(sources("to-counted-point", "Ada must go. One Ben keeps a goat. Cid keeps a sheep.", both).empty());
}

TEST_CASE("what stands between a point that is granted and the turn from it unfolds the point") {
  const std::string turns =
      "  - {id: mark.true, means: M, propose: {relation: attacks, from: here, to: next, conceded: true}, pattern: '^ "
      "granted', yes: [granted], no: [x]}\n"
      "  - {id: mark.but, means: M, propose: {relation: attacks, from: here, to: previous}, pattern: '^ but', yes: "
      "[but], "
      "no: [x]}\n";
  const std::string granted = "Ada must go. Granted Ben keeps a goat. Cid keeps a sheep. Dora keeps a hen. ";
  CHECK(sources("to-own-grant", granted + "But Emil stays. Fay stays.", turns) == "Cid Dora");
  CHECK(targets("to-own-grant", granted + "But Emil stays. Fay stays.", turns) == "Granted");
  CHECK(sources("to-own-grant", granted + "\n\nBut Emil stays.", turns) == "Cid Dora");
  CHECK(sources("to-own-grant", granted + "Emil stays.", turns).empty());
}

TEST_CASE("of two units that share a word one may say no and the other not") {
  CHECK(sources("differs-in-negation", "Ada must go. Ben keeps a goat. Cid never keeps a goat. Dora has no hen.") ==
        "Ben Cid");
}
