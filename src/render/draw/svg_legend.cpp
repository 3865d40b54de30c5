// The legend: every sign that the map uses, drawn small, and what it means.
#include <algorithm>

#include "render/draw/svg.hpp"
#include "render/map/style.hpp"
#include "render/map/typeset.hpp"

namespace argmap::render {
namespace {

constexpr double swatch_width = 46;
constexpr double row_height = 28;
constexpr double gap = 26;

double swatch_width_of(Sign sign) {
  return sign == Sign::conceded ? swatch_width + 12 : swatch_width;
}

Curve level_curve(Point from, double length) {
  const Point base{from.x + length - 10, from.y};
  return {{from, from, base, base}, {from.x + length, from.y}};
}

void draw_box(Svg& svg, Sign sign, Point at) {
  Card card;
  card.role = sign == Sign::thesis ? Role::thesis : sign == Sign::evidence ? Role::evidence : Role::claim;
  const bool thick = sign == Sign::unsupported;
  if (sign == Sign::folded) {
    svg.add("<rect x='{}' y='{}' width='36' height='18' rx='2' fill='{}' stroke='{}'/>\n", px(at.x + 5), px(at.y - 6),
            svg.colors().paper, svg.colors().border);
  }
  svg.add("<rect x='{}' y='{}' width='36' height='18' rx='{}' fill='{}' stroke='{}' stroke-width='{}'{}/>\n",
          px(at.x + 2), px(at.y - 9), sign == Sign::evidence ? "8" : "2", svg.colors().fill_of(card.role),
          svg.colors().border, thick ? "3" : "1.3", sign == Sign::reported ? " stroke-dasharray='7 4'" : "");
  if (sign == Sign::thesis) {
    svg.add("<rect x='{}' y='{}' width='30' height='12' fill='none' stroke='{}'/>\n", px(at.x + 5), px(at.y - 6),
            svg.colors().border);
  }
  if (thick) svg.text({at.x + 20, at.y + 5}, "?", {14, svg.colors().ink, true, false, "middle"});
}

void draw_swatch(Svg& svg, Sign sign, Point at) {
  const auto arrow = [&](RelationType type, bool conceded = false) {
    const Arrow sample{0, 0, type, conceded, true};
    const auto curve = level_curve(at, swatch_width_of(conceded ? Sign::conceded : Sign::supports) - 8);
    draw_arrow(svg, sample, curve);
    draw_sign(svg, sample, {at.x + 2 + sign_width_of(sample) / 2, at.y});
  };
  switch (sign) {
    case Sign::supports:
      return arrow(RelationType::supports);
    case Sign::attacks:
      return arrow(RelationType::attacks);
    case Sign::conceded:
      return arrow(RelationType::attacks, true);
    case Sign::undercuts:
      return arrow(RelationType::undercuts);
    case Sign::restates:
      return arrow(RelationType::restates);
    case Sign::linked:
      svg.add(
          "<path d='M{0} {1}l16 8l-16 8m16 -8h20' fill='none' stroke='{2}' stroke-width='1.7'/>"
          "<circle cx='{3}' cy='{4}' r='3.5' fill='{5}'/>\n",
          px(at.x + 2), px(at.y - 8), svg.colors().support, px(at.x + 18), px(at.y), svg.colors().ink);
      return;
    case Sign::voice:
      svg.add("<rect x='{}' y='{}' width='36' height='18' rx='6' fill='{}'/>\n", px(at.x + 2), px(at.y - 9),
              svg.colors().voice_fill);
      svg.text({at.x + 20, at.y + 9}, "“", {18, svg.colors().voice_ink, true, false, "middle"});
      return;
    default:
      return draw_box(svg, sign, at);
  }
}

}  // namespace

double draw_legend(Svg& svg, const std::vector<LegendEntry>& entries, Point upper_left, double width) {
  if (entries.empty()) return 0;
  svg.open_group("class='legend'");
  svg.text({upper_left.x, upper_left.y + 12}, "How to read this map",
           {style::legend_size, svg.colors().quiet_ink, true, false});
  Point at{upper_left.x, upper_left.y + 20 + row_height / 2};
  for (const auto& entry : entries) {
    const double needed = swatch_width_of(entry.sign) + width_of(entry.meaning, style::legend_size);
    if (at.x > upper_left.x && at.x + needed > upper_left.x + width) at = {upper_left.x, at.y + row_height};
    draw_swatch(svg, entry.sign, at);
    svg.text({at.x + swatch_width_of(entry.sign), at.y + 4}, entry.meaning, {style::legend_size, svg.colors().ink});
    at.x += needed + gap;
  }
  svg.close_group();
  return at.y + row_height / 2 - upper_left.y;
}

}  // namespace argmap::render
