// The border between the program and its raster module, which is loaded only when a PNG or PDF is asked for.
#pragma once

#include <cstddef>
#include <cstdint>

#include "render/print/print.hpp"

extern "C" {

/// Takes a piece of the finished file.
using argmap_raster_sink = void (*)(void* context, const char* bytes, std::size_t size);

/// What is made of the drawing.
struct argmap_raster_form {
  bool pdf;       ///< else PNG
  double width;   ///< of a PNG in pixels, of a page (in portrait) in points; 0 where the drawing says it
  double height;  ///< of a page in points
};

/// Draws an SVG. Returns nullptr, or why it cannot be done in one line that lives until the next
/// call in the same thread. Nothing has been handed to the sink that may be used unless it returns nullptr.
using argmap_raster_function = const char* (*)(const char* svg, std::size_t size, const argmap_raster_form& form,
                                               argmap_raster_sink sink, void* context);

/// Sets the blocks on pages, as a PDF; the same promise. `unknown` counts the letters that no font has.
using argmap_print_function = const char* (*)(const argmap::render::PrintJob& job, argmap_raster_sink sink,
                                              void* context, std::uint32_t& unknown);
}
