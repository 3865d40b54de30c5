#include "render/module/cairo_handles.hpp"

namespace argmap::module {

cairo_status_t hand_over(void* closure, const unsigned char* bytes, unsigned int size) {
  const auto* sink = static_cast<const Sink*>(closure);
  sink->take(sink->context, reinterpret_cast<const char*>(bytes), size);
  return CAIRO_STATUS_SUCCESS;
}

void check(cairo_status_t status) {
  if (status != CAIRO_STATUS_SUCCESS) throw Failure{cairo_status_to_string(status)};
}

namespace {

Failure failure_of(GError* error, const char* otherwise) {
  Failure failure{error != nullptr ? error->message : otherwise};
  g_clear_error(&error);
  return failure;
}

}  // namespace

Drawing read_drawing(std::string_view svg) {
  GError* error = nullptr;
  Drawing drawing(rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error));
  if (!drawing) throw failure_of(error, "the map cannot be read");
  return drawing;
}

RsvgRectangle extent_of(RsvgHandle* drawing) {
  double width = 0;
  double height = 0;
  if (rsvg_handle_get_intrinsic_size_in_pixels(drawing, &width, &height) == FALSE || width < 1 || height < 1) {
    throw Failure{"the map has no size"};
  }
  return {0, 0, width, height};
}

void draw(RsvgHandle* drawing, cairo_t* context, const RsvgRectangle& whole, Placing placing) {
  cairo_save(context);
  cairo_translate(context, placing.left, placing.top);
  cairo_scale(context, placing.scale, placing.scale);
  GError* error = nullptr;
  if (rsvg_handle_render_document(drawing, context, &whole, &error) == FALSE) {
    throw failure_of(error, "the map cannot be drawn");
  }
  cairo_restore(context);
  check(cairo_status(context));
}

}  // namespace argmap::module
