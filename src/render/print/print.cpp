#include "render/print/print.hpp"

#include "render/print/load_module.hpp"
#include "render/print/paper.hpp"
#include "render/print/raster.hpp"

namespace argmap::render {

PrintJob print_job(Paper paper) {
  const PageSize page = page_size(paper == Paper::any ? Paper::a4 : paper);
  return {.title = {}, .author = {}, .width = page.width, .height = page.height, .blocks = {}};
}

std::string print_pdf(const PrintJob& job, std::string& problem) {
  problem.clear();
  void* const function = module_function("argmap_print", problem);
  if (function == nullptr) return {};
  std::string bytes;
  std::uint32_t unknown = 0;
  const auto print = reinterpret_cast<argmap_print_function>(function);
  if (const char* why = print(job, collect, &bytes, unknown)) {
    problem = std::string("cannot make a pdf: ") + why;
    return {};
  }
  if (unknown > 0) {
    problem = std::to_string(unknown) +
              " letters stand as boxes, since no font of this machine has them; fonts-noto-core and fonts-noto-cjk do";
  }
  return bytes;
}

}  // namespace argmap::render
