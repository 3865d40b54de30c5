// argmap diff: two drafts of one text, or two texts on one subject.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/diff.hpp"
#include "cli/session/session.hpp"
#include "cli/terminal/ledger.hpp"
#include "render/draw/marked_map.hpp"
#include "render/json/parts.hpp"
#include "render/json/words.hpp"

namespace argmap::cli {
namespace {

using analysis::Diff;

/// The two texts, and how their lines are written.
struct Both {
  const Report& before;
  const Report& after;
  Ledger before_ledger;
  Ledger after_ledger;

  Both(const Report& old_report, const Report& new_report, const Console& console)
      : before(old_report), after(new_report), before_ledger(old_report, console), after_ledger(new_report, console) {}
};

std::string listed(std::string_view heading, char mark, const std::vector<std::uint32_t>& units, const Ledger& ledger) {
  std::string out;
  for (const auto unit : units) out += fmt::format("  {} {}\n", mark, ledger.unit(unit));
  return out.empty() ? "" : fmt::format("{}\n{}", heading, out);
}

std::vector<std::uint32_t> claims_of(const Report& report, std::vector<std::uint32_t> units) {
  std::erase_if(units, [&](auto unit) { return report.graph.units()[unit].role == Role::evidence; });
  return units;
}

std::string reworded(const Diff& diff, const Both& both) {
  std::string out;
  for (const auto& same : diff.same) {
    if (!same.reworded || both.after.graph.units()[same.after].role == Role::evidence) continue;
    out += fmt::format("  - {}\n  + {}\n", both.before_ledger.unit(same.before), both.after_ledger.unit(same.after));
  }
  return out.empty() ? "" : "claims reworded\n" + out;
}

std::string props(std::string_view heading, char mark, const std::vector<analysis::Prop>& props, const Ledger& ledger) {
  std::string out;
  std::uint32_t claim = Unit::none_index;
  for (const auto& prop : props) {
    if (prop.claim != claim) out += "  " + ledger.unit(prop.claim) + "\n";
    claim = prop.claim;
    out += fmt::format("    {} {}\n", mark, ledger.unit(prop.from));
  }
  return out.empty() ? "" : fmt::format("{}\n{}", heading, out);
}

std::string voices(std::string_view which, const std::vector<std::uint32_t>& voices, const Report& report) {
  std::string out;
  for (const auto voice : voices) out += "  " + shown(report.voices[voice].name) + "\n";
  return out.empty() ? "" : fmt::format("voices that only the {} text hears\n{}", which, out);
}

std::string as_text(const Diff& diff, const Both& both) {
  const std::string out = listed("claims gained", '+', claims_of(both.after, diff.gained), both.after_ledger) +
                          listed("claims lost", '-', claims_of(both.before, diff.lost), both.before_ledger) +
                          reworded(diff, both) + props("support gained", '+', diff.support_gained, both.after_ledger) +
                          props("support lost", '-', diff.support_lost, both.before_ledger) +
                          voices("new", diff.new_voices, both.after) + voices("old", diff.old_voices, both.before);
  return out.empty() ? "no difference in the argument\n" : out;
}

void units_json(render::JsonWriter& json, std::string_view key, const Report& report,
                const std::vector<std::uint32_t>& units) {
  const render::Positions places(report.document);
  json.key(key), json.begin_array();
  for (const auto index : units) {
    const Unit& unit = report.graph.units()[index];
    json.begin_object();
    json.key("unit"), json.id('u', index);
    json.member("role", name_of(unit.role));
    json.key("line"), json.number(places.line(unit.hull().begin));
    json.member("text", render::words_of(report.document, unit.spans));
    json.end_object();
  }
  json.end_array();
}

void props_json(render::JsonWriter& json, std::string_view key, const std::vector<analysis::Prop>& props) {
  json.key(key), json.begin_array();
  for (const auto& prop : props) {
    json.begin_object();
    json.key("claim"), json.id('u', prop.claim);
    json.key("from"), json.id('u', prop.from);
    json.end_object();
  }
  json.end_array();
}

void voices_json(render::JsonWriter& json, std::string_view key, const Report& report,
                 const std::vector<std::uint32_t>& voices) {
  json.key(key), json.begin_array();
  for (const auto voice : voices) json.string(report.voices[voice].name);
  json.end_array();
}

std::string as_json(const Diff& diff, const Both& both) {
  std::string out;
  render::JsonWriter json(out);
  json.begin_object();
  json.member("schema", render::json_version);
  json.member("old", both.before.document.name);
  json.member("new", both.after.document.name);
  json.key("same"), json.begin_array();
  for (const auto& same : diff.same) {
    json.begin_object();
    json.key("old"), json.id('u', same.before);
    json.key("new"), json.id('u', same.after);
    json.key("likeness"), json.decimal(same.likeness);
    json.key("reworded"), json.boolean(same.reworded);
    json.end_object();
  }
  json.end_array();
  units_json(json, "gained", both.after, diff.gained);
  units_json(json, "lost", both.before, diff.lost);
  props_json(json, "support_gained", diff.support_gained);
  props_json(json, "support_lost", diff.support_lost);
  voices_json(json, "new_voices", both.after, diff.new_voices);
  voices_json(json, "old_voices", both.before, diff.old_voices);
  json.end_object();
  return out += '\n';
}

std::string as_map(const Diff& diff, const Both& both) {
  const Report report = analysis::joined(both.before, both.after, diff);
  std::vector<render::UnitMark> marks(report.graph.units().size());
  for (const auto& same : diff.same) {
    if (same.reworded) marks[same.after].word = "REWORDED";
  }
  for (const auto unit : diff.gained) marks[unit].word = "NEW";
  for (std::size_t i = 0; i < diff.lost.size(); ++i) {
    const auto line = both.before_ledger.line(both.before.graph.units()[diff.lost[i]].hull());
    marks[both.after.graph.units().size() + i] = {"GONE", fmt::format("old, line {}", line), true};
  }
  return render::render_marked_svg(report, marks, {"Grey: only in the old text, " + both.before.document.name + "."});
}

}  // namespace

ExitCode run_diff(Invocation& invocation) {
  std::vector<Report> reports;
  const ExitCode code = for_each_whole_file(invocation, [&](const Report& report) {
    reports.push_back(report);
    return ExitCode::done;
  });
  if (reports.size() < 2) return code;
  const Both both(reports[0], reports[1], invocation.console);
  const Diff diff = analysis::compare(both.before, both.after);
  const std::string format = invocation.arguments.format("text");
  invocation.console.out().write(format == "json"  ? as_json(diff, both)
                                 : format == "svg" ? as_map(diff, both)
                                                   : as_text(diff, both));
  return code;
}

}  // namespace argmap::cli
