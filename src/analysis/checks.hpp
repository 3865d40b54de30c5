// The checks: pure functions from what is known about a text to findings, one file each.
#pragma once

#include <span>
#include <vector>

#include "analysis/ground.hpp"
#include "argmap/report.hpp"

namespace argmap::analysis {

/// All that a check may look at.
struct Evidence {
  const Report& report;
  const Ground& ground;
  std::span<const Relation> dropped;
};

using Findings = std::vector<Finding>;

Findings unsupported(const Evidence& given);
Findings reasoning_only(const Evidence& given);
Findings single_source(const Evidence& given);
Findings interested_source(const Evidence& given);
Findings anonymous_source(const Evidence& given);
Findings circular(const Evidence& given);

/// How a message calls a voice: its name, or what kind of voice it is where it has none. One line.
[[nodiscard]] std::string called(const Voice& voice);
/// "Liang Wenfeng", "Liang Wenfeng and David Gosset", "A, B and C"; from the fourth on only counted.
[[nodiscard]] std::string called(const Report& report, const std::vector<std::uint32_t>& voices);
/// "the thesis" or "this claim".
[[nodiscard]] std::string_view called(const Unit& unit);

}  // namespace argmap::analysis
