// Rule files that are made to take long, or to fill the memory or the screen.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "argmap/diagnostic.hpp"
#include "temporary_pack.hpp"

namespace {

using argmap::Diagnostic;

std::string repeated(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

/// Lists called a0, a1, …, each of which includes the next so many times; the last has a word.
std::string chain(int lists, int times) {
  std::string text = "lists:\n";
  for (int i = 0; i < lists; ++i) {
    const std::string next = "a" + std::to_string(i + 1) + ", ";
    text += "  a" + std::to_string(i) + ": {include: [" + repeated(next, times) + "]}\n";
  }
  return text + "  a" + std::to_string(lists) + ": {words: [x]}\n";
}

std::vector<Diagnostic> diagnostics(std::string_view file) {
  return TemporaryPack(file).load().diagnostics;
}

/// What a person would see of it.
std::string screen(const std::vector<Diagnostic>& diagnostics) {
  std::string text;
  for (const Diagnostic& d : diagnostics) text += argmap::format(d);
  return text;
}

bool loads(std::string_view file) {
  return TemporaryPack(file).load().book.has_value();
}

}  // namespace

TEST_CASE("lists that include one another on very many ways hold every word once") {
  const TemporaryPack pack(chain(16, 40) + rule_file("propose: {unit: claim}\npattern: \"@a0\"\nyes: [x]\nno: [y]"));
  CHECK(pack.load().book.has_value());
}

TEST_CASE("lists that include one another without end are told, not followed") {
  const auto found = diagnostics(chain(20'000, 1));
  REQUIRE(!found.empty());
  CHECK(std::ranges::any_of(
      found, [](const Diagnostic& d) { return d.message == "lists include one another more than 16 deep"; }));
  CHECK(loads(chain(16, 1)));
  CHECK(!loads(chain(17, 1)));
}

TEST_CASE("of a file that is wrong throughout the first mistakes are shown, and that there are more") {
  const auto found = diagnostics("lists: {" + repeated("a: {wrods: [x]}, ", 5'000) + "}\n");
  REQUIRE(found.size() == 201);
  const auto note = std::ranges::find(found, argmap::Severity::note, &Diagnostic::severity);
  REQUIRE(note != found.end());
  CHECK(note->message == "there is more, which is not shown");
  CHECK(screen(found).size() < 250'000);  // though the one line alone has 85,000 bytes
}

TEST_CASE("mistakes in one file hide none of another") {
  TemporaryPack pack("lists: {" + repeated("a: {wrods: [x]}, ", 500) + "}\n");
  pack.add("z.yaml", "list: {}\n");
  CHECK(pack.load().diagnostics.back().message == "unknown key `list` in a rule file");
}

TEST_CASE("of a long line the part around the mistake is shown, with the caret at it") {
  const auto found = diagnostics("lists: {a: {words: [" + repeated("\xC3\xA4\xC3\xB6, ", 5'000) + "x], wrods: [y]}}\n");
  REQUIRE(found.size() == 1);
  CHECK(found[0].column == 7 + 14 + 20'000 + 4);
  const std::string shown = argmap::format(found[0]);
  const auto line = shown.find("…");
  const auto caret = shown.find('^');
  REQUIRE(line != std::string::npos);
  REQUIRE(caret != std::string::npos);
  const std::string source = shown.substr(line, shown.find('\n', line) - line);
  const auto code_points = [](std::string_view text) {
    return std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; });
  };
  const auto before_caret = caret - (shown.rfind('|', caret) + 2);
  const auto before_key = code_points(std::string_view(source).substr(0, source.find("wrods")));
  CHECK(static_cast<long>(before_caret) == before_key);
  CHECK(shown.size() < 1'500);
}

TEST_CASE("a mistake that quotes a very long word is one short line") {
  const auto found = diagnostics("? " + std::string(100'000, 'k') + "\n: x\n");
  REQUIRE(found.size() == 1);
  CHECK(screen(found).size() < 1'500);
}

TEST_CASE("brackets without end in sentences and explanations are one mistake each") {
  const std::string rest = "propose: {unit: claim}\npattern: must\nno: [x]\n";
  CHECK(diagnostics(rule_file(rest + "yes: [\"" + std::string(50'000, '[') + "\"]")).size() == 1);
  CHECK(diagnostics(rule_file(rest + "yes: [must]\nexplain: \"" + std::string(50'000, '{') + "\"")).size() == 1);
  const auto unknown = rule_file(rest + "yes: [must]\nexplain: \"" + repeated("{x}", 20'000) + "\"");
  CHECK(diagnostics(unknown).size() == 201);
}

TEST_CASE("values that are nested without end are a syntax error") {
  for (const char* piece : {"[", "{a: ", "- "}) {
    const auto found = diagnostics("lists: " + repeated(piece, 20'000));
    REQUIRE(found.size() == 1);
    CHECK(found[0].message.starts_with("YAML syntax: "));
  }
}

TEST_CASE("a rule file larger than any that a person writes is refused") {
  const auto found = diagnostics("# " + std::string(16'000'000, 'x') + "\n");
  REQUIRE(found.size() == 1);
  CHECK(found[0].message == "a rule file has at most 16 MB");
}

TEST_CASE("YAML of every kind that is no rule file is told as such") {
  CHECK(loads(""));  // nothing is wrong with a file that says nothing
  for (const char* text :
       {"~\n", "hello\n", "- a\n", "!!binary aGVsbG8=\n", "lists: *nope\n", "a: &a [x]\nb: [*a, *a]\n",
        "lists:\n  c: {<<: {words: [x]}}\n", "lists:\n\ta: x\n", "rules:\n  - {id: {a: b}}\n  - 5\n", "? [a, b]\n: x\n",
        "weights: {claim.a: {judged: .nan}}\n"}) {
    CAPTURE(text);
    const auto found = diagnostics(text);
    CHECK(!found.empty());
    CHECK(std::ranges::all_of(found, [](const Diagnostic& d) { return d.line >= 1 && d.column >= 1 && d.width >= 1; }));
  }
}

// Were one compiled to every way that it can be read, the suite would not end.
TEST_CASE("patterns that can be read in very many ways are compiled") {
  for (const std::string& pattern :
       {repeated("a? ", 600) + "must", repeated("(a|b|c)? ", 180) + "must", repeated("(a b|a c|a d|a e) ", 100),
        repeated("(a|b) ", 300), repeated("(", 11) + "a|b" + repeated(")?", 10) + ") must", repeated("..12 a ", 250),
        repeated("(a? ", 11) + "x" + repeated(")", 11)}) {
    CAPTURE(pattern);
    CHECK(loads(rule_file("propose: {unit: claim}\npattern: \"" + pattern + "\"\nyes: [x]\nno: [y]")));
  }
}
