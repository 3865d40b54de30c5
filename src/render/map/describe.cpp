// The map in words, for those who cannot see it.
#include <fmt/format.h>

#include <array>

#include "render/escape/escape.hpp"
#include "render/map/map.hpp"

namespace argmap::render {
namespace {

constexpr std::size_t longest_words = 300;  ///< code points of a card's words

/// A card, as a sentence can name it: "u4", "a folded section".
std::string name_of_card(const Card& card) {
  return card.unit == nothing ? "a folded section" : fmt::format("u{}", card.unit + 1);
}

/// The words that a card shows, on one line.
std::string words_of(const Card& card) {
  std::string words;
  for (const auto& line : card.lines) {
    // A word that was broken over two lines cannot be told from two words; both read well enough with a blank.
    words += (words.empty() ? "" : " ") + line;
  }
  return cut(words, longest_words);
}

/// "supports u3", or "supports u3 together with others" for a premise of a shared step.
std::string bearing_of(const Map& map, const Arrow& arrow) {
  auto to = arrow.to;
  bool step = false;
  for (const auto& next : map.arrows) {
    if (to < map.cards.size()) break;
    if (next.from != to || next.relation == nothing) continue;
    step = next.relation != arrow.relation;
    to = next.to;
  }
  if (to >= map.cards.size()) return "";
  return fmt::format("{}{} {}{}", arrow.conceded ? "granted, " : "", name_of(arrow.type), step ? "the step to " : "",
                     name_of_card(map.cards[to]));
}

}  // namespace

void describe(Map& map, const ArgumentGraph& graph) {
  std::array<std::size_t, 3> roles{};
  for (const auto& unit : graph.units()) ++roles[static_cast<std::size_t>(unit.role)];
  map.summary = fmt::format("An argument map with {} thesis, {} claims and {} pieces of evidence.",
                            roles[0] > 0 ? "a" : "no", roles[1], roles[2]);
  if (map.top != nothing && map.cards[map.top].role == Role::thesis) {
    map.summary += " The thesis: " + words_of(map.cards[map.top]);
  }
  std::vector<std::string> bearings(map.cards.size());
  for (const auto& arrow : map.arrows) {
    if (arrow.from >= map.cards.size()) continue;
    const auto bearing = bearing_of(map, arrow);
    if (!bearing.empty()) bearings[arrow.from] += ", " + bearing;
  }
  for (std::size_t i = 0; i < map.cards.size(); ++i) {
    const auto& card = map.cards[i];
    auto line = card.place + ", " + card.badge + bearings[i];
    if (card.unsupported) line += ", nothing supports it";
    if (!card.voice.empty()) line += ", says";
    for (const auto& voice : card.voice) line += " " + voice;
    map.outline.push_back(line + ": " + words_of(card));
  }
}

}  // namespace argmap::render
