// One annotation of a text's structure, on the tokens that the metrics count.
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "eval/gold.hpp"

namespace argmap::eval {

/// From one unit to another, by index.
using Ends = std::pair<std::uint32_t, std::uint32_t>;
using Links = std::map<Ends, RelationType>;

inline constexpr std::size_t none_label = 2;  ///< behind claim (0) and premise (1)
/// Claim (major claims among them) or premise. Not of `none`.
[[nodiscard]] inline std::size_t label_of(GoldRole role) {
  return role == GoldRole::premise ? 1 : 0;
}

/// Whether more than `ratio` of the longer range is shared.
[[nodiscard]] bool same(TokenRange a, TokenRange b, double ratio);

struct StructureSide {
  StructureSide(const Gold& annotation, const std::vector<Span>& tokens);

  std::vector<GoldRole> roles;          ///< by unit; `none` also for units without a token
  std::vector<bool> listed;             ///< by unit: a claim that is listed as unsupported
  std::vector<TokenRange> ranges;       ///< by unit
  std::vector<std::size_t> labels;      ///< by token: claim, premise, none; of overlapping units the last counts
  std::vector<std::size_t> boundaries;  ///< by token: 0 first of a unit, 1 inside, 2 outside
  Links links;                          ///< supports and attacks that are not implied; of two types the last counts

  [[nodiscard]] bool has(std::uint32_t unit) const { return roles[unit] != GoldRole::none; }
  [[nodiscard]] std::uint32_t units() const;
  [[nodiscard]] std::uint32_t units_labelled(std::size_t label) const;
  [[nodiscard]] std::uint32_t links_of(RelationType type) const;
};

}  // namespace argmap::eval
