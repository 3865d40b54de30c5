#include "render/map/palette.hpp"

namespace argmap::render {
namespace {

constexpr Palette light{.paper = "#ffffff",
                        .ink = "#1b1f24",
                        .quiet_ink = "#4d5761",
                        .border = "#39434d",
                        .support = "#0072b2",
                        .attack = "#d55e00",
                        .restate = "#6b7280",
                        .thesis_fill = "#fff7e0",
                        .claim_fill = "#eef3f8",
                        .evidence_fill = "#ffffff",
                        .voice_fill = "#e6e1ee",
                        .voice_ink = "#43335e",
                        .section_fill = "#f8f7f3",
                        .section_border = "#cfcabc",
                        .heading_ink = "#5c4a1e"};

constexpr Palette dark{.paper = "#14181d",
                       .ink = "#f0f2f4",
                       .quiet_ink = "#b4bdc7",
                       .border = "#9aa5b1",
                       .support = "#5ab4e8",
                       .attack = "#ff8f45",
                       .restate = "#9aa5b1",
                       .thesis_fill = "#3a3317",
                       .claim_fill = "#24303c",
                       .evidence_fill = "#1b2127",
                       .voice_fill = "#3b3350",
                       .voice_ink = "#ddd2f2",
                       .section_fill = "#1a1f25",
                       .section_border = "#4a5561",
                       .heading_ink = "#e6d5a3"};

constexpr Palette print{.paper = "#ffffff",
                        .ink = "#000000",
                        .quiet_ink = "#333333",
                        .border = "#000000",
                        .support = "#0072b2",
                        .attack = "#d55e00",
                        .restate = "#595959",
                        .thesis_fill = "#ffffff",
                        .claim_fill = "#ffffff",
                        .evidence_fill = "#ffffff",
                        .voice_fill = "#eeeeee",
                        .voice_ink = "#000000",
                        .section_fill = "#ffffff",
                        .section_border = "#999999",
                        .heading_ink = "#000000"};

/// Whoever shows the page chooses; without a style of the page it is the light one.
constexpr Palette variable{.paper = "var(--map-paper, #ffffff)",
                           .ink = "var(--map-ink, #1b1f24)",
                           .quiet_ink = "var(--map-quiet-ink, #4d5761)",
                           .border = "var(--map-border, #39434d)",
                           .support = "var(--map-support, #0072b2)",
                           .attack = "var(--map-attack, #d55e00)",
                           .restate = "var(--map-restate, #6b7280)",
                           .thesis_fill = "var(--map-thesis-fill, #fff7e0)",
                           .claim_fill = "var(--map-claim-fill, #eef3f8)",
                           .evidence_fill = "var(--map-evidence-fill, #ffffff)",
                           .voice_fill = "var(--map-voice-fill, #e6e1ee)",
                           .voice_ink = "var(--map-voice-ink, #43335e)",
                           .section_fill = "var(--map-section-fill, #f8f7f3)",
                           .section_border = "var(--map-section-border, #cfcabc)",
                           .heading_ink = "var(--map-heading-ink, #5c4a1e)"};

}  // namespace

const Palette& palette_of_page() {
  return variable;
}

const Palette& palette_of(Theme theme) {
  return theme == Theme::dark ? dark : theme == Theme::print ? print : light;
}

}  // namespace argmap::render
