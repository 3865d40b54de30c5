// Through whom all outside support for a statement runs.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/ground.hpp"
#include "argmap/report.hpp"

namespace argmap::analysis {

/// By unit the voice that all outside support of the statement runs through, `Unit::none_index` where there is none:
/// the voice that dominates it in the graph from a virtual ground, which leads to every voice and to every piece of
/// outside evidence in the author's own words, over the statements to what they support. Voices stand only at the
/// beginning of a way, so that it is enough to pass on which voice all ways begin with (Kildall 1973). Linear.
[[nodiscard]] std::vector<std::uint32_t> bottlenecks(const Report& report, const Ground& ground);

}  // namespace argmap::analysis
