#include "render/draw/marked_map.hpp"

#include "render/draw/svg.hpp"
#include "render/escape/escape.hpp"
#include "render/map/typeset.hpp"

namespace argmap::render {
namespace {

constexpr std::size_t longest_note = 120;

void mark(Card& card, std::string& in_words, const UnitMark& mark) {
  if (!mark.word.empty()) {
    card.badge = mark.word + " · " + card.badge;
    card.tooltip = mark.word + ": " + card.tooltip;
    in_words = mark.word + ": " + in_words;
  }
  if (!mark.place.empty()) card.place = cut(terminal_line(mark.place), 20);
  card.faded = mark.faded;
}

}  // namespace

std::string render_marked_svg(const Report& report, const std::vector<UnitMark>& marks,
                              const std::vector<std::string>& notes) {
  Map map = draw_up(report);
  for (std::size_t i = 0; i < map.cards.size(); ++i) {
    Card& card = map.cards[i];
    if (card.unit < marks.size()) mark(card, map.outline[i], marks[card.unit]);
  }
  for (const std::string& note : notes) map.notes.push_back(cut(terminal_line(note), longest_note));
  return write_svg(map, lay_out(map));
}

}  // namespace argmap::render
