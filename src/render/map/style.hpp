// Sizes of a map, in px. Its colours are in palette.hpp.
#pragma once

#include <string_view>

#include "argmap/unit.hpp"

namespace argmap::render::style {

inline constexpr std::string_view fonts = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

inline constexpr double text_size = 13;
inline constexpr double thesis_size = 15;
inline constexpr double small_size = 11;
inline constexpr double legend_size = 13;
inline constexpr double title_size = 22;
inline constexpr double line_height = 1.32;  ///< times the font size
inline constexpr double card_width = 262;
inline constexpr double thesis_width = 372;
inline constexpr double joint_size = 8;
inline constexpr double padding = 12;
inline constexpr double badge_height = 18;  ///< the line with role, kind and place
inline constexpr double voice_padding = 5;  ///< above and below the lines of a voice tab
inline constexpr double quote_width = 16;   ///< the mark at the left of a voice tab
inline constexpr double heading_size = 14;

inline constexpr std::string_view faded = "0.6";  ///< opacity of what is drawn in grey: words in it still stand out

constexpr double font_size_of(Role role) {
  return role == Role::thesis ? thesis_size : text_size;
}

}  // namespace argmap::render::style
