#include <algorithm>

#include "cli/commands/report_json.hpp"
#include "cli/commands/why.hpp"
#include "render/json/scheme.hpp"

namespace argmap::cli {
namespace {

using render::JsonParts;

template <class Write>
void list(const JsonParts& parts, std::string_view key, const std::vector<std::uint32_t>& indices, Write write) {
  parts.json.key(key), parts.json.begin_array();
  for (const std::uint32_t index : indices) write(index);
  parts.json.end_array();
}

/// Of the edges, those that stand for one of the relations.
void edges(const JsonParts& parts, std::string_view key, const std::vector<render::Edge>& all, const Found& found) {
  parts.json.key(key), parts.json.begin_array();
  for (const render::Edge& edge : all) {
    if (std::binary_search(found.relations.begin(), found.relations.end(), edge.relation)) parts.edge(edge);
  }
  parts.json.end_array();
}

void furniture(const JsonParts& parts, const Furniture& furniture) {
  parts.json.begin_object();
  parts.place(furniture.span);
  parts.json.member("category", furniture.category);
  parts.reasons(furniture.reasons);
  parts.json.end_object();
}

void background(const JsonParts& parts, const Background& background) {
  parts.json.begin_object();
  parts.place(background.hull());
  parts.reasons(background.reasons.list());
  parts.lost(background.lost);
  parts.json.end_object();
}

}  // namespace

std::string why_json(const Report& report, const Found& found, AskedPlace place) {
  return report_json(report, true, [&](const JsonParts& parts) {
    parts.json.key("line"), parts.json.number(place.line);
    if (place.column > 0) parts.json.key("column"), parts.json.number(place.column);
    const auto view = render::view_of(report, Scheme::vocabulary);
    const auto uses = render::uses_of(report);
    list(parts, "units", found.units, [&](std::uint32_t i) { parts.unit(i, view.types[i], view.hulls[i]); });
    edges(parts, "relations", view.edges, found);
    edges(parts, "restates", view.restatements, found);
    list(parts, "attributions", found.attributions, [&](std::uint32_t i) { parts.attribution(i); });
    list(parts, "voices", found.voices, [&](std::uint32_t i) { parts.voice(i, uses[i]); });
    list(parts, "furniture", found.furniture, [&](std::uint32_t i) { furniture(parts, report.furniture[i]); });
    list(parts, "headings", found.headings, [&](std::uint32_t i) { parts.span(report.headings[i].span); });
    list(parts, "background", found.background, [&](std::uint32_t i) { background(parts, report.background[i]); });
  });
}

}  // namespace argmap::cli
