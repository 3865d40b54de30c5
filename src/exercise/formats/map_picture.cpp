// The map of "complete-map" as a picture.
#include <fmt/format.h>

#include <algorithm>

#include "exercise/formats/writers.hpp"
#include "render/draw/svg.hpp"
#include "render/escape/escape.hpp"
#include "render/layout/layout.hpp"

namespace argmap::exercise {
namespace {

Role role_of(std::string_view name) {
  return name == "thesis" ? Role::thesis : name == "claim" ? Role::claim : Role::evidence;
}

RelationType type_of(std::string_view name) {
  return name == "supports"   ? RelationType::supports
         : name == "restates" ? RelationType::restates
                              : RelationType::attacks;
}

render::Map drawn_up(const SheetMap& sheet, bool filled) {
  render::Map map;
  map.title = {"Argument map"};
  map.summary = fmt::format("An argument map of {} boxes.", sheet.nodes.size());
  for (const SheetNode& node : sheet.nodes) {
    const bool blank = !node.blank.empty();
    const std::string badge = blank ? "BOX " + render::terminal_line(node.blank) : "";
    const std::string words = blank && !filled ? "" : render::terminal_line(node.text);
    map.cards.push_back(render::make_card(role_of(node.role), badge, words));
    map.cards.back().unit = static_cast<std::uint32_t>(map.cards.size()) - 1;
    if (node.line > 0 && (!blank || filled)) map.cards.back().place = fmt::format("line {}", node.line);
  }
  for (const SheetEdge& edge : sheet.edges) {
    const auto from = std::ranges::find(sheet.nodes, edge.from, &SheetNode::id) - sheet.nodes.begin();
    const auto to = std::ranges::find(sheet.nodes, edge.to, &SheetNode::id) - sheet.nodes.begin();
    const auto size = static_cast<std::ptrdiff_t>(sheet.nodes.size());
    if (from == size || to == size || from == to) continue;
    map.arrows.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to), type_of(edge.type), false,
                          true, static_cast<std::uint32_t>(map.arrows.size())});
  }
  const bool hangs = std::ranges::count(sheet.nodes, "thesis", &SheetNode::role) > 0;
  if (hangs) map.top = 0;  // else there are several small maps
  return map;
}

void replace_all(std::string& text, std::string_view what, const std::string& with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

}  // namespace

std::string map_svg(const Item& item, std::string_view id, bool filled, bool page_colors) {
  if (item.map.nodes.empty()) return "";
  const render::Map map = drawn_up(item.map, filled);
  const render::InPage page{render::palette_of_page(), false};
  std::string svg =
      page_colors ? render::write_svg(map, render::lay_out(map), page) : render::write_svg(map, render::lay_out(map));
  if (const auto begin = svg.find("<svg"); begin != std::string::npos) svg.erase(0, begin);
  const std::string prefix(id);
  replace_all(svg, " id='", " id='" + prefix + "-");
  replace_all(svg, "labelledby='", "labelledby='" + prefix + "-");
  replace_all(svg, "describedby='", "describedby='" + prefix + "-");
  return svg;
}

}  // namespace argmap::exercise
