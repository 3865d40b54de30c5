#include <doctest/doctest.h>

#include "argmap/render.hpp"
#include "build_report.hpp"
#include "render/map/map.hpp"
#include "xml_check.hpp"

using namespace argmap;
using namespace argmap::test;

namespace {

/// u1 thesis, u2 claim for it, u3 evidence for u2, u4 claim for u3, u5 evidence for u4, u6 claim on its own.
ReportBuilder chain() {
  ReportBuilder text;
  text.headline("Trams at night");
  const auto thesis = text.thesis("trams should run all night");
  const auto claim = text.claim("riders want it");
  const auto poll = text.evidence("a poll says so", Basis::study);
  const auto sound = text.claim("the poll is sound");
  const auto size = text.evidence("it asked two thousand people", Basis::statistic);
  text.claim("rails are made of steel");
  text.relate({claim}, thesis);
  text.relate({poll}, claim);
  text.relate({sound}, poll);
  text.relate({size}, sound);
  return text;
}

std::vector<std::uint32_t> drawn(const Report& report, const MapOptions& options) {
  std::vector<std::uint32_t> units;
  for (const auto& card : render::draw_up(report, options).cards) units.push_back(card.unit);
  return units;
}

using Units = std::vector<std::uint32_t>;

/// Eight sections of a hundred statements each, all on the claim that the section begins with.
Report long_report() {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  for (int section = 0; section < 8; ++section) {
    text.heading("Part " + std::to_string(section));
    const auto claim = text.claim("claim of part " + std::to_string(section));
    text.relate({claim}, thesis, section == 3 ? RelationType::attacks : RelationType::supports);
    for (int i = 1; i < 100; ++i) text.relate({text.evidence("statement")}, claim);
  }
  return text.build();
}

}  // namespace

TEST_CASE("detail says how much is drawn; evidence stays where a claim bears on it") {
  const auto report = chain().build();
  MapOptions options;
  CHECK(drawn(report, options) == Units{0, 1, 2, 3, 4, 5});
  options.detail = Detail::claims;
  CHECK(drawn(report, options) == Units{0, 1, 2, 3, 5});
  options.detail = Detail::thesis;
  CHECK(drawn(report, options) == Units{0, 1});
}

TEST_CASE("a focus is drawn with all that bears on it, and the card says what is left out below") {
  const auto report = chain().build();
  MapOptions options;
  options.focus = {2};
  CHECK(drawn(report, options) == Units{2, 3, 4});
  CHECK(render::draw_up(report, options).top == 0);
  options.detail = Detail::thesis;
  CHECK(drawn(report, options) == Units{2, 3});
  CHECK(render::draw_up(report, options).cards[1].more == "+ 1 below, not drawn");
  options.focus = {2, 5};
  CHECK(drawn(report, options) == Units{2, 3, 5});
  CHECK(render::draw_up(report, options).top == render::nothing);
}

TEST_CASE("of a long text the sections are folded, and the map says so") {
  const auto report = long_report();
  const auto map = render::draw_up(report);
  CHECK(map.cards.size() <= render::most_cards);
  const auto facts = read_xml(render_svg(report));
  CHECK(facts.problem == "");
  CHECK(facts.text.find("Folded: 6 sections, each drawn as one card.") != std::string::npos);
  CHECK(facts.text.find("a section, folded") != std::string::npos);
  CHECK(facts.text.find("100 statements: 1 claims, 99 pieces of evidence") != std::string::npos);
  // Folded sections still say what they are for: one arrow each.
  std::size_t from_folded = 0;
  for (const auto& arrow : map.arrows) {
    if (arrow.from < map.cards.size() && map.cards[arrow.from].unit == render::nothing) ++from_folded;
  }
  CHECK(from_folded == 6);
}

TEST_CASE("units, relations and voices bear their numbers, from 1, in the drawing") {
  auto text = chain();
  text.attribute(2, text.voice("Ada Brook"));
  const auto svg = render_svg(text.build());
  for (const std::string id : {"id='u1'", "id='u6'", "id='r1'", "id='r4'", "data-voice='v1'", ">u3 · line 4<"}) {
    CHECK_MESSAGE(svg.find(id) != std::string::npos, id);
  }
  CHECK(svg.find("id='u0'") == std::string::npos);
  CHECK(svg.find("id='u7'") == std::string::npos);
}

TEST_CASE("only a map that is asked for links has any, one a unit") {
  const auto report = chain().build();
  CHECK(render_svg(report).find("href") == std::string::npos);
  MapOptions options;
  options.links = true;
  const auto svg = render_svg(report, options);
  CHECK(read_xml(svg).problem == "");
  CHECK(svg.find("<a href='#text-u6'") != std::string::npos);
  CHECK(svg.find("<a href='#text-u7'") == std::string::npos);
}

TEST_CASE("the description tells the argument in words, in text order") {
  const auto svg = render_svg(chain().build());
  const auto desc = svg.substr(svg.find("<desc"), svg.find("</desc>") - svg.find("<desc"));
  CHECK(desc.find("u2 · line 3, CLAIM · FACT, supports u1: riders want it") != std::string::npos);
  CHECK(desc.find("u3 · line 4") > desc.find("u2 · line 3"));
  CHECK(desc.find("u6 · line 7, CLAIM · FACT: rails") != std::string::npos);
}

TEST_CASE("title and date are those that are given") {
  MapOptions options;
  options.title = "A <new> title";
  options.date = "2026-01-02";
  const auto facts = read_xml(render_svg(chain().build(), options));
  CHECK(facts.problem == "");
  CHECK(facts.text.find("analysed on 2026-01-02") != std::string::npos);
  CHECK(facts.titles.front() == "A <new> title");
}
