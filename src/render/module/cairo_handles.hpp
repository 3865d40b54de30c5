// What the module's files share: things of cairo, glib and librsvg that free themselves, and how they fail.
#pragma once

#include <cairo-pdf.h>
#include <librsvg/rsvg.h>

#include <exception>
#include <memory>
#include <string>
#include <string_view>

#include "render/print/raster.hpp"

namespace argmap::module {

/// The same words give the same bytes on any day.
inline constexpr const char* fixed_date = "2000-01-01T00:00:00Z";

template <auto Function>
struct Free {
  template <typename T>
  void operator()(T* thing) const {
    Function(thing);
  }
};
using Drawing = std::unique_ptr<RsvgHandle, Free<g_object_unref>>;
using Surface = std::unique_ptr<cairo_surface_t, Free<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Free<cairo_destroy>>;

struct Failure {
  std::string why;
};

struct Sink {
  argmap_raster_sink take;
  void* context;
};

/// A `cairo_write_func_t`; the closure is a `Sink`.
cairo_status_t hand_over(void* closure, const unsigned char* bytes, unsigned int size);

/// Throws a `Failure` unless all is well.
void check(cairo_status_t status);

/// Runs what a function of the module does; nullptr, or why it failed, as the module's border promises.
template <typename Work>
const char* why_not(Work work) {
  thread_local std::string why;
  try {
    work();
    return nullptr;
  } catch (const Failure& failure) {
    why = failure.why;
  } catch (const std::exception& failure) {
    why = failure.what();
  }
  return why.c_str();
}

/// Reads an SVG; throws a `Failure`.
Drawing read_drawing(std::string_view svg);

/// How large a drawing is, in px; throws a `Failure` where it is nothing.
RsvgRectangle extent_of(RsvgHandle* drawing);

/// Where a drawing stands: scaled, its upper left corner moved.
struct Placing {
  double scale = 1;
  double left = 0;
  double top = 0;
};
/// Throws a `Failure`.
void draw(RsvgHandle* drawing, cairo_t* context, const RsvgRectangle& whole, Placing placing);

}  // namespace argmap::module
