// One page that needs nothing else: article, map, findings and voices, readable without its script, linked by it.
#include <algorithm>

#include "argmap/render.hpp"
#include "render/json/parts.hpp"
#include "render/report/assets.hpp"
#include "render/report/parts.hpp"

namespace argmap::render {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// "By Ann Ray · essay.txt · a thesis, 5 claims and 3 pieces of evidence · 2 voices · 4 findings"
std::string summary_of(const Report& report) {
  std::size_t claims = 0;
  std::size_t evidence = 0;
  for (const Unit& unit : report.graph.units()) {
    claims += unit.role == Role::claim ? 1 : 0;
    evidence += unit.role == Role::evidence ? 1 : 0;
  }
  std::string out = report.author.empty() ? "" : "By " + report.author + " · ";
  out += report.graph.thesis() ? "a thesis, " : "no thesis, ";
  out += counted(claims, "claim", "claims") + " and " + counted(evidence, "piece of evidence", "pieces of evidence");
  out += " · " + counted(report.voices.size(), "voice", "voices");
  return out + " · " + counted(report.findings.size(), "finding", "findings");
}

/// Why there is nothing to see, and what the reader had to do to the text.
std::vector<std::string> notes_of(const Report& report) {
  std::vector<std::string> notes;
  if (!report.document.english) {
    notes.emplace_back("Most of this text is not English, so nothing was looked for.");
  } else if (!report.genre.argues) {
    notes.push_back("This reads as a text that argues no thesis (" + report.genre.id + "), so none was looked for.");
  } else if (report.graph.units().empty()) {
    notes.emplace_back("No argument was found in this text.");
  }
  for (const ReadingNote& each : report.document.notes) notes.push_back("The text: " + each.message + ".");
  return notes;
}

void write_head(Html& html, const Report& report) {
  html.add(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n<title>",
      report_policy());
  html.words(terminal_line(title_of(report)) + " – argument report");
  html.raw("</title>\n<style>"), html.raw(report_style()),
      html.raw("</style>\n</head>\n<body data-view=\"article\">\n");
}

constexpr std::string_view controls = R"(<div class="controls">
<form class="search" role="search">
<label for="search">Search the article</label>
<input id="search" type="search" autocomplete="off" placeholder="Search">
<button type="button" id="search-back" aria-label="Previous hit">↑</button>
<button type="button" id="search-on" aria-label="Next hit">↓</button>
<output for="search" id="search-count"></output>
</form>
<button type="button" id="theme" aria-pressed="false">Dark</button>
<button type="button" id="print">Print</button>
<button type="button" id="keys-open">Keys</button>
</div>
)";

void write_banner(Html& html, const Report& report) {
  html.raw("<a class=\"skip\" href=\"#article\">Skip to the article</a>\n<header class=\"banner\">\n<div>\n");
  html.element("h1", terminal_line(title_of(report)));
  html.raw("\n<p class=\"summary\">"), html.words(terminal_line(summary_of(report))), html.raw("</p>\n");
  for (const std::string& note : notes_of(report)) {
    html.raw("<p class=\"notice\">"), html.words(terminal_line(note)), html.raw("</p>\n");
  }
  html.raw("</div>\n"), html.raw(controls), html.raw(R"(</header>
<nav class="views" aria-label="Views">
<p class="choice" id="choice"></p>
<button type="button" data-view="article" aria-pressed="true">Article</button>
<button type="button" data-view="map" aria-pressed="false">Map</button>
<button type="button" data-view="panel" aria-pressed="false">Why &amp; findings</button>
</nav>
)");
}

constexpr std::string_view marks_legend = R"(<ul class="marks" aria-label="How statements are marked">
<li><span class="unit thesis" data-mark="T">thesis</span></li>
<li><span class="unit claim" data-mark="C">claim</span></li>
<li><span class="unit evidence" data-mark="E">evidence</span></li>
<li><span class="unit claim" data-mark="C?">nothing supports it</span></li>
<li><span class="unit claim" data-mark="C!">other finding</span></li>
<li><span class="source">voice</span></li>
<li><span class="cue">says</span></li>
<li><span class="furniture">not analysed</span></li>
</ul>
)";

void write_main(const Page& page) {
  Html& html = page.html;
  html.raw(
      "<main>\n<section id=\"article\" class=\"pane\" aria-labelledby=\"article-title\" tabindex=\"0\">\n"
      "<h2 id=\"article-title\">Article</h2>\n");
  html.raw(marks_legend);
  html.raw("<article>\n"), page.article(), html.raw("</article>\n</section>\n");
  html.raw("<section id=\"map\" class=\"pane\" aria-labelledby=\"map-title\">\n<h2 id=\"map-title\">Map</h2>\n");
  page.map();
  html.raw(
      "</section>\n<aside id=\"panel\" class=\"pane\" aria-labelledby=\"panel-title\">\n"
      "<h2 id=\"panel-title\">What was found, and why</h2>\n"
      "<div class=\"tabs\" role=\"tablist\" aria-label=\"What was found\" hidden>\n");
  for (const auto& [id, name] :
       {std::pair("why", "Why"), {"findings", "Findings"}, {"voices", "Voices"}, {"filter", "Filter"}}) {
    html.add(
        "<button type=\"button\" role=\"tab\" id=\"tab-{0}\" aria-controls=\"{0}\" aria-selected=\"false\" "
        "tabindex=\"-1\">{1}</button>\n",
        id, name);
  }
  html.raw(
      "</div>\n<section id=\"why\" class=\"sheet\" aria-labelledby=\"why-title\" tabindex=\"-1\" hidden>\n"
      "<h3 id=\"why-title\">Why</h3>\n<div id=\"why-words\"><p>Choose a statement, a voice or an arrow to see by "
      "which rules it was found, on which words, and what else was considered.</p></div>\n</section>\n");
  page.findings(), page.voices(), page.filters();
  html.raw("</aside>\n</main>\n");
}

constexpr std::string_view keys = R"(<dialog id="keys" aria-labelledby="keys-title">
<h2 id="keys-title">Keys</h2>
<dl>
<dt><kbd>j</kbd> <kbd>k</kbd> or <kbd>↓</kbd> <kbd>↑</kbd></dt><dd>in the article: next and previous statement</dd>
<dt><kbd>↑</kbd> <kbd>↓</kbd> <kbd>←</kbd> <kbd>→</kbd></dt><dd>in the map: what it bears on, what bears on it, and its neighbours</dd>
<dt><kbd>Enter</kbd></dt><dd>choose the statement and explain it</dd>
<dt><kbd>m</kbd> <kbd>a</kbd></dt><dd>to the same statement in the map, in the article</dd>
<dt><kbd>w</kbd></dt><dd>to its explanation; <kbd>Esc</kbd> leads back</dd>
<dt><kbd>n</kbd> <kbd>p</kbd></dt><dd>next and previous finding</dd>
<dt><kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd></dt><dd>map: larger, smaller, the whole</dd>
<dt><kbd>/</kbd></dt><dd>search</dd>
<dt><kbd>Esc</kbd></dt><dd>choose nothing</dd>
<dt><kbd>?</kbd></dt><dd>this list</dd>
</dl>
<p>Letters work where the article or the map has the focus.</p>
<form method="dialog"><button id="keys-close">Close</button></form>
</dialog>
)";

void write_foot(const Page& page) {
  Html& html = page.html;
  const std::string& name = page.report.document.name;
  html.raw("<footer><p>Made by argmap from "), html.words(terminal_line(name.substr(name.find_last_of('/') + 1)));
  html.raw(
      ". It is a first reading by rules that explain themselves, not a verdict: it shows what the text offers, not "
      "what is true.</p></footer>\n");
  html.raw("<div id=\"status\" class=\"unseen\" role=\"status\" aria-live=\"polite\"></div>\n");
  html.raw(keys), page.data();
  html.raw("<script type=\"module\">"), html.raw(report_script()), html.raw("</script>\n</body>\n</html>\n");
}

}  // namespace

std::string_view mark_of(Role role) {
  return role == Role::thesis ? "T" : role == Role::claim ? "C" : "E";
}

std::string kind_in_words(const Unit& unit) {
  const auto kind = unit.role == Role::evidence ? name_of(unit.basis) : name_of(unit.kind);
  return fmt::format("{} ({})", name_of(unit.role), kind);
}

std::string in_quotes(std::string_view words) {
  const bool own = words.starts_with("“") || words.starts_with("\"") || words.starts_with("‘");
  return own ? std::string(words) : fmt::format("“{}”", words);
}

std::string title_of(const Report& report) {
  const auto headline = std::ranges::find(report.furniture, "headline", &Furniture::category);
  const std::string& name = report.document.name;
  auto title = headline == report.furniture.end() ? "" : report.document.plain(headline->span);
  if (title.empty() && name != "-") title = name.substr(name.find_last_of('/') + 1);
  return title.empty() ? "Untitled" : title;
}

}  // namespace argmap::render

namespace argmap {

std::string render_html(const Report& report) {
  render::Html html;
  const render::Positions positions(report.document);
  const render::Page page{report, positions, html};
  render::write_head(html, report);
  render::write_banner(html, report);
  render::write_main(page);
  render::write_foot(page);
  return html.take();
}

}  // namespace argmap
