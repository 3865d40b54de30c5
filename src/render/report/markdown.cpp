// The report as Markdown (GitHub's dialect, which plain CommonMark readers show as well).
#include <fmt/format.h>

#include <algorithm>

#include "argmap/render.hpp"
#include "render/escape/escape.hpp"
#include "render/json/parts.hpp"
#include "render/json/words.hpp"
#include "render/report/parts.hpp"

namespace argmap::render {
namespace {

/// Lists that are indented further are shown as code by many readers.
constexpr std::size_t deepest = 12;

std::string_view verb(const Relation& relation) {
  switch (relation.type) {
    case RelationType::supports:
      return "supported by";
    case RelationType::attacks:
      return relation.conceded ? "granted and outweighed:" : "attacked by";
    case RelationType::undercuts:
      return "the step is rejected by";
    case RelationType::restates:
      return "said again:";
  }
  return "";
}

class MarkdownReport {
 public:
  explicit MarkdownReport(const Report& report)
      : report_(report), graph_(report.graph), positions_(report.document), told_(graph_.units().size()) {}

  std::string write() {
    out_ = "# Argument report: " + markdown(title_of(report_)) + "\n\n";
    if (!report_.author.empty()) out_ += "By " + markdown(report_.author) + ". ";
    out_ += fmt::format("Read from {} by argmap, by rules that explain themselves: a first reading, not a verdict.\n",
                        markdown(report_.document.name));
    write_argument();
    write_findings();
    write_voices();
    return std::move(out_);
  }

 private:
  void write_argument() {
    out_ += "\n## Thesis and claims\n\n";
    if (graph_.units().empty()) {
      out_ += "No argument was found in this text.\n";
      return;
    }
    if (const auto thesis = graph_.thesis()) write_tree(*thesis);
    for (std::uint32_t unit = 0; unit < told_.size(); ++unit) {
      if (!told_[unit] && graph_.outgoing(unit).empty()) write_tree(unit);
    }
    for (std::uint32_t unit = 0; unit < told_.size(); ++unit) {
      if (!told_[unit]) write_tree(unit);  // nothing of a circle bears on the thesis
    }
  }

  /// A statement and all that bears on it, by a stack of our own: texts may argue thousands of steps deep.
  void write_tree(std::uint32_t top) {
    struct Waiting {
      std::uint32_t unit;
      const Relation* relation;
      std::size_t depth;
    };
    std::vector<Waiting> waiting{{top, nullptr, 0}};
    while (!waiting.empty()) {
      const auto [unit, relation, depth] = waiting.back();
      waiting.pop_back();
      if (told_[unit]) continue;
      told_[unit] = true;
      out_ += std::string(2 * std::min(depth, deepest), ' ') + "- ";
      if (relation != nullptr) out_ += fmt::format("*{}* ", verb(*relation));
      out_ += statement(unit) + "\n";
      const auto push = [&](const Relation& bearing) {
        for (auto from = bearing.from.rbegin(); from != bearing.from.rend(); ++from) {
          waiting.push_back({*from, &bearing, depth + 1});
        }
      };
      const auto incoming = graph_.incoming(unit);
      for (auto index = incoming.rbegin(); index != incoming.rend(); ++index) {
        for (const auto undercut : graph_.undercuts(*index)) push(graph_.relations()[undercut]);
        push(graph_.relations()[*index]);
      }
    }
  }

  /// "**claim** (policy), line 12, Ann Ray: words"
  [[nodiscard]] std::string statement(std::uint32_t index) const {
    const Unit& unit = graph_.units()[index];
    const auto kind = unit.role == Role::evidence ? name_of(unit.basis) : name_of(unit.kind);
    std::string out = fmt::format("**{}** ({}), line {}", name_of(unit.role), kind, positions_.line(unit.hull().begin));
    if (unit.attribution != Unit::none_index) {
      out += ", in the words of " + markdown(report_.voices[report_.attributions[unit.attribution].voice].name);
    }
    return out + ": " + markdown(words_of(report_.document, unit.spans));
  }

  void write_findings() {
    out_ += "\n## Unsupported claims\n\n";
    const auto listed = [&](bool unsupported) {
      bool any = false;
      for (const Finding& each : report_.findings) {
        if ((each.id == "unsupported") != unsupported) continue;
        any = true;
        out_ += fmt::format("- {}, line {}: {}", severity_name(each.severity), positions_.line(each.span.begin),
                            markdown(each.message));
        if (!each.units.empty()) {
          out_ += ": " + markdown(in_quotes(words_of(report_.document, graph_.units()[each.units.front()].spans)));
        }
        out_ += unsupported ? "\n" : fmt::format(" (`{}`)\n", each.id);
      }
      if (!any) out_ += "None.\n";
    };
    listed(true);
    out_ += "\n## Other findings\n\n";
    listed(false);
  }

  void write_voices() {
    out_ += "\n## Voices\n\n";
    const auto uses = uses_of(report_);
    if (uses.empty()) {
      out_ += "Nobody but the author speaks.\n";
      return;
    }
    out_ += "| voice | named | stake | words | lines | statements that rest on it |\n|---|---|---|---:|---|---:|\n";
    for (std::size_t i = 0; i < uses.size(); ++i) {
      const Voice& voice = report_.voices[i];
      const bool told = voice.role.empty() || voice.name.find(voice.role) != std::string::npos;
      out_ += fmt::format("| {}{} | {} | {} | {:.0f} % | {} | {} |\n", markdown(voice.name),
                          told ? "" : ", " + markdown(voice.role), name_of(voice.naming), voice.interest ? "yes" : "",
                          100 * uses[i].share, lines_of(voice), uses[i].supports.size());
    }
  }

  [[nodiscard]] std::string lines_of(const Voice& voice) const {
    std::string out;
    std::uint32_t last = 0;
    for (const std::uint32_t index : voice.attributions) {
      const std::uint32_t line = positions_.line(first_words(report_.attributions[index]).begin);
      if (line != last) out += fmt::format("{}{}", out.empty() ? "" : ", ", line);
      last = line;
    }
    return out;
  }

  const Report& report_;
  const ArgumentGraph& graph_;
  Positions positions_;
  std::vector<bool> told_;  ///< by unit
  std::string out_;
};

}  // namespace
}  // namespace argmap::render

namespace argmap {

std::string render_markdown(const Report& report) {
  return render::MarkdownReport(report).write();
}

}  // namespace argmap
