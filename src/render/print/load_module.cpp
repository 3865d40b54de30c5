#include "render/print/load_module.hpp"

#include <dlfcn.h>

#include <filesystem>
#include <vector>

namespace argmap::render {
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

}  // namespace

void* module_function(const char* name, std::string& error) {
  for (const auto& place : module_places()) {
    const auto path = place / module_name;
    std::error_code ignored;
    if (place.empty() || !fs::exists(path, ignored)) continue;
    void* module = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (module == nullptr) {
      const char* why = dlerror();
      error = "PNG and PDF need librsvg, cairo and pango, which cannot be loaded: " +
              std::string(why != nullptr ? why : "");
      return nullptr;
    }
    if (void* function = dlsym(module, name)) return function;
  }
  error = std::string("PNG and PDF need ") + module_name + ", which is not installed with this program";
  return nullptr;
}

void collect(void* context, const char* bytes, std::size_t size) {
  static_cast<std::string*>(context)->append(bytes, size);
}

}  // namespace argmap::render
