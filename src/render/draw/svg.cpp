// The map as an SVG that stands alone: nothing but shapes, paths and escaped text.
#include "render/draw/svg.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "argmap/render.hpp"
#include "render/escape/escape.hpp"
#include "render/map/style.hpp"
#include "render/map/typeset.hpp"

namespace argmap::render {
namespace {

constexpr double margin = 28;
constexpr double least_width = 620;

double title_height(const Map& map) {
  return static_cast<double>(map.title.size()) * style::title_size * style::line_height +
         static_cast<double>(map.notes.size()) * style::text_size * style::line_height + 18;
}

void draw_title(Svg& svg, const Map& map) {
  svg.text({margin, margin + style::title_size}, map.title, {style::title_size, svg.colors().ink, true, false});
  const double below = margin + static_cast<double>(map.title.size()) * style::title_size * style::line_height;
  svg.text({margin, below + style::text_size + 2}, map.notes, {style::text_size, svg.colors().quiet_ink});
}

void draw_ground(Svg& svg, const Box& box) {
  const double width = box.lower_right.x - box.upper_left.x;
  const double height = box.lower_right.y - box.upper_left.y;
  if (width <= 0 || height <= 0) return;
  svg.add("<rect class='section' x='{}' y='{}' width='{}' height='{}' rx='10' fill='{}' stroke='{}'/>\n",
          px(box.upper_left.x), px(box.upper_left.y), px(width), px(height), svg.colors().section_fill,
          svg.colors().section_border);
}

/// Drawn over the arrows, on a ground of its own.
void draw_heading(Svg& svg, const Section& section, const Box& box) {
  if (box.lower_right.x <= box.upper_left.x) return;
  double width = 0;
  for (const auto& line : section.heading) width = std::max(width, width_of(line, style::heading_size, true));
  const auto height = static_cast<double>(section.heading.size()) * style::heading_size * style::line_height;
  svg.add("<rect x='{}' y='{}' width='{}' height='{}' rx='4' fill='{}'/>\n", px(box.upper_left.x + 10),
          px(box.upper_left.y + 8), px(width + 8), px(height), svg.colors().section_fill);
  svg.text({box.upper_left.x + 14, box.upper_left.y + 22}, section.heading,
           {style::heading_size, svg.colors().heading_ink, true});
}

bool is_faded(const Map& map, const Arrow& arrow) {
  return arrow.from < map.cards.size() && map.cards[arrow.from].faded;
}

/// Draws in grey, where it is to be.
template <typename Draw>
void draw_faded(Svg& svg, bool faded, Draw&& draw) {
  if (faded) svg.open_group(fmt::format("opacity='{}'", style::faded));
  draw();
  if (faded) svg.close_group();
}

/// What a relation says to those who point at it.
std::string_view title_of(const Arrow& arrow) {
  return arrow.conceded ? "attacks; granted and outweighed" : name_of(arrow.type);
}

/// All arrows of one relation, as one group that bears its number.
void draw_relations(Svg& svg, const Map& map, const Layout& layout) {
  for (std::size_t i = 0; i < map.arrows.size();) {
    const auto relation = map.arrows[i].relation;
    svg.open_group(fmt::format("class='{}' id='r{}'", name_of(map.arrows[i].type), relation + 1));
    svg.title(title_of(map.arrows[i]));
    do {
      draw_faded(svg, is_faded(map, map.arrows[i]), [&] { draw_arrow(svg, map.arrows[i], layout.arrows[i]); });
      ++i;
    } while (i < map.arrows.size() && map.arrows[i].relation == relation);
    svg.close_group();
  }
}

void draw_map(Svg& svg, const Map& map, const Layout& layout, Point origin, bool links) {
  svg.open_group(fmt::format("transform='translate({} {})'", px(origin.x), px(origin.y)));
  for (const auto& box : layout.sections) draw_ground(svg, box);
  draw_relations(svg, map, layout);
  for (std::size_t i = 0; i < layout.sections.size(); ++i) draw_heading(svg, map.sections[i], layout.sections[i]);
  for (std::size_t i = 0; i < map.arrows.size(); ++i) {
    draw_faded(svg, is_faded(map, map.arrows[i]), [&] { draw_sign(svg, map.arrows[i], layout.signs[i]); });
  }
  for (std::size_t i = map.cards.size(); i < layout.nodes.size(); ++i) {
    svg.add("<circle cx='{}' cy='{}' r='4' fill='{}'/>\n", px(layout.nodes[i].x), px(layout.nodes[i].y),
            svg.colors().ink);
  }
  for (std::size_t i = 0; i < map.cards.size(); ++i) draw_card(svg, map.cards[i], layout.nodes[i], links);
  svg.close_group();
}

void draw_head(Svg& svg, const Map& map, double width, double height, bool links) {
  svg.add(
      "<svg xmlns='http://www.w3.org/2000/svg' width='{0}' height='{1}' viewBox='0 0 {0} {1}' role='{3}' "
      "aria-labelledby='argmap-title' aria-describedby='argmap-summary' font-family=\"{2}\">\n",
      px(width), px(height), style::fonts, links ? "group" : "img");
  svg.add("<title id='argmap-title'>");
  for (std::size_t i = 0; i < map.title.size(); ++i) svg.add("{}{}", i > 0 ? " " : "", xml(map.title[i]));
  svg.add("</title>\n<desc id='argmap-summary'>{}\n", xml(map.summary));
  for (const auto& line : map.outline) svg.add("{}\n", xml(line));
  svg.add("</desc>\n<rect width='100%' height='100%' fill='{}'/>\n", svg.colors().paper);
}

}  // namespace

std::string px(double value) {
  const long tenths = std::lround(value * 10);
  std::string text = tenths < 0 ? "-" : "";
  const long size = std::labs(tenths);
  text += std::to_string(size / 10);
  if (size % 10 != 0) text.append(1, '.').append(1, static_cast<char>('0' + size % 10));
  return text;
}

void Svg::text(Point at, const std::vector<std::string>& lines, const Face& face) {
  if (lines.empty()) return;
  add("<text x='{}' y='{}' font-size='{}' fill='{}'{}{}", px(at.x), px(at.y), px(face.size), face.color,
      face.bold ? " font-weight='bold'" : "", face.italic ? " font-style='italic'" : "");
  if (!face.anchor.empty()) add(" text-anchor='{}'", face.anchor);
  add(">");
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool last = i + 1 == lines.size();
    if (lines.size() == 1) {
      add("{}", xml(lines[i]));
    } else {
      add("<tspan x='{}' y='{}'>{}{}</tspan>", px(at.x),
          px(at.y + static_cast<double>(i) * face.size * style::line_height), xml(lines[i]), last ? "" : " ");
    }
  }
  add("</text>\n");
}

void Svg::text(Point at, std::string_view line, const Face& face) {
  text(at, std::vector{std::string(line)}, face);
}

void Svg::title(std::string_view tooltip) {
  add("<title>{}</title>\n", xml(tooltip));
}

std::string write_svg(const Map& map, const Layout& layout, const InPage& page) {
  const double width = layout.width + 2 * margin;
  Map untitled = map;
  untitled.title.clear();
  const double top = margin / 2 + (map.notes.empty() ? 0 : title_height(untitled));
  Svg svg(page.palette);
  draw_head(svg, map, width, top + layout.height + margin, page.links);
  draw_title(svg, untitled);
  draw_map(svg, map, layout, {margin, top}, page.links);
  return svg.take() + "</svg>\n";
}

std::string write_legend(const Map& map, const InPage& page, double width) {
  Svg legend(page.palette);
  const double height = draw_legend(legend, legend_of(map), {4, 4}, width - 8) + 8;
  Svg head(page.palette);
  head.add(
      "<svg xmlns='http://www.w3.org/2000/svg' width='{0}' height='{1}' viewBox='0 0 {0} {1}' role='img' "
      "aria-label='Legend' font-family=\"{2}\">\n",
      px(width), px(height), style::fonts);
  return head.take() + legend.take() + "</svg>\n";
}

std::string write_svg(const Map& map, const Layout& layout, const MapOptions& options) {
  const auto& palette = palette_of(options.theme);
  const double width = std::max(layout.width, least_width) + 2 * margin;
  const Point origin{(width - layout.width) / 2, margin + title_height(map)};
  Svg body(palette);
  draw_title(body, map);
  draw_map(body, map, layout, origin, options.links);
  const double below = origin.y + layout.height + (map.cards.empty() ? 0 : margin);
  const double legend = draw_legend(body, legend_of(map), {margin, below}, width - 2 * margin);
  Svg head(palette);
  draw_head(head, map, width, below + legend + margin, options.links);
  return "<?xml version='1.0' encoding='UTF-8'?>\n" + head.take() + body.take() + "</svg>\n";
}

}  // namespace argmap::render

namespace argmap {

std::string render_svg(const Report& report, const MapOptions& options) {
  const auto map = render::draw_up(report, options);
  return render::write_svg(map, render::lay_out(map, options), options);
}

}  // namespace argmap
