// argmap why: what was found at a place, and what led to it.
#include "cli/commands/why.hpp"

#include "cli/session/session.hpp"

namespace argmap::cli {
namespace {

ExitCode explain(const Report& report, AskedPlace place, Invocation& invocation) {
  Console& console = invocation.console;
  std::string problem;
  const auto span = span_of(report.document, place, problem);
  if (!span) {
    console.complain(report.document.name + ": " + problem);
    return ExitCode::error;
  }
  const Found found = found_at(report, *span);
  const bool json = invocation.arguments.format("text") == "json";
  console.out().write(json ? why_json(report, found, place) : why_text(Ledger(report, console), found));
  return judged(invocation, report);
}

}  // namespace

ExitCode run_why(Invocation& invocation) {
  const auto place = read_place(invocation.arguments.operands[1]);
  if (!place) {
    invocation.console.complain("'" + invocation.arguments.operands[1] + "' is not LINE or LINE:COLUMN");
    return ExitCode::error;
  }
  invocation.arguments.operands.pop_back();
  return for_each_whole_file(invocation, [&](const Report& report) { return explain(report, *place, invocation); });
}

}  // namespace argmap::cli
