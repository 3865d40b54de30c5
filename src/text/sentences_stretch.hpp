// The text that is cut into sentences together.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

#include "text/characters.hpp"
#include "text/many_bytes.hpp"
#include "text/utf8.hpp"

namespace argmap::text {

/// Part of a block as a reader sees it: no markup, blanks for line ends and control characters.
class Stretch {
 public:
  /// Units from which no more is taken; one code point may go beyond.
  static constexpr std::size_t capacity = std::size_t{16} * 1024;

  /// Has room for parts of a text of this many bytes.
  explicit Stretch(std::size_t text_size)
      : units_(std::make_unique_for_overwrite<char16_t[]>(std::min(text_size, capacity) + 2)) {}

  void clear() {
    size_ = 0;
    anchors_.clear();
    ordinary_ = true;
  }
  [[nodiscard]] bool full() const { return size_ >= capacity; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::u16string_view text() const { return {units_.get(), size_}; }
  /// Where the code point of a unit begins in the document.
  [[nodiscard]] std::uint32_t byte_of(std::size_t unit) const {
    const auto behind = std::upper_bound(anchors_.begin(), anchors_.end(), unit,
                                         [](std::size_t sought, Anchor anchor) { return sought < anchor.unit; });
    return behind[-1].byte + static_cast<std::uint32_t>(unit) - behind[-1].unit;
  }
  /// Whether all of it is ASCII, Latin letters and the usual typographic marks, so that nothing but . ! ? ends a
  /// sentence by Unicode's rules.
  [[nodiscard]] bool ordinary() const { return ordinary_; }

  /// Takes the bytes from `at` to `until`, or as many as there is room for; returns how far it came.
  std::uint32_t append(std::string_view text, std::uint32_t at, std::uint32_t until) {
    while (at < until && !full()) {
      if (until - at >= run && size_ + run <= capacity && is_ascii_run(text.data() + at)) {
        put_run(text.data() + at, at);
        at += run;
        continue;
      }
      const CodePoint c = code_point_at(text, at);
      put(c.value, at);
      at += c.size;
    }
    return at;
  }

 private:
  /// From here on a unit stands for a byte, up to the next anchor.
  struct Anchor {
    std::uint32_t unit = 0;
    std::uint32_t byte = 0;
  };

  static constexpr std::uint32_t run = 16;  ///< bytes that are taken at once where all are ASCII

  static bool is_ascii_run(const char* from) {
    return non_ascii_bits(eight_bytes(from) | eight_bytes(from + eight)) == 0;
  }

  void put_run(const char* from, std::uint32_t at) {
    std::array<char, run> bytes;  // apart from the text, lest the compiler fear that the units overlap it
    std::memcpy(bytes.data(), from, run);
    char16_t* const units = units_.get() + size_;
    for (std::uint32_t i = 0; i < run; ++i) units[i] = static_cast<char16_t>(bytes[i] < ' ' ? ' ' : bytes[i]);
    anchor(at);
    size_ += run;
    next_byte_ = at + run;
  }

  void put(char32_t c, std::uint32_t byte) {
    if (c < 0x80) return put_unit(c <= 0x20 ? u' ' : static_cast<char16_t>(c), byte);
    if (is_blank(c)) return put_unit(u' ', byte);
    ordinary_ = ordinary_ && is_ordinary(c);
    if (c < 0x10000) return put_unit(static_cast<char16_t>(c), byte);
    put_unit(static_cast<char16_t>(0xD7C0 + (c >> 10)), byte);
    put_unit(static_cast<char16_t>(0xDC00 + (c & 0x3FF)), byte);
  }

  static bool is_ordinary(char32_t c) {
    constexpr char32_t soft_hyphen = 0xAD;
    constexpr char32_t dot_leader = 0x2024;  // a full stop to Unicode
    if (c < 0x250) return c != soft_hyphen;
    return c >= 0x2010 && c <= 0x203A && c != dot_leader && !(c >= 0x2028 && c <= 0x202F);
  }

  void put_unit(char16_t unit, std::uint32_t byte) {
    anchor(byte);
    units_[size_++] = unit;
    next_byte_ = byte + 1;
  }

  /// The next unit stands for this byte.
  void anchor(std::uint32_t byte) {
    if (anchors_.empty() || byte != next_byte_) anchors_.push_back({static_cast<std::uint32_t>(size_), byte});
  }

  std::unique_ptr<char16_t[]> units_;
  std::size_t size_ = 0;
  std::vector<Anchor> anchors_;
  std::uint32_t next_byte_ = 0;
  bool ordinary_ = true;
};

}  // namespace argmap::text
