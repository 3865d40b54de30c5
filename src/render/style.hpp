// Sizes and colours of a map. The colours are told apart by the colour-blind (Okabe and Ito) and text stands on its
// ground with a contrast of 4.5:1 or more; nothing is said by colour alone.
#pragma once

#include <string_view>

#include "argmap/unit.hpp"

namespace argmap::render::style {

inline constexpr std::string_view fonts = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

inline constexpr double text_size = 13;
inline constexpr double thesis_size = 15;
inline constexpr double small_size = 11;
inline constexpr double title_size = 22;
inline constexpr double line_height = 1.32;  ///< times the font size
inline constexpr double card_width = 262;
inline constexpr double thesis_width = 372;
inline constexpr double padding = 12;
inline constexpr double badge_height = 18;  ///< the line with role, kind and place
inline constexpr double voice_padding = 5;  ///< above and below the lines of a voice tab
inline constexpr double quote_width = 16;   ///< the mark at the left of a voice tab
inline constexpr double heading_size = 14;

inline constexpr std::string_view faded = "0.6";  ///< opacity of what is drawn in grey: words in it still stand out

inline constexpr std::string_view ink = "#1b1f24";
inline constexpr std::string_view quiet_ink = "#4d5761";
inline constexpr std::string_view paper = "#ffffff";
inline constexpr std::string_view support = "#0072b2";
inline constexpr std::string_view attack = "#d55e00";
inline constexpr std::string_view attack_ink = "#a34700";  ///< the same, dark enough for text
inline constexpr std::string_view restate = "#6b7280";
inline constexpr std::string_view thesis_fill = "#fff7e0";
inline constexpr std::string_view claim_fill = "#eef3f8";
inline constexpr std::string_view evidence_fill = "#ffffff";
inline constexpr std::string_view border = "#39434d";
inline constexpr std::string_view voice_fill = "#e6e1ee";
inline constexpr std::string_view voice_ink = "#43335e";
inline constexpr std::string_view section_fill = "#f8f7f3";
inline constexpr std::string_view section_border = "#cfcabc";
inline constexpr std::string_view heading_ink = "#5c4a1e";

constexpr std::string_view fill_of(Role role) {
  return role == Role::thesis ? thesis_fill : role == Role::claim ? claim_fill : evidence_fill;
}

constexpr std::string_view color_of(RelationType type) {
  return type == RelationType::supports ? support : type == RelationType::restates ? restate : attack;
}

constexpr double font_size_of(Role role) {
  return role == Role::thesis ? thesis_size : text_size;
}

}  // namespace argmap::render::style
