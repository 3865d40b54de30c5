#include <unordered_map>

#include "exercise/formats/json_reader.hpp"
#include "exercise/map/own_map.hpp"

namespace argmap::exercise {
namespace {

using Index = std::unordered_map<std::string_view, std::uint32_t>;

/// The index of a unit by its id; complains where there is none.
std::uint32_t unit_of(JsonReader& reader, const Json& relation, const std::string& path, std::string_view key,
                      const Index& units) {
  const std::string id = reader.text(relation, path, key, true);
  const auto found = units.find(id);
  if (found != units.end()) return found->second;
  if (relation.contains(key)) reader.wrong(path + "." + std::string(key), "'" + id + "' is the id of no unit");
  return 0;
}

RelationType type_of(JsonReader& reader, const Json& relation, const std::string& path) {
  static const Names names{"supports", "support", "attacks", "attack", "undercuts"};
  const bool raw = relation.contains("raw_type");
  const std::string_view key = raw ? "raw_type" : "type";
  const auto at = reader.one_of(reader.text(relation, path, key, true), path + "." + std::string(key), names);
  return at < 2 ? RelationType::supports : at < 4 ? RelationType::attacks : RelationType::undercuts;
}

void read(JsonReader& reader, const Json& json, OwnMap& map) {
  reader.each(json, "", "units", true, [&](const Json& each, const std::string& path) {
    map.statements.push_back({reader.text(each, path, "id", true), reader.text(each, path, "text", true), 0, 0});
  });
  Index units;
  for (std::uint32_t i = 0; i < map.statements.size(); ++i) units.emplace(map.statements[i].title, i);
  if (units.empty()) return;
  for (const std::string_view list : {"relations", "restates"}) {
    reader.each(json, "", list, list == "relations", [&](const Json& each, const std::string& path) {
      OwnRelation relation{unit_of(reader, each, path, "from", units), unit_of(reader, each, path, "to", units),
                           RelationType::restates, 0, 0};
      if (list == "relations") relation.type = type_of(reader, each, path);
      map.relations.push_back(relation);
    });
  }
}

}  // namespace

OwnMap read_report_map(std::string_view name, std::string_view bytes) {
  OwnMap map;
  const auto json = parse_json(name, bytes, map.diagnostics);
  if (!json) return map;
  JsonReader reader(name, map.diagnostics);
  if (json->is_object()) {
    read(reader, *json, map);
  } else {
    reader.wrong("the map", "must be a JSON object", "`argmap json FILE` writes one");
  }
  return map;
}

}  // namespace argmap::exercise
