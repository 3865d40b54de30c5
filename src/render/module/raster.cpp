// PNG and PDF of a finished SVG, by librsvg and cairo. A module of its own, since the two cost more to load than a map
// costs to draw.
#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "render/module/cairo_handles.hpp"
#include "render/print/tiles.hpp"

namespace {

using namespace argmap::module;
using namespace argmap::render;

constexpr double png_scale = 2;  ///< pixels for each px, so that small text is sharp
constexpr double usual_png_side =
    4096;  ///< pixels; larger maps are drawn in fewer for each px, but never in less than one
constexpr double longest_png_side = 16000;  ///< pixels; larger maps are drawn smaller
constexpr double points_per_px = 0.75;

void draw_png(RsvgHandle* handle, const RsvgRectangle& whole, double width, Sink& sink) {
  const double longest = std::max(whole.width, whole.height);
  double scale = width > 0 ? width / whole.width : std::clamp(usual_png_side / longest, 1.0, png_scale);
  scale = std::min(scale, longest_png_side / longest);
  const auto pixels = [&](double side) { return std::max(1, static_cast<int>(std::lround(side * scale))); };
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(whole.width), pixels(whole.height)));
  check(cairo_surface_status(surface.get()));
  const Context context(cairo_create(surface.get()));
  // Whole pixels are seldom the map's own proportions: stretched by less than one, it leaves no dark edge.
  cairo_scale(context.get(), pixels(whole.width) / (whole.width * scale),
              pixels(whole.height) / (whole.height * scale));
  draw(handle, context.get(), whole, {scale, 0, 0});
  check(cairo_surface_write_to_png_stream(surface.get(), hand_over, &sink));
}

/// Where the cards of a map stand, by the ids u1, u2 … that they have in its SVG.
std::vector<Box> cards_of(RsvgHandle* handle, const RsvgRectangle& whole, std::string_view svg) {
  constexpr std::string_view mark = " id='u";
  std::vector<Box> cards;
  for (std::size_t at = svg.find(mark); at != std::string_view::npos; at = svg.find(mark, at + 1)) {
    const std::size_t begin = at + mark.size() - 1;
    const std::string id = "#" + std::string(svg.substr(begin, svg.find('\'', begin) - begin));
    RsvgRectangle card{};
    if (rsvg_handle_get_geometry_for_layer(handle, id.c_str(), &whole, &card, nullptr, nullptr) == FALSE) continue;
    cards.push_back({{card.x, card.x + card.width}, {card.y, card.y + card.height}});
  }
  return cards;
}

/// In the lower margin: which page of the map this is.
void number_page(cairo_t* context, const Tiling& tiling, std::size_t column, std::size_t row) {
  const std::string words = "row " + std::to_string(row + 1) + " of " + std::to_string(tiling.rows.size()) +
                            ", column " + std::to_string(column + 1) + " of " + std::to_string(tiling.columns.size());
  cairo_select_font_face(context, "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size(context, 8);
  cairo_set_source_rgb(context, 0.2, 0.2, 0.2);
  cairo_move_to(context, page_margin, tiling.height - page_margin / 2);
  cairo_show_text(context, words.c_str());
}

void draw_tile(RsvgHandle* handle, cairo_t* context, const RsvgRectangle& whole, const Tiling& tiling,
               std::size_t column, std::size_t row) {
  const Stretch across = tiling.columns[column];
  const Stretch down = tiling.rows[row];
  const double scale = tiling.scale;
  cairo_save(context);
  cairo_rectangle(context, page_margin, page_margin, (across.end - across.begin) * scale,
                  (down.end - down.begin) * scale);
  cairo_clip(context);
  draw(handle, context, whole, {scale, page_margin - across.begin * scale, page_margin - down.begin * scale});
  cairo_restore(context);
  if (tiling.columns.size() * tiling.rows.size() > 1) number_page(context, tiling, column, row);
}

void draw_pages(RsvgHandle* handle, cairo_t* context, const RsvgRectangle& whole, const Tiling& tiling) {
  for (std::size_t row = 0; row < tiling.rows.size(); ++row) {
    for (std::size_t column = 0; column < tiling.columns.size(); ++column) {
      draw_tile(handle, context, whole, tiling, column, row);
      cairo_show_page(context);
      check(cairo_status(context));
    }
  }
}

void draw_pdf(RsvgHandle* handle, const RsvgRectangle& whole, std::string_view svg, const argmap_raster_form& form,
              Sink& sink) {
  const bool paged = form.width > 0;
  Tiling tiling{whole.width * points_per_px, whole.height * points_per_px, points_per_px, {}, {}};
  if (paged) {
    const Box all{{0, whole.width}, {0, whole.height}};
    tiling = tile(all, cards_of(handle, whole, svg), form.width, form.height);
  }
  const Surface surface(cairo_pdf_surface_create_for_stream(hand_over, &sink, tiling.width, tiling.height));
  check(cairo_surface_status(surface.get()));
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, "Argument map");
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, fixed_date);
  const Context context(cairo_create(surface.get()));
  if (paged) {
    draw_pages(handle, context.get(), whole, tiling);
  } else {
    draw(handle, context.get(), whole, {points_per_px, 0, 0});
    cairo_show_page(context.get());
  }
  cairo_surface_finish(surface.get());
  check(cairo_surface_status(surface.get()));
}

}  // namespace

extern "C" __attribute__((visibility("default"))) const char* argmap_raster(const char* svg, std::size_t size,
                                                                            const argmap_raster_form& form,
                                                                            argmap_raster_sink take, void* context) {
  return why_not([&] {
    Sink sink{take, context};
    const auto handle = read_drawing({svg, size});
    const RsvgRectangle whole = extent_of(handle.get());
    if (form.pdf) {
      draw_pdf(handle.get(), whole, {svg, size}, form, sink);
    } else {
      draw_png(handle.get(), whole, form.width, sink);
    }
  });
}
