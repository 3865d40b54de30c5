// What is drawn, before it is known where: the map of a report as cards, arrows and sections.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "argmap/report.hpp"

namespace argmap::render {

/// How many units a map shows at most; of a longer text those nearest to the thesis are drawn.
inline constexpr std::size_t most_units = 300;
/// Code points of a unit's text that a tooltip holds at most.
inline constexpr std::size_t tooltip_limit = 4000;

/// A unit as a card. All text is clean; sizes are in px.
struct Card {
  std::uint32_t unit = 0;
  Role role = Role::claim;
  std::string badge;               ///< "CLAIM · POLICY", "STATISTIC"
  std::string place;               ///< "line 12"
  std::vector<std::string> lines;  ///< the unit's words, set in lines
  std::vector<std::string> voice;  ///< whose words these are, set in lines; empty for the author's own
  std::string more;                ///< "+ 4 below, not drawn"; mostly empty
  std::string tooltip;             ///< line, role and all the words
  bool reported = false;           ///< cited without being endorsed
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
  bool head = true;            ///< false on the way into a joint that carries on to the target
  std::uint32_t relation = 0;  ///< that it stands for, or is a part of
};

/// A heading and what stands under it.
struct Section {
  std::vector<std::string> heading;
  std::vector<std::uint32_t> nodes;  ///< cards, and joints all of whose premises stand here
};

struct Map {
  std::vector<std::string> title;
  std::vector<std::string> notes;  ///< below the title: author, what was left out, why there is nothing
  std::string summary;             ///< the map in a sentence or two, for those who cannot see it
  std::vector<Card> cards;
  std::uint32_t joints = 0;
  std::vector<Arrow> arrows;
  std::vector<Section> sections;
  bool linked = false;  ///< drawn into a page: cards lead to their statements there
};

[[nodiscard]] Map draw_up(const Report& report);

/// The units that are drawn, ascending: all of them, or the `most_units` nearest to the thesis. Linear.
[[nodiscard]] std::vector<std::uint32_t> choose_units(const ArgumentGraph& graph);

/// What a card says besides what stands in its unit.
struct CardMarks {
  bool unsupported = false;
  std::size_t hidden = 0;  ///< units that bear on it and are not drawn
};
[[nodiscard]] Card make_card(const Report& report, std::uint32_t unit, CardMarks marks);

}  // namespace argmap::render
