#include "render/report/page_policy.hpp"

#include <cstdint>

namespace argmap::render {
namespace {

std::uint32_t digit(char hex) {
  return static_cast<std::uint32_t>(hex <= '9' ? hex - '0' : hex - 'a' + 10);
}

}  // namespace

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

std::string page_policy(std::string_view script_sha256, std::string_view style_sha256) {
  return "default-src 'none'; script-src 'sha256-" + base64_of_hex(script_sha256) + "'; style-src 'sha256-" +
         base64_of_hex(style_sha256) + "'; base-uri 'none'; form-action 'none'";
}

std::string script_json(std::string_view json) {
  std::string out;
  for (const char c : json) {
    if (c == '<') {
      out += "\\u003c";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace argmap::render
