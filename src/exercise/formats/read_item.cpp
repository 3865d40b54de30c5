#include "exercise/formats/read_item.hpp"

#include <fmt/format.h>

#include <set>

#include "exercise/items/kinds.hpp"

namespace argmap::exercise {
namespace {

constexpr std::uint32_t most_room = 60;  ///< lines to write on

std::vector<Choice> read_choices(JsonReader& reader, const Json& json, const std::string& path, std::string_view key) {
  std::vector<Choice> choices;
  std::set<std::string> ids;
  reader.each(json, path, key, false, [&](const Json& each, const std::string& at) {
    reader.known(each, at, {"id", "text", "line"});
    Choice choice{reader.text(each, at, "id", true), reader.text(each, at, "text", true),
                  reader.count(each, at, "line")};
    const bool plain = !choice.id.empty() && choice.id.find_first_of(" ;=,|") == std::string::npos;
    if (!plain) reader.wrong(at + ".id", "must be a letter or number, without blanks or ; = , |");
    if (!ids.insert(choice.id).second) reader.wrong(at + ".id", fmt::format("'{}' stands twice", choice.id));
    choices.push_back(std::move(choice));
  });
  return choices;
}

Names ids_of(const std::vector<Choice>& choices) {
  Names ids;
  for (const Choice& each : choices) ids.push_back(each.id);
  return ids;
}

std::vector<Cite> read_cites(JsonReader& reader, const Json& json, const std::string& path) {
  std::vector<Cite> cites;
  reader.each(json, path, "cites", false, [&](const Json& each, const std::string& at) {
    reader.known(each, at, {"line", "file_line", "column", "start", "end", "rules", "words"});
    cites.push_back({reader.count(each, at, "line"), reader.count(each, at, "file_line"),
                     reader.count(each, at, "column"), reader.count(each, at, "start"), reader.count(each, at, "end"),
                     reader.texts(each, at, "rules", false), reader.text(each, at, "words", false)});
  });
  return cites;
}

void check_ids(JsonReader& reader, const std::vector<std::string>& ids, const std::vector<Choice>& choices,
               const std::string& path) {
  for (std::size_t i = 0; i < ids.size(); ++i) reader.one_of(ids[i], fmt::format("{}[{}]", path, i), ids_of(choices));
}

void read_pairs(JsonReader& reader, const Json& key, const std::string& path, Item& item) {
  const Json* pairs = reader.get(key, path, "pairs", Json::value_t::object, true);
  if (pairs == nullptr) return;
  for (const auto& [row, option] : pairs->items()) {
    const std::string at = fmt::format("{}.pairs.{}", path, row);
    reader.one_of(row, at, ids_of(item.rows));
    if (option.is_string()) {
      reader.one_of(option.get<std::string>(), at, ids_of(item.options));
      item.key.pairs.emplace_back(row, option.get<std::string>());
    } else {
      reader.wrong(at, "must be the id of an option", "put quotes around it");
    }
  }
  for (const Choice& row : item.rows) {
    const bool there =
        std::ranges::find(item.key.pairs, row.id, [](auto& pair) { return pair.first; }) != item.key.pairs.end();
    if (!there) reader.wrong(path + ".pairs", fmt::format("says nothing of row '{}'", row.id));
  }
}

void read_right(JsonReader& reader, const Json& key, const std::string& path, Item& item) {
  item.key.right = reader.texts(key, path, "right", true);
  const std::string at = path + ".right";
  check_ids(reader, item.key.right, item.form == Form::order ? item.rows : item.options, at);
  if (item.form == Form::order && item.key.right.size() != item.rows.size()) {
    reader.wrong(at, fmt::format("must name all {} rows in their order", item.rows.size()));
  }
  if (item.form != Form::choice) return;
  if (item.key.right.empty()) reader.wrong(at, "must name the option that is right");
  if (item.key.right.size() > 1 && !item.several) {
    reader.wrong(at, "names several options", "set `several` to true in the item");
  }
}

void read_key(JsonReader& reader, const Json& json, const std::string& path, Item& item) {
  const Json* key = reader.get(json, path, "key", Json::value_t::object, true);
  if (key == nullptr) return;
  const std::string at = path + ".key";
  reader.known(*key, at, {"right", "pairs", "model", "rubric", "because", "cites"});
  if (item.form == Form::match) read_pairs(reader, *key, at, item);
  if (item.form == Form::choice || item.form == Form::order) read_right(reader, *key, at, item);
  item.key.model = reader.text(*key, at, "model", false);
  item.key.rubric = reader.texts(*key, at, "rubric", false);
  item.key.because = reader.text(*key, at, "because", false);
  item.key.cites = read_cites(reader, *key, at);
}

void check_form(JsonReader& reader, const Item& item, const std::string& path) {
  const bool options = item.form == Form::choice || item.form == Form::match;
  const bool rows = item.form == Form::match || item.form == Form::order;
  if (options && item.options.size() < 2) reader.wrong(path + ".options", "there must be two or more");
  if (rows && item.rows.empty()) reader.wrong(path + ".rows", "there must be one or more");
  if (item.room > most_room) reader.wrong(path + ".room", fmt::format("at most {} lines", most_room));
  for (const SheetNode& node : item.map.nodes) {
    if (!node.blank.empty()) reader.one_of(node.blank, path + ".map: the blank of " + node.id, ids_of(item.rows));
  }
}

}  // namespace

SheetMap read_map(JsonReader& reader, const Json& json, const std::string& path) {
  SheetMap map;
  if (!json.is_object()) {
    reader.wrong(path, "must be an object");
    return map;
  }
  reader.known(json, path, {"nodes", "edges"});
  Names ids;
  reader.each(json, path, "nodes", true, [&](const Json& each, const std::string& at) {
    reader.known(each, at, {"id", "role", "text", "line", "blank"});
    map.nodes.push_back({reader.text(each, at, "id", true), reader.text(each, at, "role", false),
                         reader.text(each, at, "text", true), reader.count(each, at, "line"),
                         reader.text(each, at, "blank", false)});
  });
  for (const SheetNode& node : map.nodes) ids.push_back(node.id);
  reader.each(json, path, "edges", true, [&](const Json& each, const std::string& at) {
    reader.known(each, at, {"from", "to", "type"});
    SheetEdge edge{reader.text(each, at, "from", true), reader.text(each, at, "to", true),
                   reader.text(each, at, "type", true)};
    reader.one_of(edge.from, at + ".from", ids);
    reader.one_of(edge.to, at + ".to", ids);
    reader.one_of(edge.type, at + ".type", {"supports", "attacks", "undercuts", "restates"});
    map.edges.push_back(std::move(edge));
  });
  return map;
}

Item read_item(JsonReader& reader, const Json& json, const std::string& path, bool with_key) {
  static const Names forms{"choice", "match", "order", "open"};
  reader.known(
      json, path,
      {"id", "kind", "form", "points", "ask", "hint", "quote", "rows", "options", "several", "room", "map", "key"});
  Item item;
  item.id = reader.text(json, path, "id", true);
  item.kind = reader.text(json, path, "kind", true);
  item.form = static_cast<Form>(reader.one_of(reader.text(json, path, "form", true), path + ".form", forms));
  item.points = reader.number(json, path, "points", 1);
  item.ask = reader.text(json, path, "ask", true);
  item.hint = reader.text(json, path, "hint", false);
  item.quote = reader.text(json, path, "quote", false);
  item.rows = read_choices(reader, json, path, "rows");
  item.options = read_choices(reader, json, path, "options");
  if (const Json* several = reader.get(json, path, "several", Json::value_t::boolean, false)) {
    item.several = several->get<bool>();
  }
  item.room = reader.count(json, path, "room");
  if (const auto map = json.find("map"); map != json.end()) item.map = read_map(reader, *map, path + ".map");
  check_form(reader, item, path);
  if (with_key) read_key(reader, json, path, item);
  return item;
}

}  // namespace argmap::exercise
