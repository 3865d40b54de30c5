#include "text/bytes/decode_utf.hpp"

#include <algorithm>

#include "text/bytes/many_bytes.hpp"
#include "text/bytes/utf8.hpp"

namespace argmap::text {
namespace {

constexpr std::size_t sniffed_bytes = std::size_t{64} * 1024;

struct Sequence {
  std::size_t size = 1;
  bool valid = false;
};

/// The UTF-8 sequence at the start of `bytes`; an invalid one is as long as it could still have become valid.
Sequence sequence_at(std::string_view bytes) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {1, true};
  const std::size_t size = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
  if (size == 0) return {1, false};
  const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (bytes.size() < 2 || byte(1) < low || byte(1) > high) return {1, false};
  for (std::size_t i = 2; i < size; ++i) {
    if (i >= bytes.size() || !continues_code_point(bytes[i])) return {i, false};
  }
  return {size, true};
}

std::size_t count_multibyte(std::string_view valid) {
  return static_cast<std::size_t>(
      std::count_if(valid.begin(), valid.end(), [](char byte) { return static_cast<unsigned char>(byte) >= 0xC0; }));
}

bool is_high_surrogate(char32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
bool is_low_surrogate(char32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

}  // namespace

Signature signature_of(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return {Encoding::utf8, 3};
  if (bytes.starts_with("\xFF\xFE")) return {Encoding::utf16_little, 2};
  if (bytes.starts_with("\xFE\xFF")) return {Encoding::utf16_big, 2};
  if (bytes.substr(0, sniffed_bytes).find('\0') == std::string_view::npos) return {};
  const std::size_t pairs = std::min(bytes.size(), sniffed_bytes) / 2;
  std::size_t first_zero = 0;
  std::size_t second_zero = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    first_zero += bytes[2 * i] == '\0';
    second_zero += bytes[2 * i + 1] == '\0';
  }
  // English in UTF-16 has a NUL in nearly every unit; other alphabets still have one for every blank and stop.
  const auto tells = [&](std::size_t many, std::size_t few) {
    return many >= 2 && many * 10 >= pairs * 4 && few * 20 < pairs;
  };
  if (tells(second_zero, first_zero)) return {Encoding::utf16_little, 0};
  if (tells(first_zero, second_zero)) return {Encoding::utf16_big, 0};
  return {};
}

std::size_t valid_utf8_prefix(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    while (at + eight <= bytes.size() && non_ascii_bits(eight_bytes(bytes.data() + at)) == 0) at += eight;
    if (at >= bytes.size()) break;
    const Sequence sequence = sequence_at(bytes.substr(at, 4));
    if (!sequence.valid) return at;
    at += sequence.size;
  }
  return at;
}

Repaired repair_utf8(std::string_view bytes) {
  Repaired result;
  result.text.reserve(bytes.size());
  while (!bytes.empty()) {
    const std::string_view valid = bytes.substr(0, valid_utf8_prefix(bytes));
    result.text.append(valid);
    result.multibyte += count_multibyte(valid);
    bytes.remove_prefix(valid.size());
    if (bytes.empty()) break;
    append_utf8(result.text, replacement_character);
    ++result.replaced;
    bytes.remove_prefix(sequence_at(bytes.substr(0, 4)).size);
  }
  return result;
}

Repaired from_utf16(std::string_view bytes, Encoding encoding) {
  const std::size_t high = encoding == Encoding::utf16_big ? 0 : 1;
  const auto unit_at = [&](std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(bytes[i])); };
    return byte(at + high) << 8 | byte(at + 1 - high);
  };
  Repaired result;
  result.text.reserve(bytes.size() / 2);
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    char32_t value = at + 1 < bytes.size() ? unit_at(at) : 0xD800;
    if (is_high_surrogate(value) && at + 3 < bytes.size() && is_low_surrogate(unit_at(at + 2))) {
      at += 2;
      value = 0x10000 + ((value - 0xD800) << 10) + (unit_at(at) - 0xDC00);
    } else if (is_high_surrogate(value) || is_low_surrogate(value)) {
      value = replacement_character;
      ++result.replaced;
    }
    append_utf8(result.text, value);
  }
  return result;
}

}  // namespace argmap::text
