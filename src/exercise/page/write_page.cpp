// The sheet as one page that needs nothing else: the article, the questions, and what the learner copies or prints.
#include "exercise/formats/writers.hpp"
#include "exercise/page/page.hpp"
#include "render/report/page_policy.hpp"
#include "sheet_hashes.hpp"

extern "C" {
extern const char argmap_sheet_js[];
extern const char argmap_sheet_js_end[];
extern const char argmap_sheet_css[];
extern const char argmap_sheet_css_end[];
}

namespace argmap::exercise {
namespace {

using render::Html;

std::string_view between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

void write_head(Html& html, const Sheet& sheet) {
  html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta");
  html.attribute("http-equiv", "Content-Security-Policy");
  html.add(" content=\"{}\">\n", render::page_policy(sheet_js_sha256, sheet_css_sha256));
  html.raw(
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
  html.element("title", sheet.title), html.raw("\n<style>");
  html.raw(between(argmap_sheet_css, argmap_sheet_css_end)), html.raw("</style>\n</head>\n<body>\n");
}

void write_banner(Html& html, const Sheet& sheet) {
  html.raw("<a class=\"skip\" href=\"#questions\">Skip to the questions</a>\n<header>\n");
  html.element("h1", sheet.title);
  if (!sheet.author.empty()) html.raw("\n<p class=\"note\">"), html.words("By " + sheet.author), html.raw("</p>");
  html.raw(
      "\n<p class=\"paper\">Name <span class=\"blank\"></span> Date <span class=\"blank\"></span></p>\n"
      "<noscript><p class=\"note\">Scripts are off in this browser, so the page cannot check answers. Print it, or "
      "write on paper.</p></noscript>\n</header>\n");
}

void write_article(Html& html, const Sheet& sheet) {
  html.raw(
      "<section id=\"article\" class=\"pane\" aria-labelledby=\"article-title\" tabindex=\"0\">\n"
      "<h2 id=\"article-title\">The article</h2>\n<article>\n");
  std::size_t line = 0;
  for (const Paragraph& each : sheet.article) {
    const std::string_view tag = each.kind == "title" || each.kind == "heading" ? "h3"
                                 : each.kind == "quote"                         ? "blockquote"
                                                                                : "p";
    html.add("<{} class=\"{}\">", tag, each.kind);
    for (const std::string& words : each.lines) {
      ++line;
      html.add("<span class=\"line\" id=\"line-{0}\" data-n=\"{0}\" tabindex=\"-1\">", line);
      html.words(words), html.raw(" </span>");
    }
    html.add("</{}>\n", tag);
  }
  html.raw("</article>\n</section>\n<a id=\"back\" href=\"#questions\" hidden>Back to the question</a>\n");
}

void write_results(Html& html, const SheetStyle& style) {
  html.raw(R"(<section id="results" aria-labelledby="results-title">
<h2 id="results-title">Hand in</h2>
<p><label for="learner">Your name</label> <input id="learner" autocomplete="off"></p>
<p class="act">)");
  if (style.key) html.raw("<button type=\"button\" id=\"check-all\">Check all</button>\n");
  html.raw(R"(<button type="button" id="copy">Copy answers</button>
<button type="button" id="print">Print</button>
<button type="button" id="again">Start over</button></p>
<p id="sum" class="told" role="status"></p>
<ul id="each"></ul>
<details class="words"><summary>What is copied</summary>
<p class="note"><label for="table">A table that your teacher reads in: your name, the question, your answer.</label></p>
<textarea id="table" rows="6" readonly></textarea>
</details>
</section>
)");
}

}  // namespace

std::string write_page(const Sheet& sheet, const SheetStyle& style) {
  Html html;
  write_head(html, sheet);
  write_banner(html, sheet);
  html.raw("<main>\n");
  write_article(html, sheet);
  html.raw("<section id=\"questions\" class=\"pane\" aria-labelledby=\"questions-title\" tabindex=\"-1\">\n");
  html.raw("<h2 id=\"questions-title\">Questions</h2>\n");
  std::size_t number = 0;
  for (const Item& item : sheet.items) write_field(html, item, ++number, style);
  if (sheet.items.empty()) html.raw("<p>The analysis was not sure enough of this article to ask anything.</p>\n");
  if (!sheet.items.empty()) write_results(html, style);
  html.raw("</section>\n</main>\n");
  write_page_data(html, sheet, style);
  html.raw("<script type=\"module\">"), html.raw(between(argmap_sheet_js, argmap_sheet_js_end));
  html.raw("</script>\n</body>\n</html>\n");
  return html.take();
}

}  // namespace argmap::exercise
