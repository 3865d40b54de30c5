#include "render/report/assets.hpp"

#include "render/report/page_policy.hpp"
#include "report_hashes.hpp"

extern "C" {
extern const char argmap_report_js[];
extern const char argmap_report_js_end[];
extern const char argmap_report_css[];
extern const char argmap_report_css_end[];
}

namespace argmap::render {
namespace {

std::string_view between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace

std::string_view report_script() {
  return between(argmap_report_js, argmap_report_js_end);
}
std::string_view report_style() {
  return between(argmap_report_css, argmap_report_css_end);
}

std::string report_policy() {
  return page_policy(report_js_sha256, report_css_sha256);
}

}  // namespace argmap::render
