#include "render/json/scheme.hpp"

#include <algorithm>
#include <numeric>

namespace argmap::render {
namespace {

constexpr std::string_view major_claim = "major_claim";
constexpr std::string_view claim = "claim";
constexpr std::string_view premise = "premise";

std::string_view vocabulary_type(Role role) {
  switch (role) {
    case Role::thesis:
      return major_claim;
    case Role::claim:
      return claim;
    case Role::evidence:
      return premise;
  }
  return claim;
}

/// Units that state the thesis: those of that role, and whatever is joined to one by `restates`.
std::vector<bool> statements_of_thesis(const ArgumentGraph& graph) {
  std::vector<bool> states(graph.units().size());
  for (std::size_t i = 0; i < states.size(); ++i) states[i] = graph.units()[i].role == Role::thesis;
  for (const Relation& relation : graph.relations()) {
    if (relation.type != RelationType::restates || !states[relation.to.index]) continue;
    for (const std::uint32_t from : relation.from) states[from] = true;
  }
  return states;
}

/// The units at the far end: an undercut attacks the sources of the relation that it undercuts.
std::vector<std::uint32_t> ends_of(const ArgumentGraph& graph, const Relation& relation) {
  if (relation.to.is_relation) return graph.relations()[relation.to.index].from;
  return {relation.to.index};
}

void collect_edges(const ArgumentGraph& graph, SchemeView& view) {
  for (std::uint32_t i = 0; i < graph.relations().size(); ++i) {
    const Relation& relation = graph.relations()[i];
    auto& edges = relation.type == RelationType::restates ? view.restatements : view.edges;
    for (const std::uint32_t to : ends_of(graph, relation)) {
      for (const std::uint32_t from : relation.from) {
        if (from != to) edges.push_back({from, to, i});
      }
    }
  }
}

void order_units(const ArgumentGraph& graph, SchemeView& view) {
  view.order.resize(graph.units().size());
  std::iota(view.order.begin(), view.order.end(), 0U);
  const auto thesis = graph.thesis();
  if (!thesis) return;
  const auto states = statements_of_thesis(graph);
  const auto first = static_cast<std::ptrdiff_t>(std::find(states.begin(), states.end(), true) - states.begin());
  if (first >= static_cast<std::ptrdiff_t>(*thesis)) return;
  const auto place = view.order.begin() + *thesis;
  std::rotate(view.order.begin() + first, place, place + 1);
}

/// Essays: what is attached to the thesis is a claim, without an edge; what argues for anything else is a premise.
void apply_essay(const ArgumentGraph& graph, SchemeView& view) {
  const auto states = statements_of_thesis(graph);
  for (const Edge& edge : view.edges) {
    if (!states[edge.from] && !states[edge.to]) view.types[edge.from] = premise;
  }
  for (const Edge& edge : view.edges) {
    if (!states[edge.from] && states[edge.to]) view.types[edge.from] = claim;
  }
  for (std::size_t i = 0; i < states.size(); ++i) {
    if (states[i]) view.types[i] = major_claim;
  }
  std::erase_if(view.edges, [&](const Edge& edge) { return states[edge.to]; });
}

void apply_tree(const ArgumentGraph& graph, SchemeView& view) {
  std::fill(view.types.begin(), view.types.end(), premise);
  if (const auto thesis = graph.thesis()) view.types[*thesis] = major_claim;
}

/// From the unit to the words that attribute it, where both stand in one sentence.
Span with_attribution(const Report& report, const Unit& unit) {
  const Span core = unit.hull();
  if (unit.attribution == Unit::none_index) return core;
  const Attribution& said = report.attributions[unit.attribution];
  Span whole = core;
  for (const auto* part : {&said.source, &said.cue}) {
    for (const Span words : *part) whole = {std::min(whole.begin, words.begin), std::max(whole.end, words.end)};
  }
  const auto& sentences = report.document.sentences;
  return unit.sentence < sentences.size() && sentences[unit.sentence].span.contains(whole) ? whole : core;
}

/// The Webis editorials mark "Crane said that the wheel is sound" as one unit. Of several that share an attribution the
/// one beside it takes it in.
void apply_webis(const Report& report, SchemeView& view) {
  const auto units = report.graph.units();
  for (std::size_t i = 0; i < units.size(); ++i) {
    const Span whole = with_attribution(report, units[i]);
    const bool before = i > 0 && units[i - 1].hull().overlaps(whole);
    const bool after = i + 1 < units.size() && units[i + 1].hull().overlaps(whole);
    if (!before && !after) view.hulls[i] = whole;
  }
}

}  // namespace

SchemeView view_of(const Report& report, Scheme scheme) {
  const ArgumentGraph& graph = report.graph;
  SchemeView view;
  for (const Unit& unit : graph.units()) {
    view.types.push_back(vocabulary_type(unit.role));
    view.hulls.push_back(unit.hull());
  }
  collect_edges(graph, view);
  order_units(graph, view);
  if (scheme == Scheme::essay) apply_essay(graph, view);
  if (scheme == Scheme::tree) apply_tree(graph, view);
  if (scheme == Scheme::webis) apply_webis(report, view);
  return view;
}

}  // namespace argmap::render
