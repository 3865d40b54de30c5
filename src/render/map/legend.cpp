#include "render/map/legend.hpp"

#include <algorithm>
#include <array>

namespace argmap::render {
namespace {

constexpr std::array<LegendEntry, 13> all_entries{{
    {Sign::thesis, "double border", "the thesis: what the text argues for"},
    {Sign::claim, "box with square corners", "a claim"},
    {Sign::evidence, "box with round corners", "evidence, with its kind"},
    {Sign::folded, "box over a second one", "a section, folded"},
    {Sign::unsupported, "thick border, ?", "nothing in the text supports it"},
    {Sign::reported, "dashed border", "reported, not the author's own word"},
    {Sign::voice, "“", "a cited voice"},
    {Sign::supports, "blue solid arrow, +", "supports"},
    {Sign::attacks, "orange dashed line with a bar, −", "attacks"},
    {Sign::conceded, "the same, (−)", "attacks, but is granted and outweighed"},
    {Sign::undercuts, "orange dotted line with a bar", "rejects the step, not the reason"},
    {Sign::linked, "lines that meet in a point", "reasons that only work together"},
    {Sign::restates, "grey dotted line", "says the same again"},
}};

bool occurs(const Card& card, Sign sign) {
  switch (sign) {
    case Sign::thesis:
      return card.role == Role::thesis;
    case Sign::claim:
      return card.role == Role::claim && card.unit != nothing;
    case Sign::folded:
      return card.unit == nothing;
    case Sign::evidence:
      return card.role == Role::evidence;
    case Sign::unsupported:
      return card.unsupported;
    case Sign::reported:
      return card.reported;
    case Sign::voice:
      return !card.voice.empty();
    default:
      return false;
  }
}

bool occurs(const Arrow& arrow, Sign sign) {
  switch (sign) {
    case Sign::supports:
      return arrow.type == RelationType::supports;
    case Sign::attacks:
      return arrow.type == RelationType::attacks && !arrow.conceded;
    case Sign::conceded:
      return arrow.type == RelationType::attacks && arrow.conceded;
    case Sign::undercuts:
      return arrow.type == RelationType::undercuts;
    case Sign::restates:
      return arrow.type == RelationType::restates;
    default:
      return false;
  }
}

/// Whether two premises meet in a joint; a joint may also serve an undercut alone.
bool has_links(const Map& map) {
  std::vector<std::uint32_t> premises(map.joints);
  for (const auto& arrow : map.arrows) {
    if (arrow.to >= map.cards.size() && !arrow.head) ++premises[arrow.to - map.cards.size()];
  }
  return std::ranges::any_of(premises, [](std::uint32_t count) { return count > 1; });
}

}  // namespace

std::vector<LegendEntry> legend_of(const Map& map) {
  std::vector<LegendEntry> entries;
  for (const auto& entry : all_entries) {
    const auto on = [&](const auto& thing) { return occurs(thing, entry.sign); };
    const bool linked = entry.sign == Sign::linked && has_links(map);
    if (linked || std::ranges::any_of(map.cards, on) || std::ranges::any_of(map.arrows, on)) entries.push_back(entry);
  }
  return entries;
}

}  // namespace argmap::render
