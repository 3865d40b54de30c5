// argmap tree: the argument as an indented tree, for the terminal.
#include <fmt/format.h>

#include <algorithm>

#include "cli/commands/asked.hpp"
#include "cli/commands/map_options.hpp"
#include "cli/commands/report_json.hpp"
#include "cli/commands/tree_rows.hpp"
#include "cli/session/session.hpp"
#include "cli/terminal/ledger.hpp"
#include "cli/terminal/line_width.hpp"
#include "render/map/map.hpp"

namespace argmap::cli {
namespace {

constexpr std::size_t longest_words = 100'000;  ///< code points: all of them, in any text that people write

std::string_view sign_of(const Relation& relation) {
  switch (relation.type) {
    case RelationType::supports:
      return "+";
    case RelationType::restates:
      return "=";
    default:
      return "−";
  }
}

Style style_of(const Relation& relation) {
  return relation.type == RelationType::supports   ? Style::note
         : relation.type == RelationType::restates ? Style::faint
                                                   : Style::error;
}

class TreeText {
 public:
  TreeText(const Report& report, const Console& console, std::size_t width)
      : report_(report),
        ledger_(report, console),
        console_(console),
        width_(width),
        unsupported_(report.graph.units().size()) {
    for (const Finding& each : report.findings) {
      if (each.id == "unsupported" && !each.units.empty()) unsupported_[each.units.front()] = true;
    }
  }

  [[nodiscard]] std::string write(const std::vector<TreeRow>& rows) {
    std::string out = console_.styled(Style::strong, title()) + "\n";
    if (rows.empty()) return out + "no argument was found\n";
    std::vector<bool> last;  // by depth: nothing more hangs from the row above
    for (const TreeRow& row : rows) {
      last.resize(row.depth);
      last.push_back(row.last);
      out += write(row, last);
    }
    return out;
  }

 private:
  [[nodiscard]] std::string title() const {
    const auto headline = std::ranges::find(report_.furniture, "headline", &Furniture::category);
    if (headline == report_.furniture.end()) return shown(report_.document.name);
    return fmt::format("{} ({})", ledger_.words(headline->span), shown(report_.document.name));
  }

  /// "+ ", "− granted ", "− the step to u3 ", with what comes before the words of the unit.
  [[nodiscard]] std::string bearing(const TreeRow& row) const {
    if (row.relation == TreeRow::nothing) return "";
    const Relation& relation = report_.graph.relations()[row.relation];
    std::string out = console_.styled(style_of(relation), sign_of(relation)) + " ";
    if (relation.conceded) out += "granted ";
    if (relation.to.is_relation) out += "the step: ";
    if (relation.from.size() > 1) {
      out += "with ";
      for (const auto other : relation.from) {
        if (other != row.unit) out += fmt::format("u{} ", other + 1);
      }
    }
    return out;
  }

  [[nodiscard]] std::string head(const TreeRow& row) const {
    const Unit& unit = report_.graph.units()[row.unit];
    const bool thesis = unit.role == Role::thesis;
    std::string out = bearing(row) + console_.styled(Style::faint, fmt::format("u{}", row.unit + 1)) + " ";
    out += console_.styled(thesis ? Style::strong : Style::plain, Ledger::role(unit));
    if (unsupported_[row.unit]) out += console_.styled(Style::warning, " ?");
    return out + console_.styled(Style::faint, fmt::format(" line {}", ledger_.line(unit.hull()))) + ": ";
  }

  [[nodiscard]] std::string voice_of(const Unit& unit) const {
    if (unit.attribution == Unit::none_index) return "";
    const auto& attribution = report_.attributions[unit.attribution];
    const Voice& voice = report_.voices[attribution.voice];
    const std::string name = voice.name.empty() ? std::string(name_of(voice.naming)) + " voice" : voice.name;
    return fmt::format(" [{}{}]", shown(name), voice.interest ? ", has a stake" : "");
  }

  [[nodiscard]] std::string write(const TreeRow& row, const std::vector<bool>& last) const {
    const Unit& unit = report_.graph.units()[row.unit];
    const std::string words = row.again ? "(see above)" : ledger_.words(unit, longest_words) + voice_of(unit);
    const std::string first = branches(last, true);
    const std::string rest = branches(last, false);
    const std::size_t room = width_ == 0 ? 0 : std::max<std::size_t>(width_ - std::min(width_, columns_of(rest)), 20);
    std::string out;
    for (const std::string& line : wrapped_lines(head(row) + words, room)) {
      out += (out.empty() ? first : rest) + line + "\n";
    }
    return out;
  }

  const Report& report_;
  Ledger ledger_;
  const Console& console_;
  std::size_t width_;
  std::vector<bool> unsupported_;
};

std::string as_json(const Report& report, const std::vector<TreeRow>& rows) {
  return report_json(report, false, [&](const render::JsonParts& parts) {
    render::JsonWriter& json = parts.json;
    json.key("tree"), json.begin_array();
    for (const TreeRow& row : rows) {
      json.begin_object();
      json.key("unit"), json.id('u', row.unit);
      json.key("depth"), json.number(row.depth);
      if (row.parent != TreeRow::nothing) json.key("parent"), json.id('u', rows[row.parent].unit);
      if (row.relation != TreeRow::nothing) json.key("relation"), json.id('r', row.relation);
      if (row.again) json.key("again"), json.boolean(true);
      json.end_object();
    }
    json.end_array();
  });
}

}  // namespace

ExitCode run_tree(Invocation& invocation) {
  Console& console = invocation.console;
  const bool json = invocation.arguments.format("text") == "json";
  const std::size_t width = line_width(console);
  bool first = true;
  return for_each_report(invocation, [&](const Report& report) {
    std::string problem;
    MapOptions options;
    options.detail = detail_of(invocation.arguments.get("detail"));
    options.focus = focused_units(report, invocation.arguments.all("focus"), problem);
    if (!problem.empty()) {
      console.complain(report.document.name + ": " + problem);
      return ExitCode::error;
    }
    std::vector<bool> wanted(report.graph.units().size());
    for (const auto unit : render::wanted_units(report, options)) wanted[unit] = true;
    const auto rows = tree_rows(report.graph, options.focus, wanted);
    if (!first && !json) console.out().write("\n");
    first = false;
    console.out().write(json ? as_json(report, rows) : TreeText(report, console, width).write(rows));
    return judged(invocation, report);
  });
}

}  // namespace argmap::cli
