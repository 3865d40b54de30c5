// The whole program on a small article: what its forms of output promise, whatever the rules find.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "../render/json_schema_check.hpp"
#include "shell.hpp"

using argmap::cli::test::project_file;
using argmap::cli::test::Shell;
using nlohmann::json;

namespace {

const char* const article =
    "# Let the verges grow\n"
    "\n"
    "The town should stop mowing its verges. Mowing is a waste, because nobody looks at short grass. A 2019 report by\n"
    "the county found that “uncut verges hold twice as many bees”.\n"
    "\n"
    "“We have never had a complaint about the long grass,” said Ada Fenwick, head of the parks office. Critics say "
    "that\n"
    "long grass hides litter. But litter lies on short grass too. It ought to be left alone.\n";

/// An empty folder with the article in it.
struct Desk : Shell {
  Desk() { write("verges.md", article); }
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string slice(const std::string& text, const json& start, const json& end) {
  std::string out;
  long at = -1;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++at;
    if (at >= start.get<long>() && at < end.get<long>()) out += c;
  }
  return out;
}

bool holds(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("real output fits the schema in every scheme") {
  const Desk desk;
  const json schema = json::parse(project_file("docs/report.schema.json"));
  for (const char* scheme : {"vocabulary", "essay", "tree"}) {
    const auto ran = desk.run(std::string("argmap json verges.md --scheme ") + scheme);
    REQUIRE(ran.code == 0);
    CHECK(argmap::sample::schema_problem(schema, json::parse(ran.out)) == "");
  }
}

TEST_CASE("ids join, spans lie in the text, and units are words of it") {
  const Desk desk;
  const json object = json::parse(desk.run("argmap json verges.md").out);
  const auto text = object["text"].get<std::string>();
  CHECK(text == article);
  std::set<std::string> units;
  for (const json& unit : object["units"]) {
    units.insert(unit["id"]);
    const std::string words = slice(text, unit["start"], unit["end"]);
    CHECK(words.size() > 1);
    CHECK_FALSE(words.front() == ' ');
    CHECK_FALSE(words.back() == ' ');
  }
  CHECK(units.size() >= 3);
  for (const char* list : {"relations", "restates"}) {
    for (const json& relation : object[list]) {
      CHECK(units.count(relation["from"]) == 1);
      CHECK(units.count(relation["to"]) == 1);
    }
  }
}

TEST_CASE("the article's voices are found, with what they said") {
  const Desk desk;
  const auto ran = desk.run("argmap voices verges.md");
  CHECK(ran.code == 0);
  CHECK(holds(ran.out, "Ada Fenwick"));
  CHECK(holds(ran.out, "We have never had a complaint about the long grass"));
  CHECK(holds(ran.out, "line 6"));
  const json object = json::parse(desk.run("argmap voices --json verges.md").out);
  CHECK(object["voices"].size() >= 2);
  CHECK(object["attributions"].size() >= object["voices"].size());
}

TEST_CASE("a claim that stands alone is listed with its place and a reason, and --fail-on counts it") {
  const Shell shell;
  shell.write("bare.txt", "The town should stop mowing its verges.\n");
  const auto ran = shell.run("argmap unsupported bare.txt");
  CHECK(ran.code == 0);
  CHECK(ran.out.starts_with("bare.txt:1:1: warning: The town should stop mowing its verges ["));
  CHECK(ran.out.ends_with("]\n"));
  CHECK(shell.run("argmap unsupported --fail-on warning bare.txt").code == 1);
  CHECK(shell.run("argmap unsupported --fail-on error bare.txt").code == 0);
  CHECK(shell.run("argmap unsupported --min-severity error bare.txt").out == "");
  CHECK(json::parse(shell.run("argmap unsupported --min-severity error --json bare.txt").out)["findings"].size() == 1);
}

TEST_CASE("the list and the JSON name the same claims, warnings first") {
  const Desk desk;
  const auto lines = lines_of(desk.run("argmap unsupported verges.md").out);
  const json findings = json::parse(desk.run("argmap unsupported --json verges.md").out)["findings"];
  REQUIRE(lines.size() == findings.size());
  bool notes = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    CHECK(holds(lines[i], ": " + findings[i]["severity"].get<std::string>() + ": "));
    notes = notes || findings[i]["severity"] == "note";
    CHECK_FALSE((notes && findings[i]["severity"] == "warning"));
  }
}

TEST_CASE("why names rules that there are") {
  const Desk desk;
  const json answer = json::parse(desk.run("argmap why --json verges.md 3").out);
  REQUIRE(!answer["units"].empty());
  for (const json& unit : answer["units"]) {
    for (const json& reason : unit["reasons"]) {
      CHECK(desk.run("argmap rules show " + reason["rule"].get<std::string>()).code == 0);
    }
  }
  CHECK(holds(desk.run("argmap why verges.md 3").out, "verges.md:3:1: u1 "));
}

TEST_CASE("the same text gives the same bytes, from a file, from standard input and as a JSON line") {
  const Desk desk;
  const std::string file = desk.run("argmap json verges.md").out;
  CHECK(desk.run("argmap json verges.md").out == file);
  CHECK(desk.run("argmap map verges.md --json").out == file);
  json line = {{"id", "verges.md"}, {"text", article}};
  desk.write("line.jsonl", line.dump() + "\n");
  CHECK(desk.run("argmap json line.jsonl").out == file);
  json piped = json::parse(desk.run("argmap json - < verges.md").out);
  CHECK(piped["id"] == "-");
  piped["id"] = "verges.md";
  CHECK(piped == json::parse(file));
}

TEST_CASE("hostile articles give reports that are whole and steer nothing") {
  const Shell shell;
  shell.write(
      "x.txt",
      "Buses \x1b[31mshould\x07 be free, because \xFF\xFE they </script> \"help\" & <b>.\n\"Unclosed, said Bob\x1b.\n");
  CHECK(json::parse(shell.run("argmap json x.txt").out)["units"].is_array());
  for (const char* command : {"unsupported x.txt", "voices x.txt", "why x.txt 1"}) {
    const auto ran = shell.run(std::string("argmap ") + command);
    CHECK(ran.code == 0);
    CHECK_FALSE(holds(ran.out, "\x1b"));
    CHECK_FALSE(holds(ran.out, "\x07"));
  }
}

TEST_CASE("50 MB in one line are read") {
  const Shell shell;
  const auto ran = shell.run(
      "yes 'the bus of the town and' | head -c 50000000 | tr '\\n' ' ' > long.txt\n"
      "argmap json long.txt | wc -l");
  CHECK(ran.out == "1\n");
  CHECK(ran.err == "");
}

TEST_CASE("a sentence without end, with a reason in every clause, is taken apart") {
  const Shell shell;
  const auto ran = shell.run(
      "yes 'buses should be free because they help,' | head -c 1000000 | tr '\\n' ' ' > long.txt\n"
      "argmap unsupported long.txt | wc -l");
  CHECK(std::stol(ran.out) >= 1);
  CHECK(ran.err == "");
}
