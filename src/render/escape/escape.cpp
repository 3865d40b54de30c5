#include "render/escape/escape.hpp"

namespace argmap::render {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// How many bytes a code point takes whose first byte this is; 0 where none starts so.
std::size_t length_from(unsigned char first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first < 0xE0) return 2;
  if (first >= 0xE0 && first < 0xF0) return 3;
  if (first >= 0xF0 && first < 0xF5) return 4;
  return 0;
}

/// Whether a code point may be coded in so many bytes: not too long, no surrogate, within Unicode.
bool is_valid(char32_t code, std::size_t length) {
  if (length == 3) return code >= 0x800 && (code < 0xD800 || code > 0xDFFF);
  if (length == 4) return code >= 0x10000 && code <= 0x10FFFF;
  return true;
}

bool is_space(char32_t code) {
  return code == '\t' || code == '\r' || code == '\v' || code == '\f' || code == 0x85 || code == 0x2028 ||
         code == 0x2029;
}

bool is_control(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0);
}
bool is_non_character(char32_t code) {
  return (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFEU) == 0xFFFEU;
}
bool reorders(char32_t code) {
  return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

char32_t harmless(char32_t code) {
  if (code == '\n') return code;
  if (is_space(code)) return ' ';
  return is_control(code) || is_non_character(code) || reorders(code) ? replacement : code;
}

/// Cleans, and lets `write` put each code point in the form that is wanted.
template <typename Write>
std::string rewrite(std::string_view bytes, Write&& write) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 16);
  while (!bytes.empty()) write(out, harmless(next_code_point(bytes)));
  return out;
}

/// The escapes of XML that Graphviz, too, reads in labels.
bool append_entity(std::string& out, char32_t code) {
  switch (code) {
    case '&':
      out += "&amp;";
      return true;
    case '<':
      out += "&lt;";
      return true;
    case '>':
      out += "&gt;";
      return true;
    case '"':
      out += "&quot;";
      return true;
    default:
      return false;
  }
}

std::string dot_text(std::string_view bytes, std::string_view backslash) {
  return rewrite(bytes, [&](std::string& out, char32_t code) {
    if (code == '\\') {
      out += backslash;
    } else if (code == '\n') {
      out += "\\n";
    } else if (!append_entity(out, code)) {
      append(out, code);
    }
  });
}

}  // namespace

char32_t next_code_point(std::string_view& rest) {
  const auto first = static_cast<unsigned char>(rest.front());
  const auto length = length_from(first);
  char32_t code = length == 1 ? first : first & (0x7FU >> length);
  bool whole = length > 0 && length <= rest.size();
  for (std::size_t i = 1; whole && i < length; ++i) {
    whole = is_continuation(rest[i]);
    code = (code << 6U) | (static_cast<unsigned char>(rest[i]) & 0x3FU);
  }
  whole = whole && is_valid(code, length);
  rest.remove_prefix(whole ? length : 1);
  return whole ? code : replacement;
}

void append(std::string& out, char32_t code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
    return;
  }
  const int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  constexpr unsigned leads[] = {0, 0xC0, 0xE0, 0xF0};
  out += static_cast<char>(leads[more] | (code >> (6 * more)));
  for (int i = more - 1; i >= 0; --i) out += static_cast<char>(0x80U | ((code >> (6 * i)) & 0x3FU));
}

std::string clean(std::string_view bytes) {
  return rewrite(bytes, append);
}

std::string xml(std::string_view bytes) {
  return rewrite(bytes, [](std::string& out, char32_t code) {
    if (code == '\'') {
      out += "&#39;";
    } else if (!append_entity(out, code)) {
      append(out, code);
    }
  });
}

std::string dot_label(std::string_view bytes) {
  return dot_text(bytes, R"(\\)");
}
std::string dot_tooltip(std::string_view bytes) {
  return dot_text(bytes, R"(\\\\)");
}

std::string terminal_line(std::string_view bytes) {
  return rewrite(bytes, [](std::string& out, char32_t code) { append(out, code == '\n' ? U' ' : code); });
}

std::string markdown(std::string_view bytes) {
  constexpr std::u32string_view marks = U"\\`*_{}[]<>|~&#";
  std::string out;
  char32_t last = 0;
  for (auto rest = bytes; !rest.empty();) {
    const char32_t raw = harmless(next_code_point(rest));
    const char32_t code = raw == '\n' ? U' ' : raw;
    const bool in_link = (code == '/' && last == ':') || (code == '.' && out.ends_with("www"));
    if (in_link || marks.find(code) != std::u32string_view::npos) out += '\\';
    append(out, code);
    if (code == '@' || code == '#') out += "<!-- -->";  // so that "@ann" and "#12" are not made links
    last = code;
  }
  return out;
}

std::string cut(std::string_view text, std::size_t limit) {
  auto rest = text;
  std::size_t last = 0;  // where the text ends with one code point fewer than the limit
  for (std::size_t count = 0; !rest.empty(); ++count) {
    if (count + 1 == limit) last = text.size() - rest.size();
    if (count == limit) return std::string(text.substr(0, last)) + "…";
    next_code_point(rest);
  }
  return std::string(text);
}

}  // namespace argmap::render
