#include "eval/structure_side.hpp"

#include <algorithm>

#include "eval/metric_text.hpp"

namespace argmap::eval {
namespace {

constexpr std::size_t outside = 2;

std::uint32_t counted(std::ptrdiff_t count) {
  return static_cast<std::uint32_t>(count);
}

}  // namespace

bool same(TokenRange a, TokenRange b, double ratio) {
  if (!a.overlaps(b)) return false;
  const std::uint32_t shared = std::min(a.last, b.last) - std::max(a.first, b.first);
  return static_cast<double>(shared) / std::max(a.size(), b.size()) > ratio;
}

StructureSide::StructureSide(const Gold& annotation, const std::vector<Span>& tokens)
    : labels(tokens.size(), none_label), boundaries(tokens.size(), outside) {
  for (const GoldUnit& unit : annotation.units) {
    const TokenRange range = tokens_in(tokens, unit.span);
    ranges.push_back(range);
    roles.push_back(range.empty() ? GoldRole::none : unit.role);
    listed.push_back(unit.listed && roles.back() != GoldRole::none && roles.back() != GoldRole::major_claim);
    if (roles.back() == GoldRole::none) continue;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      labels[i] = label_of(unit.role);
      boundaries[i] = i == range.first ? 0 : 1;
    }
  }
  for (const GoldRelation& relation : annotation.relations) {
    const bool left_out = relation.implied || relation.type == RelationType::restates;
    if (!left_out && has(relation.from) && has(relation.to)) links[{relation.from, relation.to}] = relation.type;
  }
}

std::uint32_t StructureSide::units() const {
  return counted(std::ranges::count_if(roles, [](GoldRole role) { return role != GoldRole::none; }));
}

std::uint32_t StructureSide::units_labelled(std::size_t label) const {
  return counted(
      std::ranges::count_if(roles, [&](GoldRole role) { return role != GoldRole::none && label_of(role) == label; }));
}

std::uint32_t StructureSide::links_of(RelationType type) const {
  return counted(std::ranges::count(links, type, [](const auto& link) { return link.second; }));
}

}  // namespace argmap::eval
