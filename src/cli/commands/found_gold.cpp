#include "cli/commands/found_gold.hpp"

#include "render/json/scheme.hpp"

namespace argmap::cli {
namespace {

using eval::Gold;
using eval::GoldRole;

GoldRole role_of(std::string_view type) {
  if (type == "major_claim") return GoldRole::major_claim;
  return type == "claim" ? GoldRole::claim : GoldRole::premise;
}

void add_argument(const Report& report, Scheme scheme, Gold& gold) {
  const ArgumentGraph& graph = report.graph;
  const render::SchemeView view = render::view_of(report, scheme);
  std::vector<std::uint32_t> place(view.order.size());
  for (std::uint32_t i = 0; i < view.order.size(); ++i) {
    const std::uint32_t unit = view.order[i];
    place[unit] = i;
    gold.units.push_back({view.hulls[unit], role_of(view.types[unit])});
  }
  for (const Finding& finding : report.findings) {
    if (finding.id != "unsupported") continue;
    const std::uint32_t unit = place[finding.units.front()];
    if (unit < gold.units.size()) gold.units[unit].listed = true;
  }
  for (const render::Edge& edge : view.edges) {
    const bool supports = graph.relations()[edge.relation].type == RelationType::supports;
    gold.relations.push_back(
        {place[edge.from], place[edge.to], supports ? RelationType::supports : RelationType::attacks, false});
  }
}

void add_attributions(const std::vector<Attribution>& attributions, Gold& gold) {
  for (const Attribution& each : attributions) {
    gold.attributions.push_back({each.source, each.cue, each.content, std::string(name_of(each.kind))});
  }
}

}  // namespace

Gold gold_of(const Report& report, Scheme scheme) {
  Gold gold;
  gold.name = report.document.name;
  gold.text = report.document.text;
  add_argument(report, scheme, gold);
  add_attributions(report.attributions, gold);
  add_attributions(report.attitudes, gold);
  return gold;
}

}  // namespace argmap::cli
