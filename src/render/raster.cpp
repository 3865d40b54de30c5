// PNG and PDF: finds and loads the raster module, and hands it the SVG.
#include <dlfcn.h>

#include <filesystem>
#include <string>
#include <vector>

#include "argmap/render.hpp"
#include "render/module/raster.hpp"

namespace argmap {
namespace {

namespace fs = std::filesystem;

constexpr const char* module_name = "argmap-raster.so";

/// Beside the program, beside the library, in the build tree, and where it was installed, seen from the program and
/// as configured.
std::vector<fs::path> module_places() {
  std::vector<fs::path> places;
  std::error_code ignored;
  const auto program = fs::read_symlink("/proc/self/exe", ignored).parent_path();
  Dl_info library{};
  if (!program.empty()) places.push_back(program);
  if (dladdr(reinterpret_cast<const void*>(&module_name), &library) != 0 && library.dli_fname != nullptr) {
    places.push_back(fs::path(library.dli_fname).parent_path());
    places.push_back(places.back() / "argmap");
  }
  places.emplace_back(ARGMAP_MODULE_DIR);
  if (!program.empty()) places.push_back(program.parent_path() / "lib" / "argmap");
  places.emplace_back(ARGMAP_BUILD_DIR);
  return places;
}

/// The module's one function; it stays loaded. `error` says what is missing where it cannot be had.
argmap_raster_function load(std::string& error) {
  for (const auto& place : module_places()) {
    const auto path = place / module_name;
    std::error_code ignored;
    if (place.empty() || !fs::exists(path, ignored)) continue;
    void* module = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (module == nullptr) {
      const char* why = dlerror();
      error = "PNG and PDF need librsvg and cairo, which cannot be loaded: " + std::string(why != nullptr ? why : "");
      return nullptr;
    }
    if (void* function = dlsym(module, "argmap_raster")) return reinterpret_cast<argmap_raster_function>(function);
  }
  error = std::string("PNG and PDF need ") + module_name + ", which is not installed with this program";
  return nullptr;
}

void collect(void* context, const char* bytes, std::size_t size) {
  static_cast<std::string*>(context)->append(bytes, size);
}

std::string raster(std::string_view svg, const argmap_raster_form& form, std::string& error) {
  error.clear();
  const auto draw = load(error);
  if (draw == nullptr) return {};
  std::string bytes;
  if (const char* why = draw(svg.data(), svg.size(), form, collect, &bytes)) {
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
  constexpr double a4_short = 595.28;
  constexpr double a4_long = 841.89;
  switch (paper) {
    case Paper::a4:
      return raster(svg, {.pdf = true, .width = a4_short, .height = a4_long}, error);
    case Paper::a3:
      return raster(svg, {.pdf = true, .width = a4_long, .height = 2 * a4_short}, error);
    case Paper::letter:
      return raster(svg, {.pdf = true, .width = 612, .height = 792}, error);
    default:
      return raster(svg, {.pdf = true, .width = 0, .height = 0}, error);
  }
}

}  // namespace argmap
