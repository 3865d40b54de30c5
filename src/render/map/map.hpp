// What is drawn, before it is known where: the map of a report as cards, arrows and sections.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "argmap/render.hpp"

namespace argmap::render {

/// How many cards a map has at most: sections of a longer text are folded, and of what is left those units are drawn
/// that are nearest to the thesis.
inline constexpr std::size_t most_cards = 300;
/// Code points of a unit's text that a tooltip holds at most.
inline constexpr std::size_t tooltip_limit = 4000;
/// Stands for a unit, a node or a section that there is none of.
inline constexpr std::uint32_t nothing = 0xFFFFFFFF;

/// A unit, or a folded section, as a card. All text is clean; sizes are in px.
struct Card {
  std::uint32_t unit = nothing;  ///< `nothing` for a folded section
  Role role = Role::claim;
  std::string badge;               ///< "CLAIM · POLICY", "STATISTIC"
  std::string place;               ///< "u7 · line 12"
  std::vector<std::string> lines;  ///< the unit's words, set in lines
  std::vector<std::string> voice;  ///< whose words these are, set in lines; empty for the author's own
  std::uint32_t voice_index = nothing;
  std::string more;       ///< "+ 4 below, not drawn"; mostly empty
  std::string tooltip;    ///< line, role and all the words
  bool reported = false;  ///< cited without being endorsed
  bool unsupported = false;
  bool faded = false;  ///< drawn in grey, with the arrows that leave it
  double width = 0;
  double height = 0;
};

/// From a node to a node: cards come first, by index, then joints. A joint is a small point: an inference that linked
/// premises share or that is undercut.
struct Arrow {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  RelationType type = RelationType::supports;
  bool conceded = false;
  bool head = true;                  ///< false on the way into a joint that carries on to the target
  std::uint32_t relation = nothing;  ///< by index; arrows of one relation follow one another
};

/// A heading and what stands under it.
struct Section {
  std::vector<std::string> heading;
  std::vector<std::uint32_t> nodes;  ///< cards, and joints all of whose premises stand here
};

struct Map {
  std::vector<std::string> title;
  std::vector<std::string> notes;    ///< below the title: author, what was left out, why there is nothing
  std::string summary;               ///< the map in a sentence or two, for those who cannot see it
  std::vector<std::string> outline;  ///< every card with what it bears on, in text order, for the same readers
  std::vector<Card> cards;
  std::uint32_t joints = 0;
  std::vector<Arrow> arrows;
  std::vector<Section> sections;
  std::uint32_t top = nothing;  ///< the card that all others stand below: the thesis, or what the focus is on

  [[nodiscard]] std::uint32_t nodes() const { return static_cast<std::uint32_t>(cards.size()) + joints; }
};

[[nodiscard]] Map draw_up(const Report& report, const MapOptions& options = {});

/// Which units a map shows.
struct Choice {
  std::vector<std::uint32_t> units;   ///< as cards of their own, ascending
  std::vector<std::uint32_t> folded;  ///< headings whose units are drawn as one card, ascending
  std::size_t wanted = 0;             ///< units that the options ask for
};
/// Follows the detail and the focus, then folds and thins until `most_cards` are left. Linear.
[[nodiscard]] Choice choose_units(const Report& report, const MapOptions& options);
/// The units that the options ask for, ascending, however many they are. Linear.
[[nodiscard]] std::vector<std::uint32_t> wanted_units(const Report& report, const MapOptions& options);
/// The heading that each unit stands under, by unit; `nothing` before the first.
[[nodiscard]] std::vector<std::uint32_t> headings_of(const Report& report);

/// What a card says besides what stands in its unit.
struct CardMarks {
  bool unsupported = false;
  std::size_t hidden = 0;  ///< units that bear on it and are not drawn
};
[[nodiscard]] Card make_card(const Report& report, std::uint32_t unit, CardMarks marks);
/// A card that says these words, or shows room to write where there are none.
[[nodiscard]] Card make_card(Role role, std::string badge, std::string_view words);
/// The units, in text order, of a section as one card.
[[nodiscard]] Card make_folded_card(const Report& report, const std::vector<std::uint32_t>& units);

/// `Map::summary` and `Map::outline`.
void describe(Map& map, const ArgumentGraph& graph);

}  // namespace argmap::render
