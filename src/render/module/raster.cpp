// PNG and PDF of a finished SVG, by librsvg and cairo. A module of its own, since the two cost more to load than a map
// costs to draw.
#include "render/module/raster.hpp"

#include <cairo-pdf.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

namespace {

constexpr double png_scale = 2;             ///< pixels for each px, so that small text is sharp
constexpr double longest_png_side = 16000;  ///< pixels; larger maps are drawn smaller
constexpr double points_per_px = 0.75;
constexpr const char* fixed_date = "2000-01-01T00:00:00Z";  ///< the same map gives the same bytes on any day

template <auto Function>
struct Free {
  template <typename T>
  void operator()(T* thing) const {
    Function(thing);
  }
};
using Handle = std::unique_ptr<RsvgHandle, Free<g_object_unref>>;
using Surface = std::unique_ptr<cairo_surface_t, Free<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Free<cairo_destroy>>;

struct Sink {
  argmap_raster_sink take;
  void* context;
};

cairo_status_t hand_over(void* closure, const unsigned char* bytes, unsigned int size) {
  const auto* sink = static_cast<const Sink*>(closure);
  sink->take(sink->context, reinterpret_cast<const char*>(bytes), size);
  return CAIRO_STATUS_SUCCESS;
}

struct Failure {
  std::string why;
};

void check(cairo_status_t status) {
  if (status != CAIRO_STATUS_SUCCESS) throw Failure{cairo_status_to_string(status)};
}

void draw(RsvgHandle* handle, cairo_surface_t* surface, double width, double height, double scale) {
  const Context context(cairo_create(surface));
  cairo_scale(context.get(), scale, scale);
  const RsvgRectangle whole{0, 0, width, height};
  GError* error = nullptr;
  if (rsvg_handle_render_document(handle, context.get(), &whole, &error) == FALSE) {
    Failure failure{error != nullptr ? error->message : "the map cannot be drawn"};
    g_clear_error(&error);
    throw failure;
  }
  check(cairo_status(context.get()));
}

void draw_png(RsvgHandle* handle, double width, double height, Sink& sink) {
  const double scale = std::min(png_scale, longest_png_side / std::max(width, height));
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, std::max(1, static_cast<int>(width * scale)),
                                                   std::max(1, static_cast<int>(height * scale))));
  check(cairo_surface_status(surface.get()));
  draw(handle, surface.get(), width, height, scale);
  check(cairo_surface_write_to_png_stream(surface.get(), hand_over, &sink));
}

void draw_pdf(RsvgHandle* handle, double width, double height, Sink& sink) {
  const Surface surface(
      cairo_pdf_surface_create_for_stream(hand_over, &sink, width * points_per_px, height * points_per_px));
  check(cairo_surface_status(surface.get()));
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, "Argument map");
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, fixed_date);
  draw(handle, surface.get(), width, height, points_per_px);
  cairo_surface_finish(surface.get());
  check(cairo_surface_status(surface.get()));
}

Handle read(const char* svg, std::size_t size) {
  GError* error = nullptr;
  Handle handle(rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg), size, &error));
  if (handle) return handle;
  Failure failure{error != nullptr ? error->message : "the map cannot be read"};
  g_clear_error(&error);
  throw failure;
}

}  // namespace

extern "C" __attribute__((visibility("default"))) const char* argmap_raster(const char* svg, std::size_t size,
                                                                            const char* format, argmap_raster_sink take,
                                                                            void* context) {
  thread_local std::string why;
  try {
    Sink sink{take, context};
    const auto handle = read(svg, size);
    double width = 0;
    double height = 0;
    if (rsvg_handle_get_intrinsic_size_in_pixels(handle.get(), &width, &height) == FALSE || width < 1 || height < 1) {
      throw Failure{"the map has no size"};
    }
    if (std::string_view(format) == "pdf") {
      draw_pdf(handle.get(), width, height, sink);
    } else {
      draw_png(handle.get(), width, height, sink);
    }
    return nullptr;
  } catch (const Failure& failure) {
    why = failure.why;
  } catch (const std::exception& failure) {
    why = failure.what();
  }
  return why.c_str();
}
