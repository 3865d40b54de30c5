// The promises that every argument graph keeps.
#include <fmt/format.h>

#include <algorithm>
#include <boost/graph/depth_first_search.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <optional>

#include "graph/impl.hpp"

namespace argmap {
namespace {

using Complaints = std::vector<std::string>;

struct ArguesStraight {
  bool operator()(const Relation& relation) const { return relation.type != RelationType::undercuts; }
};

/// Remembers the first edge that closes a circle.
struct CircleFinder : boost::default_dfs_visitor {
  explicit CircleFinder(std::optional<Edge>& place) : found(&place) {}
  template <typename E, typename G>
  void back_edge(const E& edge, const G& graph) const {
    if (!*found) *found = graph[edge];
  }
  std::optional<Edge>* found;
};

void check_circles(const ArgumentGraph::Impl& impl, Complaints& complaints) {
  const Network network = network_of(impl);
  const EdgesWhere<ArguesStraight> wanted{&network, &impl.relations, {}};
  const boost::filtered_graph<Network, EdgesWhere<ArguesStraight>> straight(network, wanted);
  std::optional<Edge> circle;
  boost::depth_first_search(straight, boost::visitor(CircleFinder(circle)));
  if (circle) complaints.push_back(fmt::format("relation {} closes a circle", circle->relation));
}

void check_relation(const ArgumentGraph::Impl& impl, std::uint32_t index, Complaints& complaints) {
  const auto& relation = impl.relations[index];
  const auto complain = [&](std::string_view what) {
    complaints.push_back(fmt::format("relation {} {}", index, what));
  };
  if (relation.from.empty()) complain("has no source");
  if (std::ranges::any_of(relation.from, [&](auto unit) { return unit >= impl.units.size(); })) {
    complain("has a source that does not exist");
  }
  const bool undercuts = relation.type == RelationType::undercuts;
  if (relation.to.is_relation && !undercuts) complain("points at a relation and is no undercut");
  if (!relation.to.is_relation && undercuts) complain("is an undercut that points at a unit");
  if (relation.to.is_relation && relation.to.index == index) complain("undercuts itself");
  if (relation.to.index >= (relation.to.is_relation ? impl.relations.size() : impl.units.size())) {
    complain("has a target that does not exist");
  } else if (relation.type == RelationType::restates && !relation.to.is_relation &&
             impl.units[relation.to.index].role == Role::evidence) {
    complain("restates evidence");
  }
}

void check_thesis(const ArgumentGraph& graph, Complaints& complaints) {
  std::size_t count = 0;
  for (std::uint32_t unit = 0; unit < graph.units().size(); ++unit) {
    if (graph.units()[unit].role != Role::thesis) continue;
    count += std::ranges::none_of(graph.outgoing(unit), [&](std::uint32_t relation) {
      return graph.relations()[relation].type == RelationType::restates;
    });
  }
  if (count > 1) complaints.push_back(fmt::format("{} units are theses of their own", count));
}

void check_spans(const std::vector<Unit>& units, Complaints& complaints) {
  std::vector<std::pair<Span, std::size_t>> spans;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].spans.empty()) complaints.push_back(fmt::format("unit {} has no words", i));
    if (!std::ranges::is_sorted(units[i].spans)) complaints.push_back(fmt::format("spans of unit {} out of order", i));
    for (const auto span : units[i].spans) {
      if (span.empty()) complaints.push_back(fmt::format("unit {} has an empty span", i));
      spans.emplace_back(span, i);
    }
    const bool sound = i > 0 && !units[i].spans.empty() && !units[i - 1].spans.empty();
    if (sound && units[i].hull().begin < units[i - 1].hull().begin) {
      complaints.push_back(fmt::format("unit {} stands before unit {}", i, i - 1));
    }
  }
  std::ranges::sort(spans);
  for (std::size_t i = 1; i < spans.size(); ++i) {
    if (!spans[i - 1].first.overlaps(spans[i].first)) continue;
    complaints.push_back(fmt::format("spans of units {} and {} overlap", spans[i - 1].second, spans[i].second));
  }
}

}  // namespace

std::vector<std::string> ArgumentGraph::broken_invariants() const {
  Complaints complaints;
  check_spans(impl_->units, complaints);
  for (std::uint32_t i = 0; i < impl_->relations.size(); ++i) check_relation(*impl_, i, complaints);
  check_thesis(*this, complaints);
  check_circles(*impl_, complaints);
  return complaints;
}

}  // namespace argmap
