// The sheet itself, for hand editing and for programs. docs/sheet.schema.json describes it.
#include <nlohmann/json.hpp>

#include "exercise/formats/sheet_json.hpp"
#include "exercise/formats/writers.hpp"

namespace argmap::exercise {
namespace {

using Json = nlohmann::ordered_json;

Json of(const std::vector<Choice>& choices) {
  Json list = Json::array();
  for (const Choice& each : choices) {
    Json choice{{"id", each.id}, {"text", each.text}};
    if (each.line > 0) choice["line"] = each.line;
    list.push_back(std::move(choice));
  }
  return list;
}

Json of(const SheetMap& map) {
  Json nodes = Json::array();
  for (const SheetNode& each : map.nodes) {
    Json node{{"id", each.id}, {"role", each.role}, {"text", each.text}, {"line", each.line}};
    if (!each.blank.empty()) node["blank"] = each.blank;
    nodes.push_back(std::move(node));
  }
  Json edges = Json::array();
  for (const SheetEdge& each : map.edges) edges.push_back({{"from", each.from}, {"to", each.to}, {"type", each.type}});
  return {{"nodes", std::move(nodes)}, {"edges", std::move(edges)}};
}

Json of(const Cite& cite) {
  Json json{{"line", cite.line}, {"file_line", cite.file_line}, {"column", cite.column}, {"start", cite.start},
            {"end", cite.end},   {"rules", cite.rules}};
  if (!cite.words.empty()) json["words"] = cite.words;
  return json;
}

Json key_of(const Item& item) {
  Json key = Json::object();
  if (item.form == Form::choice || item.form == Form::order) key["right"] = item.key.right;
  if (item.form == Form::match) {
    Json pairs = Json::object();
    for (const auto& [row, option] : item.key.pairs) pairs[row] = option;
    key["pairs"] = std::move(pairs);
  }
  if (item.form == Form::open) key["model"] = item.key.model, key["rubric"] = item.key.rubric;
  key["because"] = item.key.because;
  Json cites = Json::array();
  for (const Cite& cite : item.key.cites) cites.push_back(of(cite));
  key["cites"] = std::move(cites);
  return key;
}

Json of(const Item& item, bool with_key) {
  Json json{
      {"id", item.id}, {"kind", item.kind}, {"form", name_of(item.form)}, {"points", item.points}, {"ask", item.ask}};
  if (!item.hint.empty()) json["hint"] = item.hint;
  if (!item.quote.empty()) json["quote"] = item.quote;
  if (!item.rows.empty()) json["rows"] = of(item.rows);
  if (!item.options.empty()) json["options"] = of(item.options);
  if (item.several) json["several"] = true;
  if (item.room > 0) json["room"] = item.room;
  if (!item.map.nodes.empty()) {
    json["map"] = of(item.map);
    for (Json& node : json["map"]["nodes"]) {
      if (!with_key && node.contains("blank")) node["text"] = "";
    }
  }
  if (with_key) json["key"] = key_of(item);
  return json;
}

}  // namespace

std::string write_json(const Sheet& sheet, const SheetStyle& style) {
  Json json{{"schema", sheet_schema}, {"title", sheet.title},          {"source", sheet.source},
            {"author", sheet.author}, {"level", name_of(sheet.level)}, {"seed", sheet.seed}};
  Json article = Json::array();
  for (const Paragraph& each : sheet.article) article.push_back({{"kind", each.kind}, {"lines", each.lines}});
  json["article"] = std::move(article);
  Json items = Json::array();
  for (const Item& item : sheet.items) items.push_back(of(item, style.key && sheet.keyed));
  json["items"] = std::move(items);
  if (style.key && sheet.keyed) json["map"] = of(sheet.map);
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace argmap::exercise
