#include "graph/impl.hpp"

namespace argmap {
namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;

/// Gives a vertex of its own to every relation that is undercut or shared by linked premises. Gives it by relation;
/// `none` where the relation is a plain edge.
std::vector<std::uint32_t> add_inferences(const ArgumentGraph::Impl& impl, Network& network) {
  std::vector<std::uint32_t> vertices(impl.relations.size(), none);
  for (std::uint32_t i = 0; i < impl.relations.size(); ++i) {
    if (impl.relations[i].from.size() < 2 && impl.undercuts.of(i).empty()) continue;
    vertices[i] = static_cast<std::uint32_t>(boost::add_vertex(Vertex{true, i}, network));
  }
  return vertices;
}

}  // namespace

Network network_of(const ArgumentGraph::Impl& impl) {
  Network network(impl.units.size());
  for (std::uint32_t i = 0; i < impl.units.size(); ++i) network[i].index = i;
  const auto inference = add_inferences(impl, network);
  for (std::uint32_t i = 0; i < impl.relations.size(); ++i) {
    if (!impl.sound[i]) continue;
    const Relation& relation = impl.relations[i];
    const auto target = relation.to.is_relation ? inference[relation.to.index] : relation.to.index;
    const auto joint = inference[i] == none ? target : inference[i];
    for (const auto unit : relation.from) boost::add_edge(unit, joint, Edge{i}, network);
    if (joint != target) boost::add_edge(joint, target, Edge{i}, network);
  }
  return network;
}

}  // namespace argmap
