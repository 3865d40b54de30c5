#include <doctest/doctest.h>

#include "rules/pack/weight_edits.hpp"

using argmap::rules::Counts;
using argmap::rules::edit_weights;
using argmap::rules::WeightEdit;

namespace {

std::string edited(std::string_view text, const std::vector<WeightEdit>& edits, const std::string& fitted_on = "") {
  const auto result = edit_weights(text, edits, fitted_on);
  return result.problem.empty() ? result.text : "problem " + result.problem;
}

WeightEdit counted(const std::string& id, std::uint32_t right, std::uint32_t of) {
  return {id, 1.5, Counts{right, of, "eels, 3 documents"}, {}};
}

}  // namespace

TEST_CASE("counts go beside what is there; comments, order and spacing stay") {
  CHECK(edited("# Ours {all}.\nweights:\n  b.two:   {judged: 1.50}  # a guess {really}\n\n"
               "  a.one: {right: 1, of: 2, on: \"old } place\"}\nlists: {}\n",
               {counted("a.one", 3, 4), counted("b.two", 5, 6)}) ==
        "# Ours {all}.\nweights:\n  b.two:   {judged: 1.50, right: 5, of: 6, on: \"eels, 3 documents\"}  # a guess "
        "{really}\n\n  a.one: {right: 3, of: 4, on: \"eels, 3 documents\"}\nlists: {}\n");
}

TEST_CASE("a rule without an entry goes behind its family, else to the end") {
  CHECK(edited("weights:\n    a.*: {judged: 1}  # all\n    b.x: {judged: 2}\n",
               {counted("a.new", 1, 2), counted("c.new", 3, 4), counted("a.newer", 0, 1)}) ==
        "weights:\n    a.*: {judged: 1}  # all\n    a.new: {judged: 1.5, right: 1, of: 2, on: \"eels, 3 documents\"}\n"
        "    a.newer: {judged: 1.5, right: 0, of: 1, on: \"eels, 3 documents\"}\n    b.x: {judged: 2}\n"
        "    c.new: {judged: 1.5, right: 3, of: 4, on: \"eels, 3 documents\"}\n");
}

TEST_CASE("a file that is not there, or has no weights yet, gets them") {
  const std::string entry = "  a.x: {judged: 1.5, right: 1, of: 2, on: \"eels, 3 documents\"}\n";
  CHECK(edited("", {counted("a.x", 1, 2)}).ends_with("\nweights:\n" + entry));
  CHECK(edited("lists: {}", {counted("a.x", 1, 2)}) == "lists: {}\nweights:\n" + entry);
  CHECK(edited("weights:\n# none yet\n", {counted("a.x", 1, 2)}) == "weights:\n" + entry + "# none yet\n");
}

TEST_CASE("a fitted weight keeps what was judged and counted, and the texts are named once") {
  const std::string old = "weights:\n  a.x: {judged: 2, right: 1, of: 2, on: \"say \\\"eels\\\"\"}\n";
  const std::string once = edited(old, {{"a.x", 1, {}, 1.2345}}, "letters");
  CHECK(once ==
        "fitted-on: \"letters\"\nweights:\n  a.x: {judged: 2, fitted: 1.23, right: 1, of: 2, on: \"say "
        "\\\"eels\\\"\"}\n");
  CHECK(edited(once, {{"a.x", 1, {}, -0.5}}, "essays") ==
        "fitted-on: \"essays\"\nweights:\n  a.x: {judged: 2, fitted: -0.50, right: 1, of: 2, on: \"say "
        "\\\"eels\\\"\"}\n");
}

TEST_CASE("what cannot be edited safely is refused at its line") {
  CHECK(edited("weights:\n  a.x:\n    judged: 1\n", {counted("a.x", 1, 2)}) ==
        "problem 3: write this weight as {…}, so that it can be edited");
  CHECK(edited("weights: {a.y: {judged: 1}}\n", {counted("a.x", 1, 2)}) ==
        "problem 1: write each weight on a line of its own, so that more can be added");
  CHECK(edited("weights: {}\n", {counted("a.x", 1, 2)}) == "problem 1: let `weights:` stand alone on its line");
  CHECK(edited("weights: [", {}).starts_with("problem "));
}
