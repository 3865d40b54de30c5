// Turns the parts of a pattern into steps.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rules/program/anchors.hpp"
#include "rules/program/program.hpp"
#include "rules/program/token_sets.hpp"

namespace argmap::rules {

inline constexpr std::uint32_t accept = 0;  ///< the one step that both halves of every pattern end in

/// Tests a single token for a word (of several the first, or the last), lemma, trait or list; or a place for an edge.
[[nodiscard]] Test test_of(const Item& item, const Literals& literals, bool first = true);

/// Where steps are written, and what they name.
struct StepTarget {
  std::vector<Step>& steps;
  SetNumbers& sets;
  const Literals& literals;
};

/// Write the parts so that they are run forward, or backward from behind the last. Give the step to begin with.
[[nodiscard]] std::uint32_t write_forward(const StepTarget& target, std::span<const FlatPart> parts);
[[nodiscard]] std::uint32_t write_backward(const StepTarget& target, std::span<const FlatPart> parts);

}  // namespace argmap::rules
