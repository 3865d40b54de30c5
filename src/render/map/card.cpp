// From a unit to the card that shows it.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "render/escape/escape.hpp"
#include "render/map/map.hpp"
#include "render/map/style.hpp"
#include "render/map/typeset.hpp"

namespace argmap::render {
namespace {

std::string upper(std::string_view ascii) {
  std::string text(ascii);
  for (auto& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return text;
}

/// All the words of a unit; "…" where others stand between its spans.
std::string words_of(const Document& document, const Unit& unit) {
  std::string words;
  for (const auto span : unit.spans) words += (words.empty() ? "" : " … ") + document.plain(span);
  return clean(words);
}

std::string_view sort_of(const Unit& unit) {
  return unit.role == Role::evidence ? name_of(unit.basis) : name_of(unit.kind);
}

const Attribution* attribution_of(const Report& report, const Unit& unit) {
  return unit.attribution < report.attributions.size() ? &report.attributions[unit.attribution] : nullptr;
}

/// "Ann Ray, head of X · has a stake"
std::string voice_label(const Voice& voice) {
  std::string label = voice.name.empty() ? std::string(name_of(voice.naming)) + " voice" : voice.name;
  if (!voice.role.empty() && voice.name.find(voice.role) == std::string::npos) label += ", " + voice.role;
  if (voice.naming == Naming::anonymous) label += " · anonymous";
  if (voice.interest) label += " · has a stake";
  return terminal_line(label);
}

std::string tooltip_of(const Report& report, const Unit& unit, const Card& card, std::string_view words) {
  const auto line = place_of(report.document, unit.hull().begin).line;
  auto head = fmt::format("u{}, line {}: {}, {}", card.unit + 1, line, name_of(unit.role), sort_of(unit));
  if (const auto* attribution = attribution_of(report, unit)) {
    head += fmt::format("; {} ({})", voice_label(report.voices[attribution->voice]), name_of(attribution->stance));
  }
  if (card.unsupported) head += "; nothing supports it";
  return cut(head, tooltip_limit) + "\n" + cut(words, tooltip_limit);
}

/// The number of the unit, and the line where there is room for it beside the badge.
std::string place_in(const Report& report, const Unit& unit, std::uint32_t index, double room) {
  const auto place = fmt::format("u{} · line {}", index + 1, place_of(report.document, unit.hull().begin).line);
  return width_of(place, style::small_size) <= room ? place : fmt::format("u{}", index + 1);
}

void measure(Card& card) {
  const double size = style::font_size_of(card.role);
  card.width = card.role == Role::thesis ? style::thesis_width : style::card_width;
  card.height =
      style::padding * 2 + style::badge_height + static_cast<double>(card.lines.size()) * size * style::line_height;
  if (!card.more.empty()) card.height += style::small_size * style::line_height;
  if (!card.voice.empty()) {
    card.height +=
        style::voice_padding * 2 + static_cast<double>(card.voice.size()) * style::small_size * style::line_height;
  }
}

}  // namespace

Card make_card(const Report& report, std::uint32_t index, CardMarks marks) {
  const auto& unit = report.graph.units()[index];
  const auto words = words_of(report.document, unit);
  const bool thesis = unit.role == Role::thesis;
  const double room = (thesis ? style::thesis_width : style::card_width) - 2 * style::padding;
  Card card;
  card.unit = index;
  card.role = unit.role;
  card.badge = upper(unit.role == Role::evidence ? "" : std::string(name_of(unit.role)) + " · ") + upper(sort_of(unit));
  card.place = place_in(report, unit, index, room - 16 - width_of(card.badge, style::small_size, true));
  card.lines = wrap(words, style::font_size_of(unit.role), room, thesis ? 8 : 6, thesis);
  if (const auto* attribution = attribution_of(report, unit)) {
    card.voice_index = attribution->voice;
    const auto label = voice_label(report.voices[attribution->voice]);
    card.voice = wrap(label, style::small_size, room - style::quote_width, 2);
    card.reported = attribution->stance != Stance::endorses;
  }
  if (marks.hidden > 0) card.more = fmt::format("+ {} below, not drawn", marks.hidden);
  card.unsupported = marks.unsupported;
  card.tooltip = tooltip_of(report, unit, card, words);
  measure(card);
  return card;
}

Card make_card(Role role, std::string badge, std::string_view words) {
  const bool thesis = role == Role::thesis;
  const double room = (thesis ? style::thesis_width : style::card_width) - 2 * style::padding;
  Card card;
  card.role = role;
  card.badge = std::move(badge);
  card.lines = wrap(clean(words), style::font_size_of(role), room, thesis ? 8 : 6, thesis);
  if (words.empty()) card.lines = {" ", " ", " "};
  card.tooltip = words.empty() ? card.badge + ": to be filled in" : cut(clean(words), tooltip_limit);
  measure(card);
  return card;
}

Card make_folded_card(const Report& report, const std::vector<std::uint32_t>& units) {
  std::array<std::size_t, 3> roles{};
  for (const auto unit : units) ++roles[static_cast<std::size_t>(report.graph.units()[unit].role)];
  const auto line_of = [&](std::uint32_t unit) {
    return place_of(report.document, report.graph.units()[unit].hull().begin).line;
  };
  Card card;
  card.badge = "FOLDED";
  card.place = fmt::format("lines {} to {}", line_of(units.front()), line_of(units.back()));
  card.lines =
      wrap(fmt::format("{} statements: {} claims, {} pieces of evidence", units.size(), roles[0] + roles[1], roles[2]),
           style::text_size, style::card_width - 2 * style::padding, 3);
  card.tooltip = fmt::format("A folded section. To draw it: --focus u{}, or --focus LINE.", units.front() + 1);
  measure(card);
  return card;
}

}  // namespace argmap::render
