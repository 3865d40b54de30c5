// Dominators: what every way from the ground to a vertex leads through.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace argmap {

inline constexpr std::uint32_t no_dominator = 0xFFFFFFFF;

/// By vertex its immediate dominator (Lengauer & Tarjan 1979), `no_dominator` for the entry and for what cannot be
/// reached from it. `edges` are (from, to), ends below `vertices`. n log n; graphs of more than `most_dominated`
/// vertices are not looked at, for the algorithm's own recursion is as deep as their longest path.
[[nodiscard]] std::vector<std::uint32_t> immediate_dominators(
    std::uint32_t vertices, std::uint32_t entry, std::span<const std::pair<std::uint32_t, std::uint32_t>> edges);

inline constexpr std::uint32_t most_dominated = 20'000;

}  // namespace argmap
