// Words that a hyphen parts at the end of a line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "argmap/span.hpp"

namespace argmap::text {

/// A hyphen with the line end and the blanks behind it, all before a letter in lower case.
struct BrokenLine {
  std::uint32_t hyphen = 0;      ///< its first byte
  std::uint32_t behind = 0;      ///< behind the hyphen itself
  std::uint32_t next_begin = 0;  ///< where the next line's word begins; 0 where no such hyphen stands
};
/// The one right behind a word that ends at `at`; nothing at or behind `end` is looked at.
[[nodiscard]] BrokenLine broken_line(std::string_view text, std::uint32_t at, std::uint32_t end);

struct JoinedWord {
  std::string fold;  ///< empty where the two parts are no word
  bool keeps_hyphen = false;
};
/// A word as it is written over a line end: "govern-\nment" is "government" since the lexicon knows it, "well-\nmeant"
/// stays "well-meant", and "pre-\nand post-war" is no word.
[[nodiscard]] JoinedWord joined_over_line_end(std::string_view written);

}  // namespace argmap::text
