// Supports that lost: what might as well have been decoded.
#pragma once

#include <vector>

#include "analysis/ground.hpp"
#include "argmap/graph.hpp"

namespace argmap::analysis {

/// By unit the chance, from 0 to 1, that nothing supports the statement after all, of those that nothing supports in
/// the graph: that each of the other units attaches to something else, or in another way. How likely a unit attaches
/// somewhere is told by the weight of its relation beside those of the alternatives that it keeps, as log-odds (a
/// softmax over them; units are taken to attach independently).
[[nodiscard]] std::vector<double> chances_of_no_support(const ArgumentGraph& graph, const Ground& ground);

}  // namespace argmap::analysis
