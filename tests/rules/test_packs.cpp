#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "rules/book/book.hpp"
#include "temporary_pack.hpp"

using argmap::load_rules;
using argmap::rules::Program;
using argmap::rules::Rule;

namespace {

std::string rule(const std::string& id, const std::string& means, const std::string& pattern = "we must") {
  return "  - id: " + id + "\n    means: " + means + "\n    propose: {unit: claim}\n    pattern: \"" + pattern +
         "\"\n    yes: [a]\n    no: [b]\n";
}

const Rule& rule_of(const argmap::LoadedRules& loaded, std::string_view id) {
  static const Rule nothing;
  for (const Rule& r : loaded.book->book().rules) {
    if (r.id == id) return r;
  }
  return nothing;
}

/// Numbers of the lists, by name, that hold a word.
std::vector<std::uint32_t> lists_with(const Program& program, std::string_view word) {
  const std::uint32_t id = program.vocabulary.find(word);
  const std::uint32_t node = id == argmap::none ? id : program.lists.root(id, argmap::rules::Compare::form);
  std::vector<std::uint32_t> lists;
  if (node == argmap::none) return lists;
  for (const auto& entry : program.lists.entries(node)) lists.push_back(entry.list);
  std::ranges::sort(lists);
  return lists;
}

}  // namespace

TEST_CASE("every yaml file below a folder is read, and rules are ordered by id") {
  TemporaryPack pack;
  pack.add("z.yaml", "rules:\n" + rule("b.x", "B."));
  pack.add("below/y.yaml", "rules:\n" + rule("a.x", "A."));
  pack.add("notes.txt", "rules: nonsense");
  const auto loaded = pack.load();
  REQUIRE(loaded.book);
  CHECK(loaded.diagnostics.empty());
  REQUIRE(loaded.book->book().rules.size() == 2);
  CHECK(loaded.book->book().rules[0].id == "a.x");
  CHECK(loaded.book->book().rules[1].id == "b.x");
  CHECK(loaded.book->book().rules[1].line == 2);
}

TEST_CASE("a later pack replaces and disables rules of an earlier one") {
  TemporaryPack base("rules:\n" + rule("a.x", "Old.") + rule("a.y", "Stays.") + rule("a.z", "Goes."));
  TemporaryPack over("rules:\n" + rule("a.x", "New.") + rule("b.x", "More.") + "disable: [a.z]\n");
  const auto loaded = load_rules(base.folder(), {over.folder()});
  REQUIRE(loaded.book);
  CHECK(loaded.diagnostics.empty());
  CHECK(loaded.book->book().rules.size() == 3);
  CHECK(rule_of(loaded, "a.x").means == "New.");
  CHECK(rule_of(loaded, "a.y").means == "Stays.");
  CHECK(rule_of(loaded, "a.z").id.empty());
}

TEST_CASE("nothing is wrong with a genre that weighs a rule which a later pack disables") {
  TemporaryPack base("rules:\n" + rule("a.x", "Stays.") + rule("a.z", "Goes.") +
                     "genres: {toast: {means: A toast., argues: false}}\n");
  base.add("toast-weights.yaml", "of-genre: toast\nweights:\n  a.z: {judged: 2}\n");
  TemporaryPack over("disable: [a.z]\n");
  const auto loaded = load_rules(base.folder(), {over.folder()});
  REQUIRE(loaded.book);
  CHECK(loaded.diagnostics.empty());
}

TEST_CASE("an unknown id to disable or to weigh is a warning, and the book is made") {
  TemporaryPack pack("rules:\n" + rule("claim.must", "A.") +
                     "disable: [claim.mist]\nweights: {claim.mus: {judged: 2}, voices.*: {judged: 1}}\n");
  const auto loaded = pack.load();
  REQUIRE(loaded.book);
  REQUIRE(loaded.diagnostics.size() == 3);
  for (const auto& d : loaded.diagnostics) CHECK(d.severity == argmap::Severity::warning);
  CHECK(loaded.diagnostics[0].message == "no rule has the id `claim.mist`");
  CHECK(loaded.diagnostics[0].hint == "did you mean `claim.must`?");
  CHECK(loaded.diagnostics[2].message == "no rule has the id `voices.*`");
}

TEST_CASE("a weight is counted, judged, or its family's default") {
  TemporaryPack pack("rules:\n" + rule("a.counted", "A.") + rule("a.judged", "A.") + rule("a.default", "A.") +
                     rule("b.plain", "A."));
  pack.add("weights.yaml",
           "weights:\n  a.counted: {right: 30, of: 40, on: \"own essays\"}\n  a.judged: {judged: -0.5}\n"
           "  a.*: {judged: 2.5}\n");
  const auto loaded = pack.load();
  REQUIRE(loaded.book);
  CHECK(rule_of(loaded, "a.counted").weight.value == doctest::Approx(std::log(31.0 / 11.0)));
  CHECK(rule_of(loaded, "a.counted").weight.measured_on == "own essays");
  CHECK(rule_of(loaded, "a.judged").weight.value == -0.5);
  CHECK(rule_of(loaded, "a.judged").weight.of == 0);
  CHECK(rule_of(loaded, "a.default").weight.value == 2.5);
  CHECK(rule_of(loaded, "b.plain").weight.value == 1.0);
}

TEST_CASE("a fitted weight is used before a judged one, a judged one before counts, and the counts are kept") {
  TemporaryPack pack("rules:\n" + rule("a.all", "A.") + rule("a.both", "A.") + rule("a.never", "A."));
  pack.add("weights.yaml",
           "fitted-on: own essays\nweights:\n  a.all: {judged: 2, fitted: 2.5, right: 30, of: 40, on: letters}\n"
           "  a.both: {judged: 2, right: 1, of: 4}\n  a.never: {right: 0, of: 0}\n");
  const auto loaded = pack.load();
  REQUIRE(loaded.book);
  CHECK(loaded.book->book().fitted_on == "own essays");
  const auto all = rule_of(loaded, "a.all").weight;
  CHECK(all.value == 2.5);
  CHECK(all.start == 2);
  CHECK(all.origin == "fitted");
  CHECK(all.right == 30);
  CHECK(all.measured_on == "letters");
  CHECK(rule_of(loaded, "a.both").weight.value == 2);
  CHECK(rule_of(loaded, "a.both").weight.origin == "judged");
  CHECK(rule_of(loaded, "a.both").weight.of == 4);
  CHECK(rule_of(loaded, "a.never").weight.value == 1);
}

TEST_CASE("weights that cannot be are errors") {
  const auto message = [](const std::string& weight) {
    TemporaryPack pack("rules:\n" + rule("a.x", "A.") + "weights: {a.x: " + weight + "}\n");
    const auto loaded = pack.load();
    return loaded.diagnostics.empty() ? std::string() : loaded.diagnostics[0].message;
  };
  CHECK(message("{right: 3, of: 2}") == "right 3 times of 2 is too often");
  CHECK(message("{right: 3}") == "a weight needs the key `of`");
  CHECK(message("{judged: high}") == "`judged` must be a number");
  CHECK(message("{judged: nan}") == "a weight lies between -20 and 20");
  CHECK(message("{judged: 1, of: 3}") == "a weight needs the key `right`");
  CHECK(message("{judgd: 1}") == "unknown key `judgd` in a weight");
  CHECK(message("{fitted: 21}") == "a weight lies between -20 and 20");
  CHECK(message("{}") == "a weight needs the key `right`");
  CHECK(message("2") == "a weight must be a map, this is a single value");
}

TEST_CASE("lists include, replace and extend one another") {
  TemporaryPack base("lists:\n  a: {words: [one, two]}\n  b: {words: [three], include: [a]}\n  c: {words: [four]}\n");
  TemporaryPack over("lists:\n  a: {words: [five]}\n  c: {extend: true, words: [six]}\n");
  const auto loaded = load_rules(base.folder(), {over.folder()});
  REQUIRE(loaded.book);
  const Program& program = loaded.book->book().program;
  CHECK(lists_with(program, "one").empty());
  CHECK(lists_with(program, "three") == std::vector<std::uint32_t>{1});
  CHECK(lists_with(program, "four") == std::vector<std::uint32_t>{2});
  CHECK(lists_with(program, "five") == std::vector<std::uint32_t>{0, 1});
  CHECK(lists_with(program, "six") == std::vector<std::uint32_t>{2});
}

TEST_CASE("list mistakes are told") {
  const auto first = [](std::string_view text) {
    const auto loaded = TemporaryPack(text).load();
    CHECK(!loaded.book);
    return loaded.diagnostics.empty() ? std::string() : loaded.diagnostics[0].message;
  };
  CHECK(first("lists:\n  a: {include: [b]}\n  b: {include: [c]}\n  c: {include: [a]}\n") ==
        "the list `a` includes itself, by way of this");
  CHECK(first("lists:\n  a: {include: [nope]}\n") == "unknown list `nope`");
  CHECK(first("lists:\n  a: {extend: true, words: [x]}\n") == "no earlier pack has a list `a` to extend");
  CHECK(first("lists:\n  a: {match: lema, words: [x]}\n") == "unknown match `lema`");
  CHECK(first("lists:\n  a: {class: vreb, words: [x]}\n") == "unknown word class `vreb`");
  TemporaryPack twice;
  twice.add("1.yaml", "lists:\n  a: {words: [x]}\n").add("2.yaml", "lists:\n  a: {words: [y]}\n");
  const auto loaded = twice.load();
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.diagnostics[0].message == "the list `a` stands twice in this pack");
}

TEST_CASE("a proposal's parts arrive in the book") {
  TemporaryPack pack(
      rule_file("propose: {relation: attacks, from: second, to: first, conceded: true}\n"
                "pattern: [\"although <first: clause> <second: rest>\", \"<second: rest> although <first: rest>\"]\n"
                "where: [question, shares-name]\nexplain: \"{first}\"\n"
                "yes: [\"Although [first=it rains], [second=we go].\"]\nno: [\"It rains.\"]"));
  const auto loaded = pack.load();
  REQUIRE(loaded.book);
  const Rule& r = loaded.book->book().rules.at(0);
  using namespace argmap::rules;
  CHECK(r.propose.kind == ProposalKind::relation);
  CHECK(r.propose.relation == argmap::RelationType::attacks);
  CHECK(r.captures == std::vector<std::string>{"first", "second"});
  CHECK(r.propose.from == End::capture);
  CHECK(r.propose.from_capture == 1);
  CHECK(r.propose.to_capture == 0);
  CHECK(r.propose.conceded);
  CHECK(r.where.asks(Scope::sentence));
  CHECK(r.where.asks(Scope::pair));
  CHECK(!r.where.asks(Scope::block));
  REQUIRE(r.yes.size() == 1);
  CHECK(r.yes[0].text == "Although it rains, we go.");
  REQUIRE(r.yes[0].marks.size() == 2);
  CHECK(r.yes[0].marks[1].capture == "second");
  CHECK(r.yes[0].text.substr(r.yes[0].marks[1].span.begin, r.yes[0].marks[1].span.size()) == "we go");
}

TEST_CASE("ARGMAP_RULES names the pack") {
  setenv("ARGMAP_RULES", "/some/where", 1);
  CHECK(argmap::find_pack() == "/some/where");
  unsetenv("ARGMAP_RULES");
  CHECK(argmap::find_pack().filename() == "en");
}

TEST_CASE("a genre keeps the weights that rules have in it, and a later pack changes single ones") {
  const std::string rules = "rules:\n" + rule("a.x", "A.") + rule("a.y", "B.");
  TemporaryPack base(rules + "genres: {toast: {means: Said over a glass.}}\n");
  base.add("toast.yaml", "of-genre: toast\nweights: {a.x: {judged: 2}, a.y: {judged: 3}}\n");
  TemporaryPack over("genres: {toast: {argues: false}}\nof-genre: toast\nweights: {a.y: {judged: 4}}\n");
  const auto loaded = load_rules(base.folder(), {over.folder()});
  REQUIRE(loaded.book);
  CHECK(loaded.diagnostics.empty());
  CHECK(loaded.book->genres() == std::vector<std::string>{"general", "toast"});
  const auto& genre = loaded.book->book().genres.at(0);
  CHECK(genre.means == "Said over a glass.");
  CHECK_FALSE(genre.argues);
  REQUIRE(genre.weights.size() == 2);
  CHECK(genre.weights[0].second == 2);
  CHECK(genre.weights[1].second == 4);
}

TEST_CASE("a rule for a genre that nobody describes is an error that offers the nearest") {
  TemporaryPack pack(
      "genres: {toast: {means: Said over a glass.}}\nrules:\n  - id: genre.x\n    means: A.\n    propose: {genre: "
      "toest}\n"
      "    where: [short-text]\n    yes: [a]\n    no: [b]\n");
  const auto loaded = pack.load();
  CHECK_FALSE(loaded.book);
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.diagnostics[0].message.find("there is no genre `toest`") != std::string::npos);
  CHECK(loaded.diagnostics[0].hint.find("toast") != std::string::npos);
  CHECK(loaded.diagnostics[0].line == 5);
}

TEST_CASE("without their sentences the built-in rules are the same, and what is wrong in others is told") {
  const std::string built_in = std::string(ARGMAP_SOURCE_DIR) + "/rules/en";
  const auto with = load_rules(built_in, {}, {.examples = true});
  const auto without = load_rules(built_in);
  REQUIRE(with.book);
  REQUIRE(without.book);
  CHECK(!rule_of(with, "thesis.can").yes.empty());
  CHECK(rule_of(without, "thesis.can").yes.empty());
  CHECK(rule_of(without, "thesis.can").weight.value == rule_of(with, "thesis.can").weight.value);
  CHECK(without.book->book().program.patterns.size() == with.book->book().program.patterns.size());
  const TemporaryPack own(rule_file("propose: {unit: claim}\npattern: eels\nyes: [\"[eels\"]\nno: [ants]"));
  CHECK(!load_rules(built_in, {own.folder()}).diagnostics.empty());
}
