#include <doctest/doctest.h>

#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "build_report.hpp"
#include "render/map/palette.hpp"
#include "xml_check.hpp"

using namespace argmap;
using namespace argmap::test;
using namespace argmap::render;

namespace {

double linear(std::string_view two) {
  const double value = std::stoi(std::string(two), nullptr, 16) / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

/// WCAG 2.1, relative luminance of #rrggbb.
double luminance(std::string_view color) {
  return 0.2126 * linear(color.substr(1, 2)) + 0.7152 * linear(color.substr(3, 2)) +
         0.0722 * linear(color.substr(5, 2));
}

/// WCAG 2.1, contrast ratio, from 1 to 21.
double contrast(std::string_view a, std::string_view b) {
  const double one = luminance(a);
  const double two = luminance(b);
  return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

constexpr Theme themes[] = {Theme::light, Theme::dark, Theme::print};

}  // namespace

TEST_CASE("contrast is measured as WCAG does") {
  CHECK(contrast("#000000", "#ffffff") == doctest::Approx(21));
  CHECK(contrast("#777777", "#ffffff") == doctest::Approx(4.48).epsilon(0.01));
}

TEST_CASE("in every theme words stand out from what they stand on, and lines from the paper") {
  for (const auto theme : themes) {
    const auto& p = palette_of(theme);
    CAPTURE(p.paper);
    for (const auto ground : {p.paper, p.thesis_fill, p.claim_fill, p.evidence_fill}) {
      CHECK(contrast(p.ink, ground) >= 4.5);
      CHECK(contrast(p.quiet_ink, ground) >= 4.5);
    }
    CHECK(contrast(p.voice_ink, p.voice_fill) >= 4.5);
    CHECK(contrast(p.heading_ink, p.section_fill) >= 4.5);
    for (const auto ground : {p.paper, p.section_fill}) {
      for (const auto line : {p.support, p.attack, p.restate, p.border}) CHECK(contrast(line, ground) >= 3);
    }
  }
}

TEST_CASE("support and attack have the colours of Okabe and Ito on white") {
  for (const auto theme : {Theme::light, Theme::print}) {
    CHECK(palette_of(theme).support == "#0072b2");
    CHECK(palette_of(theme).attack == "#d55e00");
  }
}

TEST_CASE("a map has no colour but those of its theme") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  text.heading("The riders");
  const auto claim = text.claim("riders want it");
  text.attribute(claim, text.voice("Ada Brook"));
  text.relate({claim}, thesis, RelationType::attacks, true);
  for (const auto theme : themes) {
    MapOptions options;
    options.theme = theme;
    const auto svg = render_svg(text.build(), options);
    CHECK(read_xml(svg).problem == "");
    const auto& p = palette_of(theme);
    const std::set<std::string_view> known{p.paper,      p.ink,       p.quiet_ink,    p.border,         p.support,
                                           p.attack,     p.restate,   p.thesis_fill,  p.claim_fill,     p.evidence_fill,
                                           p.voice_fill, p.voice_ink, p.section_fill, p.section_border, p.heading_ink};
    for (auto at = svg.find("='#"); at != std::string::npos; at = svg.find("='#", at + 1)) {
      CHECK_MESSAGE(known.contains(std::string_view(svg).substr(at + 2, 7)), svg.substr(at + 2, 7));
    }
  }
}

TEST_CASE("support and attack are told apart without any colour: by line, by head and by sign") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto group_of = [&](RelationType type) {
    auto copy = text;
    copy.relate({copy.claim("riders want it")}, thesis, type);
    const auto svg = render_svg(copy.build());
    const auto begin = svg.find("id='r1'");
    return svg.substr(begin, svg.find("</g>", begin) - begin);
  };
  const auto support = group_of(RelationType::supports);
  const auto attack = group_of(RelationType::attacks);
  CHECK(support.find("stroke-dasharray") == std::string::npos);
  CHECK(support.find("Z'") != std::string::npos);  // a triangle
  CHECK(attack.find("stroke-dasharray") != std::string::npos);
  CHECK(attack.find("Z'") == std::string::npos);
  CHECK(attack.find("stroke-width='3.4'") != std::string::npos);  // a bar
}
