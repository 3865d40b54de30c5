// PNG and PDF of a finished SVG, by librsvg and cairo. A module of its own, since the two cost more to load than a map
// costs to draw.
#include <algorithm>
#include <cmath>
#include <string>

#include "render/module/cairo_handles.hpp"

namespace {

using namespace argmap::module;

constexpr double png_scale = 2;  ///< pixels for each px, so that small text is sharp
constexpr double usual_png_side =
    4096;  ///< pixels; larger maps are drawn in fewer for each px, but never in less than one
constexpr double longest_png_side = 16000;  ///< pixels; larger maps are drawn smaller
constexpr double points_per_px = 0.75;
constexpr double page_margin = 28;   ///< points, 10 mm
constexpr double overlap = 24;       ///< points that neighbouring pages share, for glue
constexpr double least_scale = 0.5;  ///< points for each px: words of 6.5 points
constexpr int most_tiles = 40;       ///< pages in a row or a column

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

/// How a drawing is spread over pages.
struct Tiling {
  double width = 0;  ///< of a page, in points
  double height = 0;
  double scale = 1;
  int columns = 1;
  int rows = 1;

  [[nodiscard]] double inner_width() const { return width - 2 * page_margin; }
  [[nodiscard]] double inner_height() const { return height - 2 * page_margin; }
};

/// On one page where the words can be read there, else on as few as it takes.
Tiling tile(const RsvgRectangle& whole, double width, double height) {
  Tiling tiling{width, height, points_per_px, 1, 1};
  const double fitting = std::min(tiling.inner_width() / whole.width, tiling.inner_height() / whole.height);
  if (fitting >= least_scale) {
    tiling.scale = std::min(fitting, points_per_px);
    return tiling;
  }
  const auto pages = [](double side, double page) {
    return std::clamp(static_cast<int>(std::ceil((side - overlap) / (page - overlap))), 1, most_tiles);
  };
  const auto room = [](double page, int count) { return page * count - overlap * (count - 1); };
  tiling.columns = pages(whole.width * least_scale, tiling.inner_width());
  tiling.rows = pages(whole.height * least_scale, tiling.inner_height());
  tiling.scale = std::min({points_per_px, room(tiling.inner_width(), tiling.columns) / whole.width,
                           room(tiling.inner_height(), tiling.rows) / whole.height});
  return tiling;
}

Tiling better_tiling(const RsvgRectangle& whole, double width, double height) {
  const auto upright = tile(whole, width, height);
  const auto across = tile(whole, height, width);
  const int difference = upright.columns * upright.rows - across.columns * across.rows;
  if (difference != 0) return difference < 0 ? upright : across;
  return upright.scale > across.scale ? upright : across;
}

/// In the lower margin: which page of the map this is.
void number_page(cairo_t* context, const Tiling& tiling, int column, int row) {
  const std::string words = "row " + std::to_string(row + 1) + " of " + std::to_string(tiling.rows) + ", column " +
                            std::to_string(column + 1) + " of " + std::to_string(tiling.columns);
  cairo_select_font_face(context, "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size(context, 8);
  cairo_set_source_rgb(context, 0.2, 0.2, 0.2);
  cairo_move_to(context, page_margin, tiling.height - page_margin / 2);
  cairo_show_text(context, words.c_str());
}

void draw_tile(RsvgHandle* handle, cairo_t* context, const RsvgRectangle& whole, const Tiling& tiling, int column,
               int row) {
  const double width = tiling.inner_width();
  const double height = tiling.inner_height();
  const double left = (width - overlap) * column;
  const double top = (height - overlap) * row;
  cairo_save(context);
  cairo_rectangle(context, page_margin, page_margin, width, height);
  cairo_clip(context);
  draw(handle, context, whole, {tiling.scale, page_margin - left, page_margin - top});
  cairo_restore(context);
  if (tiling.columns * tiling.rows > 1) number_page(context, tiling, column, row);
}

void draw_pages(RsvgHandle* handle, cairo_t* context, const RsvgRectangle& whole, const Tiling& tiling) {
  for (int row = 0; row < tiling.rows; ++row) {
    for (int column = 0; column < tiling.columns; ++column) {
      draw_tile(handle, context, whole, tiling, column, row);
      cairo_show_page(context);
      check(cairo_status(context));
    }
  }
}

void draw_pdf(RsvgHandle* handle, const RsvgRectangle& whole, const argmap_raster_form& form, Sink& sink) {
  const bool paged = form.width > 0;
  const auto tiling = paged ? better_tiling(whole, form.width, form.height)
                            : Tiling{whole.width * points_per_px, whole.height * points_per_px, points_per_px, 1, 1};
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
      draw_pdf(handle.get(), whole, form, sink);
    } else {
      draw_png(handle.get(), whole, form.width, sink);
    }
  });
}
