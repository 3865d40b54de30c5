#include "render/json/writer.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <iterator>

#include "render/escape/escape.hpp"

namespace argmap::render {
namespace {

constexpr std::size_t drain_size = 262'144;

enum class Byte : std::uint8_t { plain, escaped, lead };

constexpr std::array<Byte, 256> classes = [] {
  std::array<Byte, 256> table{};
  for (std::size_t i = 0; i < 0x20; ++i) table[i] = Byte::escaped;
  for (std::size_t i = 0x80; i < 0x100; ++i) table[i] = Byte::lead;
  table['"'] = table['\\'] = table[0x7F] = Byte::escaped;
  return table;
}();

/// Length of the UTF-8 sequence that the text begins with; 0 where the first byte belongs to none.
std::size_t sequence_length(std::string_view text) {
  std::string_view rest = text;
  const char32_t code_point = next_code_point(rest);
  const std::size_t length = text.size() - rest.size();
  return code_point == U'\uFFFD' && length == 1 ? 0 : length;
}

void append_escape(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
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
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned char>(c));
  }
}

}  // namespace

void JsonWriter::comma() {
  // A finished value ends in a quote, a digit, a letter or a closing bracket: the last byte says whether one is there.
  if (!out_.empty() && std::string_view("{[:\n").find(out_.back()) == std::string_view::npos) out_ += ',';
}

void JsonWriter::open(char bracket) {
  comma();
  out_ += bracket;
}

void JsonWriter::end_object() {
  out_ += '}';
  if (!drain_ || out_.size() < drain_size) return;
  drain_(std::string_view(out_).substr(0, out_.size() - 1));  // the last byte stays: it decides about the next comma
  out_.erase(0, out_.size() - 1);
}

void JsonWriter::key(std::string_view name) {
  string(name);
  out_ += ':';
}

void JsonWriter::string(std::string_view text) {
  comma();
  out_ += '"';
  std::size_t written = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Byte kind = classes[static_cast<unsigned char>(text[i])];
    const std::size_t length = kind == Byte::lead ? sequence_length(text.substr(i)) : 1;
    if (kind != Byte::escaped && length > 0) {
      i += length;
      continue;
    }
    out_ += text.substr(written, i - written);
    if (kind == Byte::lead) {
      out_ += "\xEF\xBF\xBD";
    } else {
      append_escape(out_, text[i]);
    }
    written = ++i;
  }
  out_ += text.substr(written);
  out_ += '"';
}

void JsonWriter::number(std::uint64_t value) {
  raw(fmt::format_int(value).c_str());
}

void JsonWriter::decimal(double value) {
  const double rounded = std::isfinite(value) ? std::round(value * 1000) / 1000 : 0;
  raw(fmt::format("{}", rounded == 0 ? 0.0 : rounded));  // no "-0.0"
}

void JsonWriter::boolean(bool value) {
  raw(value ? "true" : "false");
}

void JsonWriter::raw(std::string_view json) {
  comma();
  out_ += json;
}

void JsonWriter::id(char letter, std::uint32_t index) {
  comma();
  fmt::format_to(std::back_inserter(out_), "\"{}{}\"", letter, index + 1);
}

}  // namespace argmap::render
