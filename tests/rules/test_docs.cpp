// The format's page and its JSON Schema say what the loader does.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "documented_pack.hpp"
#include "rules/book/book.hpp"
#include "rules/book/features.hpp"

using argmap::rules::features;

namespace {

std::string read(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(std::string(ARGMAP_SOURCE_DIR) + "/" + path).rdbuf();
  return text.str();
}

nlohmann::json schema() {
  return nlohmann::json::parse(read("docs/rules.schema.json"));
}

/// What the loader says about a rule with this `propose`.
bool loads(const std::string& propose, bool with_pattern) {
  const std::string rest = with_pattern ? "pattern: 'we <source: must>'" : "where: [question]";
  return TemporaryPack(rule_file("propose: " + propose + "\n" + rest + "\nyes: [a]\nno: [b]")).load().book.has_value();
}

}  // namespace

TEST_CASE("the page's examples make a pack without a diagnostic") {
  const DocumentedPack pack;
  const auto loaded = pack.load();
  for (const auto& d : loaded.diagnostics) FAIL_CHECK(argmap::format(d));
  REQUIRE(loaded.book);
  CHECK(loaded.book->book().rules.size() == 2);
  const auto* rule = loaded.book->book().rule("evidence.study-shows");
  REQUIRE(rule != nullptr);
  CHECK(rule->weight.of == 260);
}

TEST_CASE("features have names of their own, and a row on the page") {
  const std::string page = read("docs/rules.md");
  std::set<std::string_view> names;
  for (const auto& feature : features()) {
    CHECK(names.insert(feature.name).second);
    const std::string row = "| `" + std::string(feature.name) + "` | " + std::string(feature.means) + " |\n";
    CHECK_MESSAGE(page.find(row) != std::string::npos, "docs/rules.md needs the row " << row);
  }
}

TEST_CASE("the schema knows the features, each with and without not") {
  const auto json = schema();
  const auto listed = json["$defs"]["feature"]["enum"].get<std::vector<std::string>>();
  std::set<std::string> names(listed.begin(), listed.end());
  for (const auto& feature : features()) {
    for (const std::string& name : {std::string(feature.name), "not " + std::string(feature.name)}) {
      CHECK_MESSAGE(names.erase(name) == 1, "docs/rules.schema.json needs the feature " << name);
    }
  }
  for (const std::string& name : names) FAIL_CHECK("docs/rules.schema.json has a feature that is none: " << name);
}

TEST_CASE("every proposal of the schema loads, with every value of its keys") {
  int tried = 0;
  const auto json = schema();
  for (const auto& form : json["$defs"]["proposal"]["oneOf"]) {
    const std::string key = form["required"][0];
    if (!form["properties"][key].contains("enum")) continue;  // genres are data
    for (const auto& value : form["properties"][key]["enum"]) {
      for (const auto& [other, type] : form["properties"].items()) {
        std::string propose = "{" + key + ": " + value.get<std::string>();
        if (key == "relation") propose += ", from: here, to: previous";
        if (other == "at") propose += ", at: source";
        if (type.contains("type") && type["type"] == "boolean") propose += ", " + other + ": true";
        const auto choices = other != key && type.contains("enum") ? type["enum"] : nlohmann::json::array({""});
        for (const auto& choice : choices) {
          const std::string further = choice == "" ? "}" : ", " + other + ": " + choice.get<std::string>() + "}";
          CAPTURE(propose + further);
          CHECK(loads(propose + further, true));
          ++tried;
        }
      }
    }
  }
  CHECK(tried > 60);
}

TEST_CASE("the schema's keys are those that the loader knows") {
  const auto keys_of = [](const nlohmann::json& object) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : object["properties"].items()) keys.push_back(key);
    return keys;
  };
  const auto known = [](const std::string& file) {
    for (const auto& d : TemporaryPack(file).load().diagnostics) {
      if (d.message.starts_with("unknown key")) return false;
    }
    return true;
  };
  const auto json = schema();
  for (const auto& key : keys_of(json)) CHECK(known(key + ":\n"));
  for (const auto& key : keys_of(json["$defs"]["list"])) CHECK(known("lists:\n  a: {" + key + ": form}\n"));
  for (const auto& key : keys_of(json["$defs"]["rule"]))
    CHECK(known("rules:\n  - {id: x, " + (key == "id" ? "means" : key) + ": y}\n"));
  CHECK(!known("rules:\n  - {id: x, weight: 1}\n"));
}
