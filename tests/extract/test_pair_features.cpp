// Features of pairs: what rules that ask for them propose, with a small pack.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "../rules/temporary_pack.hpp"
#include "argmap/document.hpp"
#include "extract/trace.hpp"

using namespace argmap;

namespace {

constexpr std::string_view roles =
    "rules:\n"
    "  - {id: thesis.must, means: M, propose: {unit: thesis}, pattern: must, yes: [we must], no: [x]}\n"
    "  - {id: claim.any, means: M, propose: {unit: claim, at: all}, pattern: '<all: sentence>', yes: ['[Go.]'], no: "
    "[x]}\n";

/// The first word of every unit that some other unit may attach to and that has the feature.
std::string targets(const std::string& feature, const std::string& text) {
  const auto rule =
      "  - {id: pair.asked, means: M, propose: {relation: supports}, where: " + feature + ", yes: [x], no: [y]}\n";
  const auto loaded = TemporaryPack(std::string(roles) + rule).load();
  for (const Diagnostic& d : loaded.diagnostics) MESSAGE(format(d));
  REQUIRE(loaded.book.has_value());
  const Document document = read_document("test", text);
  std::set<std::uint32_t> begins;
  for (const auto& proposed : extract::trace(document, *loaded.book).proposals) {
    if (!proposed.to.empty()) begins.insert(proposed.to.begin);
  }
  std::string words;
  for (const std::uint32_t begin : begins) {
    words += (words.empty() ? "" : " ") + document.text.substr(begin, document.text.find(' ', begin) - begin);
  }
  return words;
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
