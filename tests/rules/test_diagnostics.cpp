#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "argmap/diagnostic.hpp"
#include "temporary_pack.hpp"

using argmap::Diagnostic;
using argmap::Severity;

namespace {

/// "line:column message | hint" of every diagnostic, one a line.
std::string shown(const std::vector<Diagnostic>& diagnostics) {
  std::ostringstream out;
  for (const Diagnostic& d : diagnostics) {
    out << d.line << ":" << d.column << (d.severity == Severity::warning ? " warning: " : " ") << d.message;
    if (!d.hint.empty()) out << " | " << d.hint;
    out << "\n";
  }
  return out.str();
}

/// Of a pack of one file, which is shown without its folder.
std::string problems(std::string_view file) {
  const TemporaryPack pack(file);
  std::string text = shown(pack.load().diagnostics);
  const std::string folder = pack.folder().string() + "/";
  for (auto at = text.find(folder); at != std::string::npos; at = text.find(folder)) text.erase(at, folder.size());
  return text;
}

/// Of a rule that is sound but for these lines.
std::string rule_problems(std::string_view lines) {
  return problems(rule_file(lines));
}

constexpr std::string_view sound =
    "propose: {unit: claim}\n"
    "pattern: \"we must\"\n"
    "yes: [\"We must act.\"]\n"
    "no: [\"We act.\"]\n";

}  // namespace

TEST_CASE("a diagnostic shows the place, the line, a caret and a way out") {
  Diagnostic d;
  d.file = "rules.yaml";
  d.line = 12;
  d.column = 3;
  d.width = 4;
  d.message = "unknown key `whre`";
  d.hint = "did you mean `where`?";
  d.source_line = "\t whre: x";
  CHECK(argmap::format(d) ==
        "rules.yaml:12:3: error: unknown key `whre`\n"
        "   12 | \t whre: x\n"
        "      | \t ^~~~\n"
        "      = did you mean `where`?\n");
}

TEST_CASE("a file with ten mistakes gives all ten") {
  const std::string text =
      "lists:\n"
      "  greens: {match: form, words: [leaf, tree], words: [bush]}\n"  // 1 duplicate key
      "rules:\n"
      "  - id: claim.one\n"
      "    meens: A slip.\n"                // 2 unknown key, 3 missing `means`
      "    propose: {unit: clame}\n"        // 4 unknown value
      "    pattern: \"@grens must\"\n"      // 5 unknown list
      "    where: [frist-sentence]\n"       // 6 unknown feature
      "    yes: [\"Trees must [grow.\"]\n"  // 7 broken mark
      "    no: []\n"                        // 8 empty
      "  - id: claim.one\n"                 // 9 duplicate id
      "    means: Another.\n"
      "    propose: {unit: claim, at: wat}\n"  // 10 unknown capture
      "    pattern: \"<what: np> must\"\n"
      "    yes: [\"[Trees] must grow.\"]\n"
      "    no: [\"Trees grow.\"]\n";
  CHECK(problems(text) ==
        "2:46 key `words` stands twice in this map | the first is in line 2\n"
        "5:5 unknown key `meens` in a rule | did you mean `means`?\n"
        "6:21 unknown unit `clame` | did you mean `claim`?\n"
        "7:15 unknown list `grens` | did you mean `greens`?\n"
        "8:13 unknown feature `frist-sentence` | did you mean `first-sentence`?\n"
        "9:23 this mark is never closed\n"
        "10:9 `no` is empty | a rule proves itself on sentences\n"
        "11:9 the id `claim.one` stands twice in this pack | the first is at "
        "pack.yaml:4\n"
        "13:32 the rule has no capture `wat` | did you mean `what`?\n");
}

TEST_CASE("columns count code points, and tell the place inside a pattern") {
  CHECK(rule_problems("propose: {unit: claim}\npattern: \"größer als [nuon]\"\nyes: [a]\nno: [b]") ==
        "5:27 unknown word class `nuon` | did you mean `noun`?\n");
  CHECK(problems("lists:\n  {größe: {words: [a]}, b: {wrods: [a]}}\n") ==
        "2:4 the name of a list is lower-case letters, digits and `-`\n"
        "2:29 unknown key `wrods` in a list | did you mean `words`?\n");
}

TEST_CASE("pattern errors point into the pattern, whatever quotes it stands in") {
  const std::string rest = "propose: {unit: claim}\nyes: [\"a\"]\nno: [\"b\"]\n";
  const auto pattern = [&](std::string_view line) { return rule_problems(rest + std::string(line)); };
  CHECK(pattern("pattern: \"we (must|should act\"") == "7:18 this `(` is never closed\n");
  CHECK(pattern("pattern: we (must|should act") == "7:17 this `(` is never closed\n");
  CHECK(pattern("pattern: 'it''s [nuon]'") == "7:22 unknown word class `nuon` | did you mean `noun`?\n");
  CHECK(pattern("pattern: \"\\\",\\\" said ..13 x\"") == "7:26 a gap is written `..1` to `..12`\n");
  CHECK(pattern("pattern: \"<cue: say> <np> <rset>\"") == "7:32 unknown span or part `rset` | did you mean `rest`?\n");
  CHECK(pattern("pattern: \"say |\"").starts_with("7:19 `|` closes nothing"));
  CHECK(pattern("pattern: \"(say|)\"").starts_with("7:20 an empty alternative"));
  CHECK(pattern("pattern: \"say, that\"") == "");
  CHECK(pattern("pattern: \"say , that\"").starts_with("7:19 `,` has no meaning here"));
  CHECK(pattern("pattern: \"~tell/vreb me\"") == "7:21 unknown word class `vreb` | did you mean `verb`?\n");
  CHECK(pattern("pattern: \"~don't\"") == "7:15 `~` takes a single word\n");
  CHECK(pattern("pattern: \"..3 <x: np> yes?\"") ==
        "7:15 a pattern needs a word, list, class test or anchor that is not optional\n");
  CHECK(pattern("pattern: \"<a: x> <b: x> <c: x> <d: x> <e: x> <f: x> <g: x>\"") ==
        "7:58 a rule has at most 6 captures\n");
  CHECK(pattern("pattern: >-\n    we must\n    (act") == "9:9 this `(` is never closed\n");
}

TEST_CASE("a proposal says what it may, and about what there is") {
  const std::string rest = "pattern: \"<a: np> must <b: rest>\"\nyes: [\"x\"]\nno: [\"y\"]\n";
  const auto propose = [&](std::string_view line) { return rule_problems(rest + std::string(line)); };
  CHECK(propose("propose: {unit: evidence, kind: fact}").starts_with("7:37 only a claim or thesis has a `kind`"));
  CHECK(propose("propose: {unit: claim, basis: study}").starts_with("7:35 only evidence has a `basis`"));
  CHECK(propose("propose: {kind: policy, unit: claim}") == "");
  CHECK(propose("propose: {kind: policy, at: b}") == "");
  CHECK(propose("propose: {kind: polcy}") == "7:21 unknown kind `polcy` | did you mean `policy`?\n");
  CHECK(propose("propose: {basis: fact}").starts_with("7:22 unknown basis `fact`"));
  CHECK(propose("propose: {basis: study, kind: fact}").find("unknown key `basis`") != std::string::npos);
  CHECK(propose("propose: {relation: supports, from: a}") == "7:14 `propose: relation` needs the key `to`\n");
  CHECK(propose("propose: {relation: supports, from: a, to: her}") ==
        "7:48 the rule has no capture `her` | did you mean `here`?\n");
  CHECK(propose("propose: {relation: supports, from: a, to: previous}") == "");
  CHECK(propose("propose: {relation: supports, from: a, to: b, conceded: true}") ==
        "7:61 only an attack can be `conceded`\n");
  CHECK(propose("propose: {untie: claim}") == "7:15 unknown proposal `untie` | did you mean `unit`?\n");
  CHECK(propose("propose: claim").starts_with("7:14 `propose` must be a map"));
  CHECK(propose("propose: {voice: attribution}").starts_with("7:14 an attribution has no part `a`"));
  CHECK(propose("propose: {unit: claim}\nwhere: [title-case, shares-name]") ==
        "8:25 `shares-name` is a feature of pairs of units, which this proposal is not about\n");
  CHECK(propose("propose: {unit: claim}\nwhere: [question, not question]") ==
        "8:27 `question` and `not question` never hold together\n");
  CHECK(propose("propose: {unit: claim}\nexplain: \"{c} is said, {a\"") ==
        "8:16 the rule has no capture `c`\n8:29 this `{` is never closed\n");
}

TEST_CASE("wrong types and missing parts are told") {
  CHECK(problems("rules: {id: x}\n") == "1:8 `rules` must be a sequence, this is a map\n");
  CHECK(problems("- a\n").starts_with("1:1 a rule file must be a map, this is a sequence"));
  CHECK(problems("rule: []\n") == "1:1 unknown key `rule` in a rule file | did you mean `rules`?\n");
  CHECK(
      problems(
          "rules:\n  - means: Nobody.\n    propose: {unit: clam}\n    pattern: \"(a|b\"\n    yes: [a]\n    no: []\n") ==
      "2:5 a rule needs the key `id`\n3:21 unknown unit `clam` | did you mean `claim`?\n"
      "4:15 this `(` is never closed\n6:9 `no` is empty | a rule proves itself on sentences\n");
  CHECK(rule_problems("pattern: [a]\npropose: {unit: claim}\nyes: [x]").find("needs the key `no`") !=
        std::string::npos);
  CHECK(rule_problems("pattern: {a: b}\npropose: {unit: claim}\nyes: [x]\nno: [y]") ==
        "4:14 `pattern` must be a sequence, this is a map\n");
  CHECK(rule_problems(std::string(sound) + "explain: [a]") ==
        "8:14 `explain` must be a single value, this is a sequence\n");
  CHECK(rule_problems("propose: {unit: claim}\nyes: [x]\nno: [y]") == "2:9 a rule needs a `pattern` or `where`\n");
  CHECK(rule_problems("propose: {boundary: unit}\nwhere: question\nyes: [x]\nno: [y]") ==
        "4:14 `propose: boundary` needs a pattern\n"
        "5:12 `question` is a feature of sentences, which this proposal is not about\n");
  CHECK(problems("lists:\n  a: {words: [yes, ~]}\n") ==
        "2:20 an item of `words` must be words, this is nothing | put quotes around it\n");
  CHECK(rule_problems("pattern: \"\"\npropose: {unit: claim}\nyes: [x]\nno: [y]") ==
        "4:14 an item of `pattern` must be words, this is empty\n");
}

TEST_CASE("marks of examples must pair and name captures") {
  const std::string rest = "propose: {unit: claim}\npattern: \"<who: np> must\"\nno: [x]\n";
  const auto yes = [&](std::string_view line) { return rule_problems(rest + std::string(line)); };
  CHECK(yes("yes: [\"[who=Trees] must [grow]\"]") == "");
  CHECK(yes("yes: [\"[wo=Trees] must\"]") == "7:13 the rule has no capture `wo` | did you mean `who`?\n");
  CHECK(yes("yes: [\"Trees] must\"]") == "7:17 this `]` closes no mark\n");
  CHECK(yes("yes: [\"[the [old] trees] must\"]").starts_with("7:17 a mark inside a mark"));
  CHECK(yes("yes: [\"[] must\"]") == "7:12 this mark holds no words\n");
}

TEST_CASE("a syntax error ends its file and no other") {
  TemporaryPack pack;
  pack.add("a.yaml", "lists:\n  green: {words: [leaf}\n");
  pack.add("b.yaml",
           "rules:\n  - id: x.y\n    maens: A.\n    propose: {unit: claim}\n    pattern: \"@green\"\n    yes: [a]\n    "
           "no: [b]\n");
  const auto loaded = pack.load();
  CHECK(!loaded.book);
  REQUIRE(loaded.diagnostics.size() == 2);  // and none about @green, which may stand in the broken file
  CHECK(loaded.diagnostics[0].line == 2);
  CHECK(loaded.diagnostics[0].message.starts_with("YAML syntax"));
  CHECK(loaded.diagnostics[1].message == "unknown key `maens` in a rule");  // and not that `means` is missing
}

TEST_CASE("a quotation that is never closed is told where it opens, and nothing else of its file") {
  const std::string open = "3:12 YAML syntax: this quotation is never closed\n";
  CHECK(problems("rules:\n  - id: unit.a\n    means: \"open\n") == open);
  CHECK(problems("rules:\n  - id: unit.a\n    means: 'it''s open\n    propose: {unit: claim}\n") == open);
  CHECK(problems("rules:\n  - id: unit.a\n    means: \"a \\\" b\n") == open);
  CHECK(problems("rules:\n  - id: unit.a\n    yes: [\"b]\n") == "3:11 YAML syntax: this quotation is never closed\n");
  CHECK(problems("rules:\n  - id: unit.a\n    means: \"open\n    yes: [\"b\"]\n")
            .ends_with(" | is the quotation that opens in line 3 closed where it should be?\n"));
}

TEST_CASE("quotations that close are none the worse for what stands in them") {
  const auto complaints = [](const std::string& last) {
    return rule_problems(std::string(sound) + "means: A.\nexplain: " + last + "\n");
  };
  CHECK(complaints("'it''s \"so'") == complaints("so"));
  CHECK(complaints("\"it's \\\" so \\\\\"") == complaints("so"));
}

TEST_CASE("bytes that are no text are told with their place") {
  CHECK(problems("lists:\n  a: {words: [x\xFF]}\n") == "2:16 this is not UTF-8 | save the file as UTF-8\n");
  CHECK(problems("lists:\n  a: {words: [x\x04]}\n") == "2:16 control character U+0004\n");
  CHECK(problems("\xEF\xBB\xBFlist:\n") == "1:2 unknown key `list` in a rule file | did you mean `lists`?\n");
  CHECK(problems("lists: &x {}\nrules: *x\n").find("aliases are no part of the rule format") != std::string::npos);
  CHECK(problems("lists: {}\n---\nrules: []\n").find("one YAML document") != std::string::npos);
}

TEST_CASE("nothing that a rule file holds reaches the terminal as a control character") {
  const auto loaded = TemporaryPack("\"ru\\x1bles\": []\n").load();
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.diagnostics[0].message == "unknown key `ru?les` in a rule file");
}

TEST_CASE("a folder that cannot be read is a diagnostic") {
  const auto loaded = argmap::load_rules("/nowhere/at/all");
  CHECK(!loaded.book);
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(argmap::format(loaded.diagnostics[0]).starts_with("/nowhere/at/all: error: the rule folder cannot be read"));
  TemporaryPack empty;
  CHECK(shown(empty.load().diagnostics) == "0:0 the rule folder holds no .yaml file\n");
}

TEST_CASE("a list of nouns by lemma warns of a plural, which nothing would match") {
  CHECK(problems("lists:\n  doc: {match: lemma, class: noun, words: [figures, data, report, poll numbers]}\n") ==
        "2:44 warning: `figures` is a plural, so nothing matches it by lemma | write `figure`, or list it by form\n"
        "2:53 warning: `data` is a plural, so nothing matches it by lemma | write `datum`, or list it by form\n");
  CHECK(problems("lists:\n  doc: {words: [figures, data]}\n").empty());
  CHECK(problems("lists:\n  doc: {match: lemma, class: verb, words: [found, show]}\n").empty());
}
