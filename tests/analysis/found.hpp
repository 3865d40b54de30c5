// Findings as lines.
#pragma once

#include <string>
#include <vector>

#include "../render/build_report.hpp"
#include "analysis/findings.hpp"

namespace argmap::test {

/// "severity unit message" of every finding with this id, one a line.
inline std::string found(const ReportBuilder& builder, std::string_view id, const std::vector<Relation>& dropped = {}) {
  constexpr const char* severities[] = {"note", "warning", "error"};
  std::string lines;
  for (const auto& finding : find_findings(builder.build(), dropped)) {
    if (finding.id != id) continue;
    lines += std::string(severities[static_cast<int>(finding.severity)]) + " u" +
             std::to_string(finding.units.front()) + " " + finding.message + "\n";
  }
  return lines;
}

}  // namespace argmap::test
