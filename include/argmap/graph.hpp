// The argument graph: units, relations between them, and the questions that can be asked of it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "argmap/unit.hpp"

namespace argmap {

/// Immutable. Units and relations are known by their index, in text order. Copies share the structure.
class ArgumentGraph {
 public:
  ArgumentGraph();
  /// Takes what a decoder found. Broken promises (an index out of range, an undercut of a unit) are asserts.
  ArgumentGraph(std::vector<Unit> units, std::vector<Relation> relations);

  [[nodiscard]] std::span<const Unit> units() const;
  [[nodiscard]] std::span<const Relation> relations() const;

  /// The unit that states the thesis; where it is restated, the one that is not the restatement.
  [[nodiscard]] std::optional<std::uint32_t> thesis() const;
  /// Indices of the relations of any type that point at the unit.
  [[nodiscard]] std::span<const std::uint32_t> incoming(std::uint32_t unit) const;
  /// Indices of the relations that the unit is a source of.
  [[nodiscard]] std::span<const std::uint32_t> outgoing(std::uint32_t unit) const;
  /// Indices of the `undercuts` relations that point at the relation.
  [[nodiscard]] std::span<const std::uint32_t> undercuts(std::uint32_t relation) const;
  /// Indices of the `supports` relations that point at the unit or at a unit that restates it.
  [[nodiscard]] std::vector<std::uint32_t> support_of(std::uint32_t unit) const;
  /// Every unit from which the unit can be reached over `supports` and `restates`, itself left out, ascending.
  [[nodiscard]] std::vector<std::uint32_t> ground_of(std::uint32_t unit) const;

  /// Every broken invariant, in words; empty for a sound graph. At most one thesis apart from restatements; no
  /// circle over supports, attacks and restates; spans in order and inside one another nowhere; sources and
  /// targets exist; evidence is no target of a restatement; only `undercuts` points at a relation.
  [[nodiscard]] std::vector<std::string> broken_invariants() const;

  struct Impl;  ///< holds the Boost.Graph; defined in src/graph for the stages that run its algorithms
  [[nodiscard]] const Impl& impl() const { return *impl_; }

 private:
  std::shared_ptr<const Impl> impl_;
};

}  // namespace argmap
