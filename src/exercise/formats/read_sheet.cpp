// A sheet that somebody may have edited by hand.
#include <algorithm>

#include "exercise/formats/json_reader.hpp"
#include "exercise/formats/read_item.hpp"
#include "exercise/formats/sheet_json.hpp"
#include "exercise/items/kinds.hpp"

namespace argmap {
namespace exercise {
namespace {

void read_article(JsonReader& reader, const Json& json, Sheet& sheet) {
  static const Names kinds{"title", "note", "heading", "paragraph", "quote"};
  reader.each(json, "", "article", true, [&](const Json& each, const std::string& path) {
    reader.known(each, path, {"kind", "lines"});
    const std::string kind = reader.text(each, path, "kind", true);
    Paragraph paragraph;
    paragraph.kind = kinds[reader.one_of(kind, path + ".kind", kinds)];
    paragraph.lines = reader.texts(each, path, "lines", true);
    sheet.article.push_back(std::move(paragraph));
  });
}

/// Whether any item has a key; a sheet that was written with `--no-key` has none.
bool has_keys(const Json& json) {
  const auto items = json.find("items");
  if (items == json.end() || !items->is_array() || items->empty()) return true;
  return std::ranges::any_of(*items, [](const Json& item) { return item.is_object() && item.contains("key"); });
}

void read(JsonReader& reader, const Json& json, Sheet& sheet) {
  static const Names levels{"middle", "secondary", "university"};
  reader.known(json, "the sheet", {"schema", "title", "source", "author", "level", "seed", "article", "items", "map"});
  const std::string schema = reader.text(json, "the sheet", "schema", true);
  if (schema != sheet_schema) reader.wrong("schema", fmt::format("must be \"{}\"", sheet_schema));
  sheet.title = reader.text(json, "the sheet", "title", true);
  sheet.source = reader.text(json, "the sheet", "source", false);
  sheet.author = reader.text(json, "the sheet", "author", false);
  if (json.contains("level")) {
    sheet.level = static_cast<Level>(reader.one_of(reader.text(json, "the sheet", "level", true), "level", levels));
  }
  const auto seed = json.find("seed");
  if (seed != json.end() && seed->is_number_unsigned()) sheet.seed = seed->get<std::uint64_t>();
  if (seed != json.end() && !seed->is_number_unsigned()) reader.wrong("seed", "must be a whole number from 0");
  read_article(reader, json, sheet);
  sheet.keyed = has_keys(json);
  reader.each(json, "", "items", true, [&](const Json& each, const std::string& path) {
    sheet.items.push_back(read_item(reader, each, path, sheet.keyed));
    const std::string& id = sheet.items.back().id;
    for (std::size_t i = 0; i + 1 < sheet.items.size(); ++i) {
      if (sheet.items[i].id == id)
        reader.wrong(path + ".id", fmt::format("'{}' is the id of items[{}] already", id, i));
    }
  });
  if (const auto map = json.find("map"); map != json.end()) sheet.map = read_map(reader, *map, "map");
}

}  // namespace
}  // namespace exercise

ReadSheet read_sheet(std::string_view name, std::string_view bytes) {
  using namespace exercise;
  ReadSheet out;
  const auto json = parse_json(name, bytes, out.diagnostics);
  if (!json) return out;
  JsonReader reader(name, out.diagnostics);
  if (json->is_object()) {
    read(reader, *json, out.sheet);
  } else {
    reader.wrong("the sheet", "must be a JSON object", "`argmap exercise ARTICLE -o sheet.json` writes one");
  }
  return out;
}

}  // namespace argmap
