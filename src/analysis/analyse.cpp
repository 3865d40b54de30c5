#include "argmap/analyse.hpp"

#include <cassert>
#include <string>
#include <utility>

#include "analysis/findings.hpp"
#include "extract/extract.hpp"
#include "rules/book/book.hpp"

namespace argmap {

Report analyse(Document document, const RuleBook& rules, std::string_view genre) {
  extract::Extraction found = extract::extract(document, rules, {.genre = genre});
  Report report;
  report.document = std::move(document);
  if (found.cut_short) {
    const std::string most = std::to_string(extract::most_statements);
    report.document.notes.push_back({"only the first " + most + " statements were analysed"});
  }
  report.genre = std::move(found.genre);
  report.author = std::move(found.author);
  report.furniture = std::move(found.furniture);
  report.headings = std::move(found.headings);
  report.background = std::move(found.background);
  report.voices = std::move(found.voices);
  report.attributions = std::move(found.attributions);
  report.attitudes = std::move(found.attitudes);
  report.rules = std::move(found.rules);
  report.graph = ArgumentGraph(std::move(found.units), std::move(found.relations));
#ifdef ARGMAP_CHECK_INVARIANTS
  assert(report.graph.broken_invariants().empty());
#endif
  report.findings = find_findings(report, found.circular, found.clues, rules.book().thresholds);
  return report;
}

}  // namespace argmap
