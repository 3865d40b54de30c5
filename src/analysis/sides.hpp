// For or against: which side of the thesis every unit stands on.
#pragma once

#include <cstdint>
#include <vector>

#include "argmap/graph.hpp"

namespace argmap::analysis {

enum class Side : std::uint8_t { apart, pro, con };  ///< apart: no way leads from it to the thesis

/// Supports and restatements keep the side of what they point at, attacks and undercuts change it. Linear.
class Sides {
 public:
  explicit Sides(const ArgumentGraph& graph);

  [[nodiscard]] Side of(std::uint32_t unit) const { return sides_[unit]; }
  /// Whether something attacks the unit, or undercuts what it says about its target.
  [[nodiscard]] bool is_answered(std::uint32_t unit) const { return answered_[unit]; }

 private:
  void walk(const ArgumentGraph& graph, std::uint32_t thesis);
  void find_answers(const ArgumentGraph& graph);

  std::vector<Side> sides_;
  std::vector<bool> answered_;
};

}  // namespace argmap::analysis
