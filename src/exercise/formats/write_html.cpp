// A page to print: the sheet, and the key on pages of its own. No script, no link, no network.
#include <fmt/format.h>

#include <algorithm>

#include "exercise/formats/writers.hpp"
#include "render/escape/escape.hpp"

namespace argmap::exercise {
namespace {

using render::xml;

constexpr std::string_view style_sheet =
    "@page{size:A4;margin:18mm 16mm}"
    "*{box-sizing:border-box}"
    "body{font:11pt/1.45 Georgia,'Liberation Serif','DejaVu Serif',serif;color:#111;background:#fff;max-width:48rem;"
    "margin:1.5rem auto;padding:0 1rem}"
    "h1{font-size:1.5em;line-height:1.2;margin:0 0 .3em}h2{font-size:1.2em;margin:1.6em 0 .6em}"
    "h3{font-size:1em;margin:0 0 .3em}"
    ".who{display:flex;gap:2rem;margin:.6em 0 1.4em}.who span{flex:1;border-bottom:1px solid #555;padding-top:1em}"
    ".note,.does,.key p{font-size:.9em;color:#333}"
    ".line{display:block;padding-left:2.6rem;position:relative}"
    ".line::before{content:attr(data-n);position:absolute;left:0;width:1.7rem;text-align:right;color:#555;"
    "font:400 .72rem sans-serif;padding-top:.15em}"
    ".article p,.article h1,.article h2,.article h3{margin:0 0 .7em}.article h3{font-size:1.05em}"
    ".item{break-inside:avoid;margin:0 0 1.6em}.does{margin:.1em 0 .5em}"
    "blockquote{margin:.4em 0 .6em;padding:.2em .8em;border-left:3px solid #888}"
    "ol,ul{margin:.3em 0;padding:0;list-style:none}li{display:flex;gap:.6em;margin:.25em 0}"
    "li b{min-width:1.4em;font-family:sans-serif}.box{flex:none;display:inline-block;width:2.2em;border-bottom:1px "
    "solid "
    "#111;margin-left:auto}"
    ".rule{border-bottom:1px solid #999;height:2em}.map{overflow-x:auto}.map svg{max-width:100%;height:auto}"
    ".key{break-before:page}.key .item{margin-bottom:.9em}.key ul{padding-left:1.2em}.key "
    "li{display:list-item;list-style:"
    "disc;font-size:.9em}"
    "@media print{body{margin:0;max-width:none;padding:0;font-size:10pt}.article "
    "p{font-size:9.5pt}.questions{break-before:page}}";

std::string article(const Sheet& sheet) {
  const std::string_view head = says_title(sheet) ? "h1" : "h2";
  std::string out = "<section class=\"article\" aria-label=\"The article, with numbered lines\">\n";
  std::size_t number = 0;
  for (const Paragraph& each : sheet.article) {
    const std::string_view tag = each.kind == "title"     ? head
                                 : each.kind == "heading" ? "h3"
                                 : each.kind == "quote"   ? "blockquote"
                                                          : "p";
    out += fmt::format("<{}{}>", tag, each.kind == "note" ? " class=\"note\"" : "");
    for (const std::string& line : each.lines) {
      out += fmt::format("<span class=\"line\" data-n=\"{}\">{} </span>", ++number, xml(line));
    }
    out += fmt::format("</{}>\n", tag);
  }
  return out + "</section>\n";
}

std::string list(const std::vector<Choice>& choices, bool boxes) {
  std::string out;
  for (const Choice& each : choices) {
    out += fmt::format("<li><b>{}</b><span>{}</span>{}</li>\n", xml(each.id), xml(with_line(each)),
                       boxes ? "<span class=\"box\"></span>" : "");
  }
  return choices.empty() ? "" : "<ul>\n" + out + "</ul>\n";
}

std::string places(std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += "<span class=\"box\"></span> ";
  return out;
}

std::string question(const Item& item, std::size_t number) {
  std::string out =
      fmt::format("<div class=\"item\">\n<h3>{}. {}</h3>\n<p class=\"does\">{} {}.{}</p>\n", number, xml(item.ask),
                  instruction(item), points_of(item), item.hint.empty() ? "" : " Hint: " + xml(item.hint));
  if (!item.quote.empty()) out += fmt::format("<blockquote>{}</blockquote>\n", xml(item.quote));
  if (!item.map.nodes.empty())
    out += "<div class=\"map\">" + map_svg(item, fmt::format("q{}", number), false) + "</div>\n";
  if (item.map.nodes.empty()) out += list(item.rows, item.form != Form::order);
  if (item.form == Form::order) out += "<p>Order: " + places(item.rows.size()) + "</p>\n";
  out += list(item.options, false);
  if (!item.map.nodes.empty()) out += list(item.rows, true);
  for (std::uint32_t i = 0; i < item.room; ++i) out += "<div class=\"rule\"></div>\n";
  return out + "</div>\n";
}

std::string key(const Item& item, std::size_t number) {
  std::string out = fmt::format("<div class=\"item\">\n<h3>{}. {}</h3>\n", number, xml(answer_in_full(item)));
  if (item.form == Form::open && !item.key.model.empty()) out += fmt::format("<p>Model: {}</p>\n", xml(item.key.model));
  if (!item.key.because.empty()) out += fmt::format("<p>Why: {}</p>\n", xml(item.key.because));
  std::string lines;
  for (const std::string& line : item.key.rubric) lines += fmt::format("<li>{}</li>\n", xml(line));
  for (const Cite& cite : item.key.cites) lines += fmt::format("<li>{}</li>\n", xml(place_of(cite)));
  if (!lines.empty()) out += "<ul>\n" + lines + "</ul>\n";
  if (!item.map.nodes.empty())
    out += "<div class=\"map\">" + map_svg(item, fmt::format("k{}", number), true) + "</div>\n";
  return out + "</div>\n";
}

}  // namespace

std::string write_html(const Sheet& sheet, const SheetStyle& style) {
  if (style.interactive) return write_page(sheet, style);
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{0}</title>\n"
      "<style>{1}</style>\n</head>\n<body>\n<main>\n",
      xml(sheet.title), style_sheet);
  out += "<div class=\"who\"><span>Name</span><span>Class</span><span>Date</span></div>\n";
  if (!says_title(sheet)) out += fmt::format("<h1>{}</h1>\n", xml(sheet.title));
  if (!says_author(sheet)) out += fmt::format("<p class=\"note\">By {}</p>\n", xml(sheet.author));
  out += article(sheet);
  out += "<section class=\"questions\">\n<h2>Questions</h2>\n";
  std::size_t number = 0;
  for (const Item& item : sheet.items) out += question(item, ++number);
  if (sheet.items.empty()) out += "<p>The analysis was not sure enough of this article to ask anything.</p>\n";
  out += "</section>\n";
  if (style.key) {
    out += fmt::format("<section class=\"key\">\n<h2>Key</h2>\n<p>{}, {}, seed {}</p>\n", xml(sheet.source),
                       called(sheet.level), sheet.seed);
    number = 0;
    for (const Item& item : sheet.items) out += key(item, ++number);
    if (const std::string found = seen_by_all(sheet); !found.empty())
      out += fmt::format("<p class=\"note\">{}</p>\n", xml(found));
    out += "</section>\n";
  }
  return out + "</main>\n</body>\n</html>\n";
}

}  // namespace argmap::exercise
