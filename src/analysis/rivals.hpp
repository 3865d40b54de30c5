// Supports that lost: what might as well have been decoded.
#pragma once

#include <vector>

#include "analysis/ground.hpp"
#include "argmap/graph.hpp"

namespace argmap::analysis {

/// By unit whether some other unit would have supported the statement had that weighed `near` (log-odds, from 0) more
/// than what it was given; with 0 where it was placed elsewhere only because the whole graph weighs more so. Read off
/// what each relation keeps of its alternatives.
[[nodiscard]] std::vector<bool> nearly_supported(const ArgumentGraph& graph, const Ground& ground, double near);

}  // namespace argmap::analysis
