// The text that is cut into sentences together.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "text/bytes/characters.hpp"
#include "text/bytes/many_bytes.hpp"
#include "text/bytes/utf8.hpp"

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
    stops_.clear();
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
  /// The units that may be stops, ascending: . ! ? and all from U+2026 on.
  [[nodiscard]] std::span<const std::uint32_t> maybe_stops() const { return stops_; }
  /// Whether all of it is ASCII, Latin letters and the usual typographic marks, so that nothing but . ! ? ends a
  /// sentence by Unicode's rules.
  [[nodiscard]] bool ordinary() const { return ordinary_; }

  /// Takes the bytes from `at` to `until`, or as many as there is room for; returns how far it came.
  std::uint32_t append(std::string_view text, std::uint32_t at, std::uint32_t until) {
    while (at < until && !full()) {
      const std::uint32_t behind = append_ascii(text, at, until);
      if (behind > at) {
        at = behind;
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

  static constexpr std::uint32_t run = Units<std::uint8_t>::count;  ///< bytes that are taken at once

  /// Takes the ASCII bytes from `at` on, many at once; fewer than a run may be left. Returns how far it came.
  std::uint32_t append_ascii(std::string_view text, std::uint32_t at, std::uint32_t until) {
    const std::size_t most = std::min<std::size_t>(until - at, capacity - size_);
    std::size_t taken = 0;
    while (taken + run <= most) {
      const std::uint32_t ascii = put_run(text.data() + at + taken, size_ + taken);
      taken += ascii;
      if (ascii < run) break;
    }
    if (taken == 0) return at;
    anchor(at);
    size_ += taken;
    next_byte_ = at + static_cast<std::uint32_t>(taken);
    return next_byte_;
  }

  /// Writes a run of bytes as units from `unit` on; returns how many are ASCII, up to the first that is not.
  std::uint32_t put_run(const char* from, std::size_t unit) {
    std::array<std::uint8_t, run> bytes;  // apart from the text, lest the compiler fear that the units overlap it
    std::memcpy(bytes.data(), from, run);
    char16_t* const units = units_.get() + unit;
    for (std::uint32_t i = 0; i < run; ++i) units[i] = static_cast<char16_t>(bytes[i] < ' ' ? ' ' : bytes[i]);
    Units<std::uint8_t>::Vector all;
    std::memcpy(&all, from, run);
    const EightBytes first = non_ascii_bits(eight_bytes(from));
    const EightBytes second = non_ascii_bits(eight_bytes(from + eight));
    const std::uint32_t ascii = first != 0 ? first_bit(first) : eight + first_bit(second);
    if (any_unit((all == '.') | (all == '!') | (all == '?'))) note_stops(units, ascii, unit);
    return ascii;
  }

  void note_stops(const char16_t* units, std::uint32_t count, std::size_t unit) {
    for (std::uint32_t i = 0; i < count; ++i) {
      const char16_t c = units[i];
      if (c == '.' || c == '!' || c == '?') stops_.push_back(static_cast<std::uint32_t>(unit + i));
    }
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
    if (unit == '.' || unit == '!' || unit == '?' || unit >= 0x2026)
      stops_.push_back(static_cast<std::uint32_t>(size_));
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
  std::vector<std::uint32_t> stops_;
  std::uint32_t next_byte_ = 0;
  bool ordinary_ = true;
};

}  // namespace argmap::text
