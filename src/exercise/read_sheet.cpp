// A sheet that somebody may have edited by hand.
#include "exercise/json_reader.hpp"
#include "exercise/kinds.hpp"
#include "exercise/read_item.hpp"
#include "exercise/sheet_json.hpp"

namespace argmap {
namespace exercise {
namespace {

void read_article(JsonReader& reader, const Json& json, Sheet& sheet) {
  static const Names kinds{"title", "note", "heading", "paragraph"};
  reader.each(json, "", "article", true, [&](const Json& each, const std::string& path) {
    reader.known(each, path, {"kind", "lines"});
    const std::string kind = reader.text(each, path, "kind", true);
    Paragraph paragraph;
    paragraph.kind = kinds[reader.one_of(kind, path + ".kind", kinds)];
    paragraph.lines = reader.texts(each, path, "lines", true);
    sheet.article.push_back(std::move(paragraph));
  });
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
  reader.each(json, "", "items", true, [&](const Json& each, const std::string& path) {
    sheet.items.push_back(read_item(reader, each, path));
    const std::string& id = sheet.items.back().id;
    for (std::size_t i = 0; i + 1 < sheet.items.size(); ++i) {
      if (sheet.items[i].id == id)
        reader.wrong(path + ".id", fmt::format("'{}' is the id of items[{}] already", id, i));
    }
  });
  if (const auto map = json.find("map"); map != json.end()) sheet.map = read_map(reader, *map, "map");
}

/// Line and column of a byte, as people count.
Diagnostic at_byte(std::string_view name, std::string_view bytes, std::size_t byte) {
  Diagnostic diagnostic;
  diagnostic.file = name;
  const std::string_view before = bytes.substr(0, std::min(byte, bytes.size()));
  diagnostic.line = static_cast<std::uint32_t>(std::ranges::count(before, '\n')) + 1;
  const std::size_t begin = before.rfind('\n') + 1;
  diagnostic.column =
      static_cast<std::uint32_t>(std::ranges::count_if(
          before.substr(begin), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; })) +
      1;
  const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
  if (end - begin <= 200) diagnostic.source_line = bytes.substr(begin, end - begin);
  return diagnostic;
}

}  // namespace
}  // namespace exercise

ReadSheet read_sheet(std::string_view name, std::string_view bytes) {
  using namespace exercise;
  ReadSheet out;
  try {
    const Json json = Json::parse(bytes);
    JsonReader reader(name, out.diagnostics);
    if (json.is_object()) {
      read(reader, json, out.sheet);
    } else {
      reader.wrong("the sheet", "must be a JSON object", "`argmap exercise ARTICLE -o sheet.json` writes one");
    }
  } catch (const Json::parse_error& error) {
    Diagnostic diagnostic = at_byte(name, bytes, error.byte > 0 ? error.byte - 1 : 0);
    diagnostic.message = "not valid JSON";
    diagnostic.hint = "look for a comma, a quotation mark or a bracket that is missing or too many";
    out.diagnostics.push_back(std::move(diagnostic));
  } catch (const Json::exception&) {
    Diagnostic diagnostic = at_byte(name, bytes, 0);
    diagnostic.message = "a number is out of range";
    out.diagnostics.push_back(std::move(diagnostic));
  }
  return out;
}

}  // namespace argmap
