#include "argmap/analyse.hpp"

#include <cassert>
#include <utility>

#include "analysis/findings.hpp"
#include "extract/extract.hpp"

namespace argmap {

Report analyse(Document document, const RuleBook& rules) {
  extract::Extraction found = extract::extract(document, rules);
  Report report;
  report.document = std::move(document);
  report.author = std::move(found.author);
  report.furniture = std::move(found.furniture);
  report.headings = std::move(found.headings);
  report.voices = std::move(found.voices);
  report.attributions = std::move(found.attributions);
  report.attitudes = std::move(found.attitudes);
  report.rules = std::move(found.rules);
  report.graph = ArgumentGraph(std::move(found.units), std::move(found.relations));
#ifdef ARGMAP_CHECK_INVARIANTS
  assert(report.graph.broken_invariants().empty());
#endif
  report.findings = find_findings(report, found.circular);
  return report;
}

}  // namespace argmap
