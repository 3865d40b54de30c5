#include <fmt/format.h>

#include "argmap/acceptability.hpp"
#include "cli/commands/why.hpp"
#include "render/json/parts.hpp"

namespace argmap::cli {
namespace {

/// "supports", "is supported by": seen from its source or from its target.
std::string_view verb(RelationType type, bool outgoing) {
  switch (type) {
    case RelationType::supports:
      return outgoing ? "supports" : "is supported by";
    case RelationType::attacks:
      return outgoing ? "attacks" : "is attacked by";
    case RelationType::undercuts:
      return outgoing ? "undercuts" : "is undercut by";
    case RelationType::restates:
      return outgoing ? "restates" : "is restated by";
  }
  return "";
}

std::string target_of(const Relation& relation, const Ledger& ledger) {
  if (!relation.to.is_relation) return ledger.unit(relation.to.index);
  const Relation& undercut = ledger.report().graph.relations()[relation.to.index];
  return fmt::format("the step of r{} from {}", relation.to.index + 1, ledger.unit(undercut.from.front()));
}

std::string head(std::uint32_t index, bool outgoing, const Relation& relation) {
  const std::string_view granted = relation.conceded ? ", which is granted and outweighed," : "";
  return fmt::format("  {}{} (r{}, {:+.2f})\n", verb(relation.type, outgoing), granted, index + 1, relation.weight);
}

/// A relation that the unit is a source of, with everything that led to it.
std::string leaving(std::uint32_t index, std::uint32_t self, const Ledger& ledger) {
  const Relation& relation = ledger.report().graph.relations()[index];
  std::string out = head(index, true, relation) + "    " + target_of(relation, ledger) + "\n";
  for (const std::uint32_t from : relation.from) {
    if (from != self) out += "    together with " + ledger.unit(from) + "\n";
  }
  return out + ledger.reasons(relation.reasons.list(), "      ") + ledger.lost(relation.lost, "      ");
}

/// A relation that points at the unit, or at one of its relations, in short: it is explained where it comes from.
std::string arriving(std::uint32_t index, const Ledger& ledger) {
  const Relation& relation = ledger.report().graph.relations()[index];
  std::string out = head(index, false, relation);
  for (const std::uint32_t from : relation.from) out += "    " + ledger.unit(from) + "\n";
  const std::string votes = ledger.votes(relation.reasons.list());
  return votes.empty() ? out : out + "      " + votes + "\n";
}

std::string unit(std::uint32_t index, const Standing& standing, const Ledger& ledger) {
  const ArgumentGraph& graph = ledger.report().graph;
  const Unit& unit = graph.units()[index];
  std::string out = fmt::format("{}: u{} {}\n", ledger.place(unit.hull()), index + 1,
                                ledger.console().styled(Style::strong, Ledger::role(unit)));
  out += fmt::format("  {}\n", ledger.quoted(unit));
  if (unit.attribution != Unit::none_index) {
    const Attribution& said = ledger.report().attributions[unit.attribution];
    out += fmt::format("  in the words of {}\n", shown(ledger.report().voices[said.voice].name));
  }
  out += fmt::format("  {}; strength {}\n", name_of(standing.label), steps_of(standing));
  out += ledger.reasons(unit.reasons.list(), "    ") + ledger.lost(unit.lost, "    ");
  for (const std::uint32_t each : graph.outgoing(index)) {
    out += leaving(each, index, ledger);
    for (const std::uint32_t undercut : graph.undercuts(each)) out += arriving(undercut, ledger);
  }
  for (const std::uint32_t each : graph.incoming(index)) out += arriving(each, ledger);
  return out;
}

std::string attribution(std::uint32_t index, const Ledger& ledger) {
  const Attribution& attribution = ledger.report().attributions[index];
  const Voice& voice = ledger.report().voices[attribution.voice];
  std::string out = fmt::format("{}: a{} {}\n", ledger.place(render::first_words(attribution)), index + 1,
                                ledger.console().styled(Style::strong, "voice: " + shown(voice.name)));
  out += fmt::format("  {}, {}{}\n", name_of(voice.naming), name_of(attribution.kind),
                     voice.interest ? ", has a stake" : "");
  for (const Span cue : attribution.cue) out += fmt::format("  cue {}\n", ledger.quoted(cue));
  for (const Span content : attribution.content) out += fmt::format("  said {}\n", ledger.quoted(content));
  return out + ledger.reasons(attribution.reasons, "    ") + ledger.reasons(voice.reasons, "    ") +
         ledger.lost(attribution.lost, "    ");
}

std::string furniture(const Furniture& furniture, const Ledger& ledger) {
  return fmt::format("{}: {}\n  {}\n", ledger.place(furniture.span),
                     ledger.console().styled(Style::strong, "furniture (" + shown(furniture.category) + ")"),
                     ledger.quoted(furniture.span)) +
         ledger.reasons(furniture.reasons, "    ");
}

std::string heading(const Heading& heading, const Ledger& ledger) {
  return fmt::format("{}: {}\n  {}\n", ledger.place(heading.span), ledger.console().styled(Style::strong, "heading"),
                     ledger.quoted(heading.span));
}

std::string background(const Background& background, const Ledger& ledger) {
  return fmt::format("{}: {}\n  {}\n", ledger.place(background.hull()),
                     ledger.console().styled(Style::strong, "background, no part of the argument"),
                     ledger.quoted(background.hull())) +
         ledger.reasons(background.reasons.list(), "    ") + ledger.lost(background.lost, "    ");
}

}  // namespace

std::string why_text(const Ledger& ledger, const Found& found) {
  if (found.nothing()) return "nothing was found here: the words take no part in the argument\n";
  const Report& report = ledger.report();
  std::string out;
  for (const std::uint32_t i : found.furniture) out += furniture(report.furniture[i], ledger);
  for (const std::uint32_t i : found.headings) out += heading(report.headings[i], ledger);
  const auto all = found.units.empty() ? std::vector<Standing>{} : standings(report.graph);
  for (const std::uint32_t i : found.units) out += unit(i, all[i], ledger);
  for (const std::uint32_t i : found.background) out += background(report.background[i], ledger);
  for (const std::uint32_t i : found.attributions) out += attribution(i, ledger);
  return out;
}

}  // namespace argmap::cli
