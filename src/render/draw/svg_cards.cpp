// Cards: the units of a map.
#include "render/draw/svg.hpp"
#include "render/escape/escape.hpp"
#include "render/map/style.hpp"

namespace argmap::render {
namespace {

double rows(const std::vector<std::string>& lines, double size) {
  return static_cast<double>(lines.size()) * size * style::line_height;
}

/// A sheet below, for what a folded section holds.
void draw_sheet(Svg& svg, const Card& card, Point corner) {
  svg.add("<rect x='{}' y='{}' width='{}' height='{}' rx='2' fill='{}' stroke='{}'/>\n", px(corner.x + 5),
          px(corner.y + 5), px(card.width), px(card.height), svg.colors().paper, svg.colors().border);
}

void draw_frame(Svg& svg, const Card& card, Point corner) {
  if (card.unit == nothing) draw_sheet(svg, card, corner);
  const bool thesis = card.role == Role::thesis;
  const double radius = card.role == Role::evidence ? 11 : 2;
  const double inset = thesis ? 3.5 : 0;
  if (thesis) {
    svg.add("<rect x='{}' y='{}' width='{}' height='{}' rx='4' fill='{}' stroke='{}' stroke-width='1.3'/>\n",
            px(corner.x), px(corner.y), px(card.width), px(card.height), svg.colors().paper, svg.colors().border);
  }
  svg.add("<rect x='{}' y='{}' width='{}' height='{}' rx='{}' fill='{}' stroke='{}' stroke-width='{}'{}/>\n",
          px(corner.x + inset), px(corner.y + inset), px(card.width - 2 * inset), px(card.height - 2 * inset),
          px(radius), svg.colors().fill_of(card.role), svg.colors().border, card.unsupported ? "3" : "1.3",
          card.reported ? " stroke-dasharray='7 4'" : "");
}

/// The tab along the lower edge that says whose words these are.
void draw_voice(Svg& svg, const Card& card, Point corner) {
  const double height = rows(card.voice, style::small_size) + 2 * style::voice_padding;
  const double top = corner.y + card.height - height - 4;
  svg.open_group(fmt::format("class='voice' data-voice='v{}'", card.voice_index + 1));
  svg.add("<rect x='{}' y='{}' width='{}' height='{}' rx='6' fill='{}'/>\n", px(corner.x + 6), px(top),
          px(card.width - 12), px(height - 2), svg.colors().voice_fill);
  const Point at{corner.x + style::padding, top + style::voice_padding + style::small_size - 1};
  svg.text({at.x, at.y + 8}, "“", {22, svg.colors().voice_ink, true});
  svg.text({at.x + style::quote_width, at.y}, card.voice, {style::small_size, svg.colors().voice_ink});
  svg.close_group();
}

void draw_question_mark(Svg& svg, Point at) {
  svg.add("<circle cx='{}' cy='{}' r='10' fill='{}' stroke='{}' stroke-width='2'/>\n", px(at.x), px(at.y),
          svg.colors().paper, svg.colors().border);
  svg.text({at.x, at.y + 5}, "?", {14, svg.colors().ink, true, false, "middle"});
}

}  // namespace

void draw_card(Svg& svg, const Card& card, Point center, bool link) {
  const Point corner{center.x - card.width / 2, center.y - card.height / 2};
  const bool folded = card.unit == nothing;
  link = link && !folded;
  if (link) svg.add("<a href='#text-u{0}' class='unit' data-id='u{0}'>\n", card.unit + 1);
  const auto id = folded ? std::string() : fmt::format(" id='u{}'", card.unit + 1);
  svg.open_group(fmt::format("class='unit {}'{}{}", folded ? "folded" : name_of(card.role), id,
                             card.faded ? fmt::format(" opacity='{}'", style::faded) : ""));
  svg.title(card.tooltip);
  draw_frame(svg, card, corner);
  const double left = corner.x + style::padding;
  const double badge = corner.y + style::padding + style::small_size;
  svg.text({left, badge}, card.badge, {style::small_size, svg.colors().quiet_ink, true, false});
  const double right = corner.x + card.width - style::padding - (card.unsupported ? 10 : 0);
  svg.text({right, badge}, card.place, {style::small_size, svg.colors().quiet_ink, false, false, "end"});
  const double size = style::font_size_of(card.role);
  const double first = corner.y + style::padding + style::badge_height + size;
  svg.text({left, first}, card.lines, {size, svg.colors().ink, card.role == Role::thesis, false});
  if (!card.more.empty()) {
    svg.text({left, first + rows(card.lines, size)}, card.more,
             {style::small_size, svg.colors().quiet_ink, false, true});
  }
  if (!card.voice.empty()) draw_voice(svg, card, corner);
  if (card.unsupported) draw_question_mark(svg, {corner.x + card.width - 6, corner.y + 6});
  svg.close_group();
  if (link) svg.add("</a>\n");
}

}  // namespace argmap::render
