// Graphs by hand: a unit for every letter, relations as "a>b".
#pragma once

#include <initializer_list>
#include <utility>
#include <vector>

#include "argmap/graph.hpp"

namespace argmap::test {

/// A unit that stands on bytes [10 * place, 10 * place + 9).
inline Unit unit(std::uint32_t place, Role role = Role::claim) {
  Unit result;
  result.spans = {Span{10 * place, 10 * place + 9}};
  result.role = role;
  return result;
}

inline Relation relation(std::vector<std::uint32_t> from, std::uint32_t to,
                         RelationType type = RelationType::supports) {
  Relation result;
  result.from = std::move(from);
  result.to = {type == RelationType::undercuts, to};
  result.type = type;
  return result;
}

/// A thesis and `claims` claims behind it, in text order.
inline std::vector<Unit> thesis_and(std::uint32_t claims) {
  std::vector<Unit> units{unit(0, Role::thesis)};
  for (std::uint32_t i = 1; i <= claims; ++i) units.push_back(unit(i));
  return units;
}

inline std::vector<std::uint32_t> listed(std::span<const std::uint32_t> indices) {
  return {indices.begin(), indices.end()};
}

}  // namespace argmap::test
