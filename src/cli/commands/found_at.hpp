// What a report holds at one place of the text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "argmap/report.hpp"

namespace argmap::cli {

/// A place as the user names it: "12" or "12:40".
struct AskedPlace {
  std::uint32_t line = 1;    ///< from 1
  std::uint32_t column = 0;  ///< from 1, in code points; 0 for the whole line
};
[[nodiscard]] std::optional<AskedPlace> read_place(const std::string& words);

/// The bytes of the place: a line without its break, or one code point. Where the text has no such place, `problem`
/// says what it has instead.
[[nodiscard]] std::optional<Span> span_of(const Document& document, AskedPlace place, std::string& problem);

/// Indices of whatever overlaps a place, in text order. Where nothing does, the units that the words there speak for:
/// those that a "because" joins to others.
struct Found {
  std::vector<std::uint32_t> units;
  std::vector<std::uint32_t> relations;  ///< from or to these units, or undercutting one of these
  std::vector<std::uint32_t> attributions;
  std::vector<std::uint32_t> voices;  ///< of these attributions
  std::vector<std::uint32_t> furniture;
  std::vector<std::uint32_t> headings;
  std::vector<std::uint32_t> background;

  [[nodiscard]] bool nothing() const {
    return units.empty() && attributions.empty() && furniture.empty() && headings.empty() && background.empty();
  }
};
[[nodiscard]] Found found_at(const Report& report, Span place);

}  // namespace argmap::cli
