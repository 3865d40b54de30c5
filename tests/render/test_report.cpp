#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "argmap/render.hpp"
#include "build_report.hpp"
#include "render/map/palette.hpp"
#include "render/report/assets.hpp"
#include "render/report/page_policy.hpp"
#include "render/report/parts.hpp"

using namespace argmap;
using namespace argmap::test;

namespace {

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

ReportBuilder small_text() {
  ReportBuilder text;
  text.headline("Trams at night");
  const auto thesis = text.thesis("trams should run all night");
  text.heading("The riders");
  const auto riders = text.evidence("nine in ten riders asked for it", Basis::statistic);
  text.relate({riders}, thesis);
  return text;
}

/// The names of all elements that a page opens, in it own data and script too.
std::set<std::string> elements_of(const std::string& page) {
  const std::regex opening("<([a-zA-Z!][a-zA-Z0-9]*)");
  std::set<std::string> names;
  for (std::sregex_iterator at(page.begin(), page.end(), opening), end; at != end; ++at) names.insert((*at)[1]);
  return names;
}

const std::string evil =
    "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'><a href=javascript:x>&lt; <!--";

std::string hostile_page(const std::string& words) {
  ReportBuilder text;
  text.headline(words);
  const auto thesis = text.thesis(words);
  text.heading(words);
  const auto claim = text.claim(words);
  text.attribute(claim, text.voice(words, Naming::named, words));
  text.relate({claim}, thesis);
  text.report().author = words;
  text.report().document.name = words;
  text.report().findings.push_back({"unsupported", Severity::warning, {0, 3}, {thesis}, {}, words, words, {}});
  return render_html(text.build());
}

}  // namespace

TEST_CASE("base64 is that of RFC 4648") {
  CHECK(render::base64_of_hex("") == "");
  CHECK(render::base64_of_hex("66") == "Zg==");
  CHECK(render::base64_of_hex("666f") == "Zm8=");
  CHECK(render::base64_of_hex("666f6f") == "Zm9v");
  CHECK(render::base64_of_hex("666f6f62") == "Zm9vYg==");
  CHECK(render::base64_of_hex("fffefd00") == "//79AA==");
}

TEST_CASE("a page carries its policy, its style and its script, and nothing from elsewhere") {
  const auto page = render_html(small_text().build());
  CHECK(has(page, "content=\"default-src 'none'; script-src 'sha256-"));
  CHECK_FALSE(has(render::report_policy(), "unsafe"));
  CHECK(has(page, "<style>" + std::string(render::report_style()) + "</style>"));
  CHECK(has(page, "<script type=\"module\">" + std::string(render::report_script()) + "</script>"));
  CHECK(count(page, "<script") == 2);
  for (const std::string_view part : {" src=", "url(", "@import", " style=", " onclick=", "href=\"http"}) {
    CHECK_MESSAGE(!has(page, part), part);
  }
  for (const std::string_view part : {"</", "<!--", "<script"}) CHECK_FALSE(has(render::report_script(), part));
}

TEST_CASE("every statement stands in the article and on the map, and each leads to the other") {
  const auto report = small_text().build();
  const auto page = render_html(report);
  for (const std::string id : {"u1", "u2"}) {
    CHECK(count(page, " id=\"text-" + id + "\"") == 1);
    CHECK(count(page, " id='" + id + "'") == 1);
    CHECK(has(page, "<a class=\"unit " + std::string(id == "u1" ? "thesis" : "evidence") + "\" href=\"#" + id + "\""));
    CHECK(has(page, "href='#text-" + id + "'"));
  }
  CHECK(has(page, "data-mark=\"T\""));
  CHECK(has(page, "data-mark=\"E\""));
  CHECK(has(page, " id='r1'"));
}

TEST_CASE("a statement in two parts has its id once") {
  auto text = small_text();
  auto& spans = text.units()[0].spans;
  spans = {{spans[0].begin, spans[0].begin + 5}, {spans[0].begin + 6, spans[0].end}};
  const auto page = render_html(text.build());
  CHECK(count(page, " id=\"text-u1\"") == 1);
  CHECK(count(page, "class=\"unit thesis\" href=\"#u1\"") == 2);
}

TEST_CASE("the article says what is doubtful, who speaks, and what was not analysed") {
  auto text = small_text();
  text.attribute(1, text.voice("Ann Ray"));
  text.report().attributions[0].cue = {{0, 5}};
  text.report().findings.push_back(
      {"unsupported", Severity::warning, {}, {0}, {}, "no reason is given", "Give one.", {}});
  text.report().findings.push_back({"no-number", Severity::note, {}, {1}, {}, "how many?", "", {}});
  const auto page = render_html(text.build());
  CHECK(has(page, "data-mark=\"T?\""));
  CHECK(has(page, "data-mark=\"E!\""));
  CHECK(has(page, "<span data-at=\"0\" class=\"cue\">Trams</span>"));
  CHECK(has(page, "title=\"not part of the argument: headline\""));
  CHECK(has(page, "<strong class=\"severity\">warning</strong> no reason is given"));
  CHECK(has(page, "<p class=\"advice\">Give one.</p>"));
  CHECK(has(page, "<li class=\"voice\" id=\"v1\">"));
}

TEST_CASE("pieces count code points") {
  ReportBuilder text;
  text.thesis("ünïcode 🙂 täles");
  text.claim("follow");
  CHECK(has(render_html(text.build()), "<span data-at=\"17\">follow</span>"));
}

TEST_CASE("hostile words stay words in the page") {
  const auto page = hostile_page(evil);
  CHECK(count(page, "<script") == 2);
  CHECK(count(page, "</script>") == 2);
  CHECK_FALSE(has(page, "<!--"));
  CHECK_FALSE(has(page, "<img"));
  CHECK(elements_of(page) == elements_of(hostile_page("harmless words that are as long as the others are, so that "
                                                      "the cards of the map are broken into lines as well")));
  const auto bytes = hostile_page(std::string("a\0b\x1b\u202E\xFF c", 11));
  CHECK_FALSE(has(bytes, std::string_view("\0", 1)));
  CHECK_FALSE(has(bytes, "\x1b"));
  CHECK_FALSE(has(bytes, "\xFF"));
}

TEST_CASE("data in a script element cannot end it") {
  CHECK(render::script_json(R"({"a":"</script><!--"})") == R"({"a":"\u003c/script>\u003c!--"})");
}

TEST_CASE("texts that argue nothing give a page that says so") {
  Report report;
  report.document.name = "folder/empty.txt";
  report.document.line_starts = {0};
  const auto page = render_html(report);
  CHECK(has(page, "<h1>empty.txt</h1>"));
  CHECK(has(page, "No argument was found in this text."));
  report.document.english = false;
  CHECK(has(render_html(report), "Most of this text is not English"));
  CHECK(render_html(report) == render_html(report));
}

TEST_CASE("Markdown nests what bears on a statement below it") {
  auto text = small_text();
  text.attribute(1, text.voice("Ann Ray", Naming::named, "driver"));
  text.report().attributions[0].content = {{5, 9}};
  text.report().findings.push_back({"unsupported", Severity::warning, {}, {0}, {}, "no reason is given", "", {}});
  const auto report = render_markdown(text.build());
  CHECK(has(report, "# Argument report: Trams at night\n"));
  CHECK(has(report,
            "\n- **thesis** (policy), line 2: trams should run all night\n"
            "  - *supported by* **evidence** (statistic), line 4, in the words of Ann Ray: nine in ten riders"));
  CHECK(has(report, "- warning, line 1: no reason is given: “trams should run all night”\n"));
  CHECK(has(report, "| Ann Ray, driver | named |"));
}

TEST_CASE("Markdown of a circle and of a deep chain ends") {
  ReportBuilder text;
  for (int i = 0; i < 3000; ++i) text.claim("claim");
  for (std::uint32_t i = 0; i + 1 < 3000; ++i) text.relate({i + 1}, i);
  text.relate({0}, 2999);
  CHECK(count(render_markdown(text.build()), "**claim**") == 3000);
}

TEST_CASE("the page's style has the colours of the map, light and dark") {
  const auto& light = render::palette_of(Theme::light);
  const auto& dark = render::palette_of(Theme::dark);
  const auto& page = render::palette_of_page();
  using Color = std::string_view render::Palette::*;
  using P = render::Palette;
  const std::vector<std::pair<std::string, Color>> colors{{"paper", &P::paper},
                                                          {"ink", &P::ink},
                                                          {"quiet-ink", &P::quiet_ink},
                                                          {"border", &P::border},
                                                          {"support", &P::support},
                                                          {"attack", &P::attack},
                                                          {"restate", &P::restate},
                                                          {"thesis-fill", &P::thesis_fill},
                                                          {"claim-fill", &P::claim_fill},
                                                          {"evidence-fill", &P::evidence_fill},
                                                          {"voice-fill", &P::voice_fill},
                                                          {"voice-ink", &P::voice_ink},
                                                          {"section-fill", &P::section_fill},
                                                          {"section-border", &P::section_border},
                                                          {"heading-ink", &P::heading_ink}};
  CHECK(colors.size() * sizeof(std::string_view) == sizeof(P));
  for (const auto& [name, color] : colors) {
    CHECK(page.*color == "var(--map-" + name + ", " + std::string(light.*color) + ")");
    CHECK(has(render::report_style(),
              "--map-" + name + ": light-dark(" + std::string(light.*color) + ", " + std::string(dark.*color) + ");"));
  }
}
