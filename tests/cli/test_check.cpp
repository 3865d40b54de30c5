// The forms of `argmap check` that other programs read, by the rules of their formats.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "cli/session/config.hpp"
#include "shell.hpp"

using argmap::cli::find_config;
using argmap::cli::test::Shell;
using nlohmann::json;

namespace {

constexpr const char* ferry =
    "The ferry must stay\n\nCaf\u00e9s live off it: the town should keep the ferry because the vast majority of the "
    "islanders use it.\n\n<!-- argmap: ignore undated-study -->\nRecent research suggests that islands need "
    "ferries.\n";

std::set<std::string> keys(const json& object) {
  std::set<std::string> names;
  for (const auto& [key, value] : object.items()) names.insert(key);
  return names;
}

/// The members that the standard's schema knows for an object (it allows no others), as far as argmap uses them.
void check_keys(const json& object, const std::set<std::string>& needed, const std::set<std::string>& allowed) {
  const auto present = keys(object);
  CHECK(std::ranges::includes(present, needed));
  CHECK(std::ranges::includes(allowed, present));
}

void check_location(const json& location) {
  const json& physical = location["physicalLocation"];
  check_keys(physical, {"artifactLocation"}, {"artifactLocation", "region"});
  const std::string uri = physical["artifactLocation"]["uri"];
  CHECK(uri.find_first_of(" :%<>\"\\^`{|}") == uri.find("%20"));
  const json& region = physical["region"];
  check_keys(region, {"startLine"}, {"startLine", "startColumn", "endLine", "endColumn"});
  for (const auto& [key, value] : region.items()) CHECK(value.get<int>() >= 1);
  CHECK(region["startLine"] <= region["endLine"]);
}

void check_result(const json& result, const json& rules) {
  check_keys(result, {"message", "ruleId", "locations"},
             {"ruleId", "ruleIndex", "level", "message", "locations", "relatedLocations", "partialFingerprints",
              "suppressions"});
  CHECK(std::set<std::string>{"none", "note", "warning", "error"}.contains(result["level"].get<std::string>()));
  CHECK(rules.at(result["ruleIndex"].get<std::size_t>())["id"] == result["ruleId"]);
  CHECK(!result["message"]["text"].get<std::string>().empty());
  for (const json& location : result["locations"]) check_location(location);
  for (const json& location : result.value("relatedLocations", json::array())) check_location(location);
  for (const auto& [key, value] : result["partialFingerprints"].items()) CHECK(value.is_string());
  for (const json& suppression : result.value("suppressions", json::array())) CHECK(suppression["kind"] == "inSource");
}

}  // namespace

TEST_CASE("SARIF keeps the rules of the 2.1.0 schema, and holds what is suppressed apart") {
  const Shell shell;
  shell.write("my ferry.md", ferry);
  const auto ran = shell.run("argmap check --format sarif 'my ferry.md' 'my ferry.md'");
  CHECK(ran.code == 0);
  const json log = json::parse(ran.out);
  check_keys(log, {"version", "runs"}, {"version", "runs"});
  CHECK(log["version"] == "2.1.0");
  REQUIRE(log["runs"].size() == 1);
  const json& run = log["runs"][0];
  check_keys(run, {"tool"}, {"tool", "columnKind", "results"});
  CHECK(run["columnKind"] == "unicodeCodePoints");
  const json& driver = run["tool"]["driver"];
  check_keys(driver, {"name"}, {"name", "semanticVersion", "rules"});
  std::set<std::string> ids;
  for (const json& rule : driver["rules"]) {
    check_keys(rule, {"id"}, {"id", "shortDescription", "fullDescription", "help", "defaultConfiguration"});
    CHECK(ids.insert(rule["id"]).second);
    for (const char* key : {"shortDescription", "fullDescription", "help"}) CHECK(keys(rule[key]).contains("text"));
  }
  REQUIRE(!run["results"].empty());
  for (const json& result : run["results"]) check_result(result, driver["rules"]);
  const auto silenced = [](const json& result) { return result.contains("suppressions"); };
  CHECK(std::ranges::count_if(run["results"], silenced) == 2);
  CHECK(ran.err.find("; 2 suppressed by comments") != std::string::npos);
}

TEST_CASE("columns count code points, and JSON has what is listed and what is suppressed") {
  const Shell shell;
  shell.write("ferry.md", ferry);
  const json found = json::parse(shell.run("argmap check --json --select no-number,undated-study ferry.md").out);
  REQUIRE(found["findings"].size() == 1);
  CHECK(found["findings"][0]["line"] == 3);
  CHECK(found["findings"][0]["column"] == 20);
  REQUIRE(found["suppressed"].size() == 1);
  CHECK(found["suppressed"][0]["id"] == "undated-study");
}

TEST_CASE("what an article says cannot end an annotation, a row or a heading") {
  const Shell shell;
  shell.write("a,b:c%.md", "The vast majority of the islanders use the old | ferry, [now](x). They should keep it.\n");
  const std::string command = "argmap check --select no-number 'a,b:c%.md' --format ";
  const auto github = shell.run(command + "github").out;
  CHECK(github.starts_with("::notice file=a%2Cb%3Ac%25.md,line=1,col="));
  CHECK(std::ranges::count(github, '\n') == 1);
  CHECK(shell.run(command + "markdown").out.starts_with("## a,b:c%\\.md\n"));
  CHECK(shell.run(command + "csv").out.find("\"a,b:c%.md\",1,") != std::string::npos);
}

TEST_CASE("the nearest configuration counts, from the text's folder upwards") {
  const Shell shell;
  REQUIRE(shell.run("mkdir -p top/middle/low").code == 0);
  const auto folder = shell.folder() / "top";
  CHECK(find_config((folder / "middle/low/x.txt").string()) == "");
  shell.write("top/.argmap.conf", "");
  CHECK(find_config((folder / "middle/low/x.txt").string()) == (folder / ".argmap.conf").string());
  shell.write("top/middle/.argmap.conf", "");
  CHECK(find_config((folder / "middle/low/x.txt").string()) == (folder / "middle/.argmap.conf").string());
}

TEST_CASE("a comment silences the paragraph that it stands in or before, and no other") {
  const Shell shell;
  const std::string claim = "The vast majority of the islanders use it, and they should.";
  const std::string comment = "<!-- argmap: ignore no-number -->";
  const auto count = [&](const std::string& text) {
    shell.write("x.md", "Keep it. We must.\n\n" + text + "\n");
    return json::parse(shell.run("argmap check --json --select no-number x.md").out)["findings"].size();
  };
  CHECK(count(claim) == 1);
  CHECK(count(comment + "\n\n" + claim) == 0);
  CHECK(count(comment + "\n" + claim) == 0);
  CHECK(count(claim + " " + comment + " Let them.") == 0);
  CHECK(count(comment + "\n\nLet them.\n\n" + claim) == 1);
  CHECK(count(claim + "\n\n" + comment) == 1);
  CHECK(count("<!-- argmap: ignore -->\n\n" + claim) == 0);
  CHECK(count("<!-- argmap: ignore undated-study, no-number -->\n\n" + claim) == 0);
  CHECK(count(claim + "\n\n<!-- argmap: ignore-file no-number -->") == 0);
}
