// argmap unsupported: claims that nothing in the text supports.
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "cli/commands/report_json.hpp"
#include "cli/session/session.hpp"
#include "cli/terminal/ledger.hpp"
#include "render/json/parts.hpp"

namespace argmap::cli {
namespace {

constexpr std::string_view unsupported = "unsupported";

/// The findings that are listed, those of the text in its order, gravest first.
std::vector<const Finding*> listed(const Report& report, Severity least) {
  std::vector<const Finding*> findings;
  for (const Finding& each : report.findings) {
    if (each.id == unsupported && each.severity >= least) findings.push_back(&each);
  }
  const auto graver = [](const Finding* a, const Finding* b) { return a->severity > b->severity; };
  std::stable_sort(findings.begin(), findings.end(), graver);
  return findings;
}

Style style_of(Severity severity) {
  if (severity == Severity::note) return Style::note;
  return severity == Severity::warning ? Style::warning : Style::error;
}

std::string line_of(const Finding& finding, const Ledger& ledger) {
  const Console& console = ledger.console();
  const auto units = ledger.report().graph.units();
  const std::string claim =
      finding.units.empty() ? ledger.words(finding.span) : ledger.words(units[finding.units.front()]);
  const auto severity = console.styled(style_of(finding.severity), render::severity_name(finding.severity));
  return fmt::format("{}: {}: {} {}\n", console.styled(Style::strong, ledger.place(finding.span)), severity, claim,
                     console.styled(Style::faint, "[" + shown(finding.message) + "]"));
}

std::string as_json(const Report& report) {
  return report_json(report, false, [&](const render::JsonParts& parts) {
    parts.json.key("findings"), parts.json.begin_array();
    for (const Finding* each : listed(report, Severity::note)) parts.finding(*each);
    parts.json.end_array();
  });
}

}  // namespace

ExitCode run_unsupported(Invocation& invocation) {
  const bool json = invocation.arguments.format("text") == "json";
  const Severity least = *severity_of(invocation.arguments.get("min-severity", "note"));
  Console& console = invocation.console;
  return for_each_report(invocation, [&](const Report& report) {
    if (json) {
      console.out().write(as_json(report));
    } else {
      const Ledger ledger(report, console);
      for (const Finding* each : listed(report, least)) console.out().write(line_of(*each, ledger));
    }
    return judged(invocation, report, unsupported);
  });
}

}  // namespace argmap::cli
