#include "render/report/assets.hpp"

#include <cstdint>

#include "report_hashes.hpp"

extern "C" {
extern const char argmap_report_js[];
extern const char argmap_report_js_end[];
extern const char argmap_report_css[];
extern const char argmap_report_css_end[];
}

namespace argmap::render {
namespace {

std::uint32_t digit(char hex) {
  return static_cast<std::uint32_t>(hex <= '9' ? hex - '0' : hex - 'a' + 10);
}

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

std::string base64_of_hex(std::string_view hex) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  std::uint32_t bits = 0;
  std::uint32_t held = 0;  // bits that wait
  for (const char c : hex) {
    bits = (bits << 4U | digit(c)) & 0xFFFU;
    held += 4;
    if (held < 6) continue;
    held -= 6;
    out += digits[bits >> held & 63U];
  }
  if (held > 0) out += digits[bits << (6 - held) & 63U];
  while (out.size() % 4 != 0) out += '=';
  return out;
}

std::string report_policy() {
  return "default-src 'none'; script-src 'sha256-" + base64_of_hex(js_sha256) + "'; style-src 'sha256-" +
         base64_of_hex(css_sha256) + "'; base-uri 'none'; form-action 'none'";
}

}  // namespace argmap::render
