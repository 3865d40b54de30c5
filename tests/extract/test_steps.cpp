// Premises that only work together, and steps that a text rejects: with a small pack of its own, whatever the built-in
// rules weigh.
#include <doctest/doctest.h>

#include <algorithm>

#include "../rules/temporary_pack.hpp"
#include "reading.hpp"

using namespace argmap;
using extract::Found;

namespace {

constexpr std::string_view pack =
    "rules:\n"
    "  - {id: thesis.must, means: M, propose: {unit: thesis}, pattern: must, yes: [we must], no: [x]}\n"
    "  - {id: claim.any, means: M, propose: {unit: claim, at: all}, pattern: '<all: sentence>', yes: ['[Go.]'], no: "
    "[x]}\n"
    "  - {id: step.to-thesis, means: M, propose: {relation: supports}, where: "
    "to-thesis, "
    "yes: [x], no: [y]}\n"
    "  - {id: step.because, means: M, propose: {relation: supports, from: why, to: what}, "
    "pattern: '<what: clause> because <why: rest>', yes: [x because y], no: [x]}\n"
    "  - {id: step.whoever, means: M, propose: {relation: supports, from: here, to: earlier, linked: true}, "
    "pattern: '^ whoever', yes: [Whoever lies], no: [x]}\n"
    "  - {id: step.not, means: M, propose: {relation: undercuts, from: here, to: previous}, "
    "pattern: 'not follow', yes: [it does not follow], no: [x]}\n"
    "weights:\n"
    "  step.because: {judged: 9}\n"
    "  step.not: {judged: 9}\n";

Found read(std::string_view text) {
  const auto loaded = TemporaryPack(pack).load();
  for (const Diagnostic& d : loaded.diagnostics) MESSAGE(format(d));
  REQUIRE(loaded.book.has_value());
  Found found{read_document("test", text), {}};
  found.extraction = extract::extract(found.document, *loaded.book);
  return found;
}

}  // namespace

TEST_CASE("a linked premise joins the one before it where both support the same") {
  const auto found = read("The town must dismiss him. He lied to the council. Whoever lies to a council lies to us.");
  const auto& relations = found.extraction.relations;
  REQUIRE(relations.size() == 1);
  REQUIRE(relations[0].from.size() == 2);
  CHECK(found.unit(relations[0].from[0]) == "He lied to the council");
  CHECK(found.unit(relations[0].from[1]) == "Whoever lies to a council lies to us");
  CHECK(found.unit(relations[0].to.index) == "The town must dismiss him");
}

TEST_CASE("an undercut points at the relation that goes out from what it follows") {
  const auto found = read(
      "The town must build. Rents have risen because the county built too little. It does not follow that nobody "
      "else is to blame.");
  const auto& relations = found.extraction.relations;
  const auto undercut = std::ranges::find(relations, RelationType::undercuts, &Relation::type);
  REQUIRE(undercut != relations.end());
  CHECK(found.unit(undercut->from.front()) == "It does not follow that nobody else is to blame");
  REQUIRE(undercut->to.is_relation);
  const Relation& rejected = relations[undercut->to.index];
  CHECK(found.unit(rejected.from.front()) == "the county built too little");
  CHECK(found.unit(rejected.to.index) == "Rents have risen");
}
