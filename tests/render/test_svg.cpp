#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "argmap/render.hpp"
#include "build_report.hpp"
#include "xml_check.hpp"

using namespace argmap;
using namespace argmap::test;

namespace {

const std::set<std::string> drawn_elements{"svg", "g", "title", "desc", "rect", "text", "tspan", "path", "circle"};

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// The tooltip of the only unit that has these words.
bool has_title_ending(const XmlFacts& facts, const std::string& words) {
  return std::ranges::any_of(facts.titles, [&](const std::string& title) { return title.ends_with("\n" + words); });
}

ReportBuilder small_map() {
  ReportBuilder text;
  text.headline("Trams at night");
  const auto thesis = text.thesis("trams should run all night");
  text.heading("The riders");
  const auto count = text.evidence("nine in ten riders asked for it", Basis::statistic);
  text.relate({count}, thesis);
  return text;
}

}  // namespace

TEST_CASE("a map stands alone and says what it shows") {
  const auto svg = render_svg(small_map().build());
  const auto facts = read_xml(svg);
  CHECK(facts.problem == "");
  CHECK_FALSE(has(svg, "<!"));
  CHECK(has(svg, "role='img'"));
  CHECK(facts.titles.front() == "Trams at night");
  CHECK(has(facts.text, "An argument map with a thesis, 0 claims and 1 pieces of evidence."));
  CHECK(has(facts.text, "The riders"));
  CHECK(has(facts.text, "STATISTIC"));
  CHECK(has_title_ending(facts, "nine in ten riders asked for it"));
}

TEST_CASE("the words of a card read as they stand in the article, over line breaks too") {
  ReportBuilder text;
  const std::string words = "nobody who has stood at a dark stop in November at two in the morning doubts any of this";
  text.thesis(words);
  CHECK(has(read_xml(render_svg(text.build())).text, words));
}

TEST_CASE("hostile words stay words") {
  for (const std::string words : {"<script>alert(1)</script>", "]]> & &amp; &#x41; %s {} \\N \\G \\l",
                                  "\"'><g onload='x'", "<!DOCTYPE svg [<!ENTITY x 'y'>]>",
                                  "javascript:alert(1) url(http://x.y)", "emoji 🙂 and 漢字 and \u0301 alone"}) {
    CAPTURE(words);
    ReportBuilder text;
    text.headline(words);
    const auto thesis = text.thesis(words);
    text.heading(words);
    const auto claim = text.claim(words);
    text.attribute(claim, text.voice(words, Naming::named, words));
    text.relate({claim}, thesis);
    text.report().author = words;
    const auto facts = read_xml(render_svg(text.build()));
    CHECK(facts.problem == "");
    CHECK(has_title_ending(facts, words));
    for (const auto& element : facts.elements) CHECK(drawn_elements.contains(element));
    for (const auto& attribute : facts.attributes) CHECK_FALSE(attribute.starts_with("on"));
  }
}

TEST_CASE("control characters, bidi overrides and broken bytes never reach the drawing") {
  ReportBuilder text;
  const std::string bytes("a\0b\x1b[0m\u202Ec\xED\xA0\x80 \xFF\xEF\xBF\xBF", 20);
  text.headline(bytes);
  text.thesis(bytes);
  const auto svg = render_svg(text.build());
  CHECK(read_xml(svg).problem == "");
  for (const std::string_view evil : {std::string_view("\0", 1), std::string_view("\x1b"), std::string_view("\u202E"),
                                      std::string_view("\xED\xA0"), std::string_view("\xFF")}) {
    CHECK_FALSE(has(svg, evil));
  }
}

TEST_CASE("endless words and texts are shown shortened, tooltips to 4,000 characters") {
  ReportBuilder text;
  text.thesis(std::string(20000, 'w'));
  std::string words;
  for (int i = 0; i < 3000; ++i) words += "täglich ";
  text.claim(words + "end");
  const auto facts = read_xml(render_svg(text.build()));
  CHECK(facts.problem == "");
  for (const auto& title : facts.titles) CHECK(title.size() < 9000);
  CHECK(has_title_ending(facts, std::string(3999, 'w') + "…"));
}

TEST_CASE("the legend lists what the map uses, and nothing else") {
  auto text = small_map();
  const auto plain = read_xml(render_svg(text.build())).text;
  CHECK(has(plain, "supports"));
  CHECK_FALSE(has(plain, "attacks"));
  CHECK_FALSE(has(plain, "a cited voice"));
  CHECK_FALSE(has(plain, "says the same again"));
  const auto attack = text.claim("the noise wakes the town");
  text.relate({attack}, 0, RelationType::attacks, true);
  text.attribute(attack, text.voice("Ada Brook"));
  const auto rich = read_xml(render_svg(text.build())).text;
  CHECK(has(rich, "attacks, but is granted and outweighed"));
  CHECK(has(rich, "a cited voice"));
  CHECK(has(rich, "Ada Brook"));
}

TEST_CASE("stake and anonymity of a voice are said on the card") {
  auto text = small_map();
  text.attribute(1, text.voice("a clerk", Naming::anonymous, "", true));
  const auto words = read_xml(render_svg(text.build())).text;
  CHECK(has(words, "anonymous"));
  CHECK(has(words, "has a stake"));
}

TEST_CASE("an empty map is a drawing that says so") {
  Report report;
  auto facts = read_xml(render_svg(report));
  CHECK(facts.problem == "");
  CHECK(has(facts.text, "No argument was found"));
  report.document.english = false;
  facts = read_xml(render_svg(report));
  CHECK(has(facts.text, "not in English"));
}

TEST_CASE("a long text is thinned to the statements nearest to the thesis, and the map says so") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  for (int i = 0; i < 200; ++i) {
    const auto claim = text.claim("near " + std::to_string(i));
    text.relate({claim}, thesis);
    for (int j = 0; j < 3; ++j) text.relate({text.evidence("far")}, claim);
  }
  const auto facts = read_xml(render_svg(text.build()));
  CHECK(facts.problem == "");
  CHECK(has(facts.text, "Drawn are 300 of 801 statements"));
  CHECK(has(facts.text, "near 199"));
  CHECK(has(facts.text, "+ 3 below, not drawn"));
}

TEST_CASE("a hundred statements that all attack one another still give a map") {
  ReportBuilder text;
  for (int i = 0; i < 100; ++i) text.claim("statement " + std::to_string(i));
  for (std::uint32_t i = 0; i < 100; ++i) {
    for (std::uint32_t j = 0; j < i; ++j) text.relate({i}, j, RelationType::attacks);
  }
  const auto facts = read_xml(render_svg(text.build()));
  CHECK(facts.problem == "");
  CHECK(has(facts.text, "relations; the others are not drawn"));
}

TEST_CASE("the same report gives the same bytes") {
  const auto report = small_map().build();
  CHECK(render_svg(report) == render_svg(report));
  CHECK(render_dot(report) == render_dot(report));
}
