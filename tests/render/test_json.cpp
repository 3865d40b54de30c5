#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "argmap/render.hpp"
#include "json_sample.hpp"
#include "json_schema_check.hpp"
#include "render/json/parts.hpp"
#include "render/json/words.hpp"

using namespace argmap;
using nlohmann::json;

namespace {

json parsed(const Report& report, Scheme scheme = Scheme::vocabulary) {
  return json::parse(render_json(report, scheme));
}

/// What a reader of the file sees at [start, end): counts code points by itself.
std::string slice(const json& object, const json& start, const json& end) {
  const auto text = object["text"].get<std::string>();
  std::string out;
  long at = -1;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++at;
    if (at >= start.get<long>() && at < end.get<long>()) out += c;
  }
  return out;
}
std::string slice(const json& object, const json& span) {
  return slice(object, span.at(0), span.at(1));
}

const json& by_id(const json& list, const std::string& id) {
  for (const json& each : list) {
    if (each["id"] == id) return each;
  }
  throw std::runtime_error("no " + id);
}

std::string edges(const json& list) {
  std::string out;
  for (const json& each : list) {
    out += each["from"].get<std::string>() + (each.value("type", "") == "attack" ? "!" : ">") +
           each["to"].get<std::string>() + " ";
  }
  return out;
}

json schema() {
  std::ifstream file(ARGMAP_SOURCE_DIR "/docs/report.schema.json");
  return json::parse(file);
}

}  // namespace

TEST_CASE("a report is one object on one line") {
  const std::string line = render_json(sample::bee_report());
  CHECK(line.find('\n') == line.size() - 1);
  const json object = json::parse(line);
  CHECK(object["schema"] == "argmap/1");
  CHECK(object["id"] == "bees.txt");
  CHECK(object["text"] == sample::bees);
}

TEST_CASE("the same report gives the same bytes") {
  CHECK(render_json(sample::bee_report()) == render_json(sample::bee_report()));
}

TEST_CASE("offsets count code points, not bytes") {
  const json object = parsed(sample::bee_report());
  const json& units = object["units"];
  const json& thesis = by_id(units, "u5");
  CHECK(slice(object, thesis["start"], thesis["end"]) == "The town should stop mowing");
  CHECK(thesis["line"] == 3);
  CHECK(slice(object, object["furniture"][0]) == "Let the verges grow");
  CHECK(object["furniture_categories"][0] == "headline");
  const json& said = object["attributions"][0];
  CHECK(slice(object, said["source"][0]) == "the council’s own report");
  CHECK(slice(object, said["content"][0]) == "Mowing costs “€2 a metre”");
  const json& finding = object["findings"][1];
  CHECK(slice(object, finding["start"], finding["end"]) == "The town should stop mowing");
  CHECK(finding["column"] == 151);
}

TEST_CASE("a unit in two parts gives its hull and its spans; others give no spans") {
  const json object = parsed(sample::bee_report());
  const json& split = by_id(object["units"], "u2");
  CHECK(slice(object, split["start"], split["end"]) == "Verges, she says, feed the bees 🐝");
  REQUIRE(split["spans"].size() == 2);
  CHECK(slice(object, split["spans"][1]) == "feed the bees 🐝");
  CHECK(split["text"] == "Verges … feed the bees 🐝");
  CHECK_FALSE(by_id(object["units"], "u1").contains("spans"));
}

TEST_CASE("linked premises are a support each, an undercut attacks the source of what it undercuts") {
  const json object = parsed(sample::bee_report());
  CHECK(edges(object["relations"]) == "u1>u5 u2>u5 u3!u5 u4!u3 ");
  CHECK(object["relations"][0]["id"] == object["relations"][1]["id"]);
  CHECK(object["relations"][0]["linked"] == true);
  CHECK(object["relations"][2]["conceded"] == true);
  CHECK(object["relations"][3]["raw_type"] == "undercuts");
  CHECK(object["relations"][3]["undercuts"] == "r2");
  CHECK(edges(object["restates"]) == "u6>u5 ");
}

TEST_CASE("the vocabulary scheme types units by their roles") {
  const json units = parsed(sample::bee_report())["units"];
  CHECK(by_id(units, "u1")["type"] == "premise");
  CHECK(by_id(units, "u1")["kind_or_basis"] == "study");
  CHECK(by_id(units, "u3")["type"] == "claim");
  CHECK(by_id(units, "u5")["type"] == "major_claim");
  CHECK(by_id(units, "u5")["kind_or_basis"] == "policy");
  CHECK(by_id(units, "u6")["type"] == "major_claim");
}

TEST_CASE("the essay scheme makes what is attached to the thesis claims, and leaves those edges out") {
  const json object = parsed(sample::bee_report(), Scheme::essay);
  const json& units = object["units"];
  CHECK(edges(object["relations"]) == "u4!u3 ");
  CHECK(by_id(units, "u1")["type"] == "claim");
  CHECK(by_id(units, "u1")["role"] == "evidence");
  CHECK(by_id(units, "u3")["type"] == "claim");
  CHECK(by_id(units, "u4")["type"] == "premise");
  CHECK(by_id(units, "u6")["type"] == "major_claim");
}

TEST_CASE("the tree scheme has one major claim and keeps every edge") {
  const json object = parsed(sample::bee_report(), Scheme::tree);
  CHECK(edges(object["relations"]) == "u1>u5 u2>u5 u3!u5 u4!u3 ");
  for (const json& unit : object["units"]) CHECK(unit["type"] == (unit["id"] == "u5" ? "major_claim" : "premise"));
}

TEST_CASE("the webis scheme takes the words that attribute a statement into its unit") {
  const char* const text = "Rain fell. Ada Crane said that the wheel is sound.";
  Report report;
  report.document = sample::document_of("x", text);
  report.document.sentences.resize(2);
  report.document.sentences[1].span = {11, 50};
  const Document& d = report.document;
  std::vector<Unit> units{sample::unit(Role::evidence, {sample::find(d, "the wheel is sound")})};
  units[0].attribution = 0;
  units[0].sentence = 1;
  report.graph = ArgumentGraph(std::move(units), {});
  report.voices.resize(1);
  report.voices[0].attributions = {0};
  report.attributions.resize(1);
  report.attributions[0].source = {sample::find(d, "Ada Crane")};
  report.attributions[0].cue = {sample::find(d, "said")};
  report.attributions[0].content = {sample::find(d, "that the wheel is sound")};
  CHECK(parsed(report)["units"][0]["text"] == "the wheel is sound");
  const json unit = parsed(report, Scheme::webis)["units"][0];
  CHECK(unit["text"] == "Ada Crane said that the wheel is sound");
  CHECK(unit["start"] == 11);
}

TEST_CASE("the thesis stands before a restatement that the text makes first") {
  Report report;
  report.document = sample::document_of("x", "One thing. A fact. One thing, then.");
  std::vector<Unit> units{sample::unit(Role::thesis, {{0, 9}}), sample::unit(Role::claim, {{11, 17}}),
                          sample::unit(Role::thesis, {{19, 34}})};
  report.graph = ArgumentGraph(std::move(units), {sample::relation({0}, RelationType::restates, {false, 2})});
  const json listed = parsed(report)["units"];
  CHECK(listed[0]["id"] == "u3");
  CHECK(listed[1]["id"] == "u1");
  CHECK(listed[2]["id"] == "u2");
}

TEST_CASE("reasons name the rule and the words, and the rules stand in a table") {
  const json object = parsed(sample::bee_report());
  const json& heard = object["attributions"][0]["reasons"][0];
  CHECK(heard["rule"] == "voice.report");
  CHECK(heard["weight"] == 1.5);
  CHECK(slice(object, heard["captures"]["cue"]) == "found");
  const json& ought = by_id(object["units"], "u5")["reasons"][0];
  CHECK(slice(object, ought["words"]) == "should stop");
  CHECK(by_id(object["units"], "u5")["lost"][0]["what"] == "evidence");
  CHECK(by_id(object["rules"], "voice.report")["right"] == 30);
  CHECK(by_id(object["rules"], "voice.report")["explain"] == "{source} {cue} it");
}

TEST_CASE("a voice knows the units that state its words and what those argue for") {
  const json voice = parsed(sample::bee_report())["voices"][0];
  CHECK(voice["units"] == json({"u1"}));
  CHECK(voice["supports"] == json({"u5"}));
  CHECK(voice["attacks"] == json::array());
  CHECK(voice["interest"] == true);
}

TEST_CASE("an empty report is valid") {
  Report report;
  report.document = sample::document_of("", "");
  const json object = parsed(report);
  CHECK(object["units"].empty());
  CHECK(sample::schema_problem(schema(), object) == "");
}

TEST_CASE("hostile names and texts stay JSON and come back") {
  Report report;
  const std::string text = "a\"b\\c\x01\x7f\r\n\t</script>\xE2\x80\xA8" + std::string(1, '\0') + "z";
  report.document = sample::document_of("na\xFFme\xC0\xAF\xED\xA0\x80\n", text);
  const json object = parsed(report);
  CHECK(object["text"] == text);
  CHECK(object["id"] == "na\uFFFDme\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\n");
}

TEST_CASE("explanations are filled in with the article's words, cut where they run on") {
  const Report bees = sample::bee_report();
  CHECK(render::explanation(bees, bees.attributions[0].reasons[0]) == "the council’s own report found it");
  CHECK(render::explanation(bees, bees.graph.units()[4].reasons.list()[0]) == "It says what ought to be done.");
  Report report;
  report.document = sample::document_of("x", std::string(100'000, 'w'));
  report.rules = {{"r", "m", "[{all}] {none}", 1, 0, 0, "judged", {"all"}}};
  const Reason reason{0, 1.0F, {0, 100'000}, {{0, {0, 100'000}}}};
  CHECK(render::explanation(report, reason) == "[" + std::string(79, 'w') + "…] {none}");
}

TEST_CASE("a long report is the same in pieces") {
  Report report;
  report.document = sample::document_of("x", std::string(1'000'000, 'w'));
  std::vector<Unit> units;
  for (std::uint32_t i = 0; i < 20'000; ++i) units.push_back(sample::unit(Role::claim, {{i * 50, i * 50 + 49}}));
  report.graph = ArgumentGraph(std::move(units), {});
  std::size_t longest = 0;
  std::string joined;
  render::write_json(report, Scheme::vocabulary, "1", [&](std::string_view piece) {
    longest = std::max(longest, piece.size());
    joined += piece;
  });
  CHECK(longest < joined.size() / 2);
  CHECK(json::parse(joined)["units"].size() == 20'000);
}

TEST_CASE("the output is what docs/report.schema.json says") {
  for (const Scheme scheme : {Scheme::vocabulary, Scheme::essay, Scheme::tree, Scheme::polnear, Scheme::webis}) {
    CHECK(sample::schema_problem(schema(), parsed(sample::bee_report(), scheme)) == "");
  }
}

TEST_CASE("attitudes stand behind the attributions, without a voice") {
  Report report = sample::bee_report();
  Attribution wish;
  wish.voice = none;
  wish.content.push_back({0, 4});
  wish.citing = Citing::attitude;
  report.attitudes.push_back(wish);
  const json found = parsed(report, Scheme::polnear);
  CHECK(sample::schema_problem(schema(), found) == "");
  REQUIRE(found["attributions"].size() == report.attributions.size() + 1);
  const json& last = found["attributions"].back();
  CHECK(last["id"] == "a" + std::to_string(report.attributions.size() + 1));
  CHECK(last["citing"] == "attitude");
  CHECK_FALSE(last.contains("voice"));
}

TEST_CASE("the schema refuses what the format does not have") {
  const json good = parsed(sample::bee_report());
  const std::vector<std::pair<std::string, json>> patches{{"/units/0/type", "conclusion"},
                                                          {"/units/0/id", "5"},
                                                          {"/units/0/surprise", 1},
                                                          {"/relations/0/type", "undercut"},
                                                          {"/attributions/0/source", json::array({1, 2})},
                                                          {"/furniture/0", json::array({1, 2, 3})},
                                                          {"/findings/0/line", 0}};
  for (const auto& [path, value] : patches) {
    json bad = good;
    bad[json::json_pointer(path)] = value;
    CHECK_MESSAGE(sample::schema_problem(schema(), bad) != "", path);
  }
  json bad = good;
  bad.erase("units");
  CHECK(sample::schema_problem(schema(), bad) != "");
}

TEST_CASE("docs/json.md names every key of the schema") {
  std::ifstream file(ARGMAP_SOURCE_DIR "/docs/json.md");
  const std::string page{std::istreambuf_iterator<char>(file), {}};
  std::set<std::string> keys;
  const auto collect = [&](const json& object) {
    if (object.contains("properties")) {
      for (const auto& [key, value] : object["properties"].items()) keys.insert(key);
    }
  };
  const json root = schema();
  collect(root);
  for (const auto& [name, definition] : root["$defs"].items()) collect(definition);
  REQUIRE(keys.size() > 40);
  for (const std::string& key : keys) CHECK_MESSAGE(page.find("`" + key + "`") != std::string::npos, key);
}
