// argmap whatif: what falls when a voice or a statement is taken out.
#include <fmt/format.h>

#include "analysis/what_if.hpp"
#include "cli/commands/asked.hpp"
#include "cli/commands/report_json.hpp"
#include "cli/session/session.hpp"
#include "cli/terminal/ledger.hpp"
#include "render/draw/marked_map.hpp"

namespace argmap::cli {
namespace {

std::string list(std::string_view heading, const std::vector<std::uint32_t>& units, const Ledger& ledger) {
  std::string out;
  for (const auto unit : units) out += "  " + ledger.unit(unit) + "\n";
  return out.empty() ? "" : fmt::format("{}\n{}", heading, out);
}

std::string changes(const analysis::WhatIf& found, const Ledger& ledger) {
  std::string labels;
  std::string strengths;
  for (std::uint32_t unit = 0; unit < found.before.size(); ++unit) {
    const Standing& before = found.before[unit];
    const Standing& after = found.after[unit];
    if (found.is_relabelled(unit)) {
      labels += fmt::format("  {} → {}: {}\n", name_of(before.label), name_of(after.label), ledger.unit(unit));
    }
    if (!found.is_moved(unit)) continue;
    strengths += fmt::format("  {:.2f} → {:.2f}: {}\n    {}\n", before.strength, after.strength, ledger.unit(unit),
                             steps_of(after));
  }
  return (labels.empty() ? "" : "labelled otherwise\n" + labels) +
         (strengths.empty() ? "" : "stronger or weaker\n" + strengths);
}

std::string as_text(const analysis::WhatIf& found, const Ledger& ledger) {
  std::string out = list("taken out", found.dropped, ledger);
  if (out.empty()) out = "nothing is taken out: no statement says this\n";
  const std::string fallen = list("loses all support", found.fallen, ledger);
  return out + (fallen.empty() ? "nothing loses all its support\n" : fallen) + changes(found, ledger);
}

void standing_json(render::JsonWriter& json, std::string_view key, const Standing& standing) {
  json.key(key), json.begin_object();
  json.member("label", name_of(standing.label));
  json.key("strength"), json.decimal(standing.strength);
  json.key("for"), json.decimal(standing.for_it);
  json.key("against"), json.decimal(standing.against_it);
  json.end_object();
}

std::string as_json(const Report& report, const analysis::WhatIf& found) {
  return report_json(report, false, [&](const render::JsonParts& parts) {
    parts.ids("dropped", 'u', found.dropped);
    parts.ids("fallen", 'u', found.fallen);
    parts.json.key("changes"), parts.json.begin_array();
    for (std::uint32_t unit = 0; unit < found.before.size(); ++unit) {
      if (!found.is_relabelled(unit) && !found.is_moved(unit)) continue;
      parts.json.begin_object();
      parts.json.key("unit"), parts.json.id('u', unit);
      standing_json(parts.json, "before", found.before[unit]);
      standing_json(parts.json, "after", found.after[unit]);
      parts.json.end_object();
    }
    parts.json.end_array();
  });
}

std::string as_map(const Report& report, const analysis::WhatIf& found) {
  std::vector<render::UnitMark> marks(report.graph.units().size());
  for (const auto unit : found.fallen) marks[unit] = {"FALLS", "", true};
  for (const auto unit : found.dropped) marks[unit] = {"TAKEN OUT", "", true};
  return render::render_marked_svg(report, marks,
                                   {fmt::format("Grey: taken out ({}), or left without any support ({}).",
                                                found.dropped.size(), found.fallen.size())});
}

}  // namespace

ExitCode run_whatif(Invocation& invocation) {
  Console& console = invocation.console;
  if (!invocation.arguments.has("drop")) {
    console.complain("whatif needs --drop VOICE or --drop UNIT; `argmap help whatif` explains it");
    return ExitCode::error;
  }
  const std::string format = invocation.arguments.format("text");
  return for_each_whole_file(invocation, [&](const Report& report) {
    Asked asked;
    for (const std::string& words : invocation.arguments.all("drop")) {
      if (const auto problem = add_asked(report, words, asked); !problem.empty()) {
        console.complain(report.document.name + ": " + problem);
        return ExitCode::error;
      }
    }
    const auto found = analysis::what_if(report, asked.units, asked.voices);
    console.out().write(format == "json"  ? as_json(report, found)
                        : format == "svg" ? as_map(report, found)
                                          : as_text(found, Ledger(report, console)));
    return ExitCode::done;
  });
}

}  // namespace argmap::cli
