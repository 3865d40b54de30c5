// The whole report as one JSON object on one line.
#include "argmap/render.hpp"
#include "render/json/parts.hpp"

namespace argmap::render {
namespace {

/// Member `key` with one array element for each of `things`, written by `write`.
template <class Things, class Write>
void list(JsonWriter& json, std::string_view key, const Things& things, Write write) {
  json.key(key), json.begin_array();
  for (const auto& thing : things) write(thing);
  json.end_array();
}

void write_argument(const JsonParts& parts, Scheme scheme) {
  const SchemeView view = view_of(parts.report, scheme);
  const auto edge = [&](const Edge& each) { parts.edge(each); };
  list(parts.json, "units", view.order,
       [&](std::uint32_t unit) { parts.unit(unit, view.types[unit], view.hulls[unit]); });
  list(parts.json, "relations", view.edges, edge);
  list(parts.json, "restates", view.restatements, edge);
}

void write_voices(const JsonParts& parts) {
  const Report& report = parts.report;
  parts.json.key("attributions"), parts.json.begin_array();
  for (std::uint32_t i = 0; i < report.attributions.size(); ++i) parts.attribution(i);
  for (std::uint32_t i = 0; i < report.attitudes.size(); ++i) parts.attitude(i);
  parts.json.end_array();
  const auto uses = uses_of(report);
  parts.json.key("voices"), parts.json.begin_array();
  for (std::uint32_t i = 0; i < report.voices.size(); ++i) parts.voice(i, uses[i]);
  parts.json.end_array();
}

void write_surroundings(const JsonParts& parts) {
  const Report& report = parts.report;
  JsonWriter& json = parts.json;
  list(json, "furniture", report.furniture, [&](const Furniture& each) { parts.span(each.span); });
  list(json, "furniture_categories", report.furniture, [&](const Furniture& each) { json.string(each.category); });
  list(json, "headings", report.headings, [&](const Heading& each) { parts.span(each.span); });
  list(json, "heading_levels", report.headings, [&](const Heading& each) { json.number(each.level); });
  list(json, "background", report.background, [&](const Background& each) { parts.span(each.hull()); });
}

}  // namespace

void write_json(const Report& report, Scheme scheme, std::string_view id, const JsonWriter::Drain& drain,
                bool in_full) {
  std::string out;
  JsonWriter json(out, drain);
  const Positions positions(report.document);
  const JsonParts parts{report, positions, json, in_full};
  json.begin_object();
  json.member("schema", json_version);
  json.key("id"), json.raw(id);
  json.member("text", report.document.text);
  write_argument(parts, scheme);
  write_voices(parts);
  write_surroundings(parts);
  list(json, "findings", report.findings, [&](const Finding& each) { parts.finding(each); });
  parts.genre();
  json.member("author", report.author);
  json.member("language", report.document.english ? "en" : "other");
  list(json, "notes", report.document.notes, [&](const ReadingNote& each) { json.string(each.message); });
  list(json, "rules", report.rules, [&](const RuleNote& each) { parts.rule(each); });
  json.end_object();
  drain(out += '\n');
}

}  // namespace argmap::render

namespace argmap {

std::string render_json(const Report& report, Scheme scheme) {
  std::string id;
  render::JsonWriter(id).string(report.document.name);
  std::string json;
  render::write_json(report, scheme, id, [&](std::string_view piece) { json += piece; });
  return json;
}

}  // namespace argmap
