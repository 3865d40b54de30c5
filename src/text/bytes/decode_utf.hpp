// The Unicode encodings: telling them apart, and making valid UTF-8 of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace argmap::text {

enum class Encoding : std::uint8_t { utf8, utf16_little, utf16_big };

struct Signature {
  Encoding encoding = Encoding::utf8;  ///< `utf8` also for what may be an 8-bit encoding
  std::size_t mark = 0;                ///< bytes that the byte order mark takes
};
/// Tells UTF-16 by its mark or, in the first 64 KiB, by NULs at every other byte.
[[nodiscard]] Signature signature_of(std::string_view bytes);

/// UTF-8 with every invalid sequence replaced by U+FFFD.
struct Repaired {
  std::string text;
  std::size_t replaced = 0;   ///< invalid sequences
  std::size_t multibyte = 0;  ///< valid sequences of two bytes and more
};

/// Length of the longest prefix that is valid UTF-8.
[[nodiscard]] std::size_t valid_utf8_prefix(std::string_view bytes);
[[nodiscard]] Repaired repair_utf8(std::string_view bytes);
/// From UTF-16 without mark; a lone surrogate or a single last byte is invalid.
[[nodiscard]] Repaired from_utf16(std::string_view bytes, Encoding encoding);

}  // namespace argmap::text
