// The colours of a map. Support and attack are told apart by the colour-blind (Okabe and Ito) and in grey, and nothing
// is said by colour alone. In every palette text stands on its ground with a contrast of 4.5:1 or more, lines with 3:1.
#pragma once

#include <string_view>

#include "argmap/render.hpp"
#include "argmap/unit.hpp"

namespace argmap::render {

/// Six hex digits each, as drawings need them.
struct Palette {
  std::string_view paper;
  std::string_view ink;
  std::string_view quiet_ink;
  std::string_view border;
  std::string_view support;
  std::string_view attack;
  std::string_view restate;
  std::string_view thesis_fill;
  std::string_view claim_fill;
  std::string_view evidence_fill;
  std::string_view voice_fill;
  std::string_view voice_ink;
  std::string_view section_fill;
  std::string_view section_border;
  std::string_view heading_ink;

  [[nodiscard]] constexpr std::string_view fill_of(Role role) const {
    return role == Role::thesis ? thesis_fill : role == Role::claim ? claim_fill : evidence_fill;
  }
  [[nodiscard]] constexpr std::string_view color_of(RelationType type) const {
    return type == RelationType::supports ? support : type == RelationType::restates ? restate : attack;
  }
};

[[nodiscard]] const Palette& palette_of(Theme theme);
/// CSS variables, `--map-ink` for `ink`, for a map in a page that has a style for them.
[[nodiscard]] const Palette& palette_of_page();

}  // namespace argmap::render
