// Making untrusted text safe to look at.
#include <fmt/format.h>

#include <cstdint>

#include "cli/terminal/console.hpp"
#include "render/escape/escape.hpp"

namespace argmap::cli {
namespace {

/// Whether a terminal would obey the code point instead of showing it.
bool is_control(char32_t c) {
  const bool ascii = c < 0x20 || c == 0x7F;
  const bool c1 = c >= 0x80 && c < 0xA0;
  const bool direction =
      c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return ascii || c1 || direction || c == 0x2028 || c == 0x2029;
}

void append_escaped(std::string& out, char32_t c) {
  switch (c) {
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    default:
      out += c < 0x80 ? fmt::format("\\x{:02x}", static_cast<std::uint32_t>(c))
                      : fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
  }
}

}  // namespace

std::string shown(std::string_view text, bool lines) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const char32_t c = render::next_code_point(text);
    if (is_control(c) && !(lines && (c == '\n' || c == '\t'))) {
      append_escaped(out, c);
    } else {
      render::append(out, c);
    }
  }
  return out;
}

}  // namespace argmap::cli
