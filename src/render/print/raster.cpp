// PNG and PDF of a finished SVG: hands it to the raster module.
#include <string>

#include "argmap/render.hpp"
#include "render/print/load_module.hpp"
#include "render/print/paper.hpp"
#include "render/print/raster.hpp"

namespace argmap {
namespace {

std::string raster(std::string_view svg, const argmap_raster_form& form, std::string& error) {
  error.clear();
  void* const function = render::module_function("argmap_raster", error);
  if (function == nullptr) return {};
  std::string bytes;
  const auto draw = reinterpret_cast<argmap_raster_function>(function);
  if (const char* why = draw(svg.data(), svg.size(), form, render::collect, &bytes)) {
    error = std::string("cannot make a ") + (form.pdf ? "pdf" : "png") + " of the map: " + why;
    return {};
  }
  return bytes;
}

}  // namespace

std::string render_png(std::string_view svg, std::string& error, std::uint32_t width) {
  return raster(svg, {.pdf = false, .width = static_cast<double>(width), .height = 0}, error);
}

std::string render_pdf(std::string_view svg, std::string& error, Paper paper) {
  const auto page = render::page_size(paper);
  return raster(svg, {.pdf = true, .width = page.width, .height = page.height}, error);
}

}  // namespace argmap
