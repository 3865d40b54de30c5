#include "argmap/graph.hpp"

#include <algorithm>
#include <cassert>
#include <unordered_set>
#include <utility>

#include "graph/impl.hpp"

namespace argmap {
namespace {

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Whether a relation keeps what its type promises: sources and target exist, only an undercut points at a relation.
bool is_sound(const Relation& relation, std::size_t units, std::size_t relations) {
  const bool sources = !relation.from.empty() && std::ranges::all_of(relation.from, [&](auto u) { return u < units; });
  const bool kind = relation.to.is_relation == (relation.type == RelationType::undercuts);
  return sources && kind && relation.to.index < (relation.to.is_relation ? relations : units);
}

/// Which relations keep their promise: the others stand in no index and in no network.
std::vector<bool> find_sound(const std::vector<Unit>& units, const std::vector<Relation>& relations) {
  std::vector<bool> sound(relations.size());
  for (std::size_t i = 0; i < relations.size(); ++i) sound[i] = is_sound(relations[i], units.size(), relations.size());
  return sound;
}

/// Fills the three indices in one pass: relations lie far apart in memory.
void index_relations(ArgumentGraph::Impl& impl) {
  Pairs to_units;
  Pairs to_relations;
  Pairs from_units;
  to_units.reserve(impl.relations.size());
  from_units.reserve(impl.relations.size());
  for (std::uint32_t i = 0; i < impl.relations.size(); ++i) {
    if (!impl.sound[i]) continue;
    const Relation& relation = impl.relations[i];
    (relation.to.is_relation ? to_relations : to_units).emplace_back(relation.to.index, i);
    for (const auto unit : relation.from) from_units.emplace_back(unit, i);
  }
  impl.incoming = {impl.units.size(), to_units};
  impl.outgoing = {impl.units.size(), from_units};
  impl.undercuts = {impl.relations.size(), to_relations};
}

}  // namespace

Lists::Lists(std::size_t keys, std::span<const std::pair<std::uint32_t, std::uint32_t>> pairs)
    : starts_(keys + 2), items_(pairs.size()) {
  for (const auto& pair : pairs) ++starts_[pair.first + std::size_t{2}];
  for (std::size_t key = 1; key <= keys; ++key) starts_[key + 1] += starts_[key];
  for (const auto& [key, index] : pairs) items_[starts_[key + std::size_t{1}]++] = index;  // a start becomes the next
}

ArgumentGraph::Impl::Impl(std::vector<Unit> given_units, std::vector<Relation> given_relations)
    : units(std::move(given_units)), relations(std::move(given_relations)), sound(find_sound(units, relations)) {
  index_relations(*this);
}

ArgumentGraph::ArgumentGraph() : ArgumentGraph({}, {}) {}

ArgumentGraph::ArgumentGraph(std::vector<Unit> units, std::vector<Relation> relations) {
  assert(std::ranges::all_of(relations, [&](const auto& r) { return is_sound(r, units.size(), relations.size()); }));
  impl_ = std::make_shared<const Impl>(std::move(units), std::move(relations));
}

std::span<const Unit> ArgumentGraph::units() const {
  return impl_->units;
}
std::span<const Relation> ArgumentGraph::relations() const {
  return impl_->relations;
}
std::span<const std::uint32_t> ArgumentGraph::incoming(std::uint32_t unit) const {
  return impl_->incoming.of(unit);
}
std::span<const std::uint32_t> ArgumentGraph::outgoing(std::uint32_t unit) const {
  return impl_->outgoing.of(unit);
}
std::span<const std::uint32_t> ArgumentGraph::undercuts(std::uint32_t relation) const {
  return impl_->undercuts.of(relation);
}

std::optional<std::uint32_t> ArgumentGraph::thesis() const {
  const auto restates = [&](std::uint32_t relation) { return relations()[relation].type == RelationType::restates; };
  for (std::uint32_t unit = 0; unit < units().size(); ++unit) {
    if (units()[unit].role == Role::thesis && std::ranges::none_of(outgoing(unit), restates)) return unit;
  }
  return std::nullopt;
}

std::vector<std::uint32_t> ArgumentGraph::support_of(std::uint32_t unit) const {
  std::vector<std::uint32_t> support;
  std::vector<std::uint32_t> same{unit};  // the unit and what says the same again, each once
  std::unordered_set<std::uint32_t> seen{unit};
  for (std::size_t next = 0; next < same.size(); ++next) {
    for (const auto index : incoming(same[next])) {
      const auto& relation = relations()[index];
      if (relation.type == RelationType::supports) support.push_back(index);
      if (relation.type != RelationType::restates) continue;
      for (const auto from : relation.from) {
        if (seen.insert(from).second) same.push_back(from);
      }
    }
  }
  std::ranges::sort(support);
  return support;
}

std::vector<std::uint32_t> ArgumentGraph::ground_of(std::uint32_t unit) const {
  std::vector<bool> seen(units().size());
  std::vector<std::uint32_t> ground{unit};
  seen[unit] = true;
  for (std::size_t next = 0; next < ground.size(); ++next) {
    for (const auto index : incoming(ground[next])) {
      const auto& relation = relations()[index];
      if (relation.type != RelationType::supports && relation.type != RelationType::restates) continue;
      for (const auto from : relation.from) {
        if (!seen[from]) ground.push_back(from);
        seen[from] = true;
      }
    }
  }
  ground.erase(ground.begin());
  std::ranges::sort(ground);
  return ground;
}

}  // namespace argmap
