// The lists of findings and voices, and the controls that filter.
#include <algorithm>
#include <array>
#include <set>

#include "render/json/parts.hpp"
#include "render/json/words.hpp"
#include "render/report/parts.hpp"

namespace argmap::render {
namespace {

void open_sheet(Html& html, std::string_view id, std::string_view title) {
  html.add(
      "<section id=\"{0}\" class=\"sheet\" aria-labelledby=\"{0}-title\" tabindex=\"-1\">\n"
      "<h3 id=\"{0}-title\">{1}</h3>\n",
      id, title);
}

void write_finding(const Page& page, const Finding& finding, std::size_t index) {
  Html& html = page.html;
  html.add("<li class=\"finding {0}\" id=\"f{1}\" data-finding=\"{1}\"><p><strong class=\"severity\">{0}</strong> ",
           severity_name(finding.severity), index + 1);
  html.words(finding.message);
  html.raw(" <span class=\"id\">["), html.words(finding.id), html.raw("]</span></p>\n<p>");
  const std::string place = fmt::format("line {}: ", page.positions.line(finding.span.begin));
  if (finding.units.empty()) {
    html.words(place + page.report.document.plain(finding.span));
  } else {
    const Unit& unit = page.report.graph.units()[finding.units.front()];
    html.reference('u', finding.units.front(), place + in_quotes(words_of(page.report.document, unit.spans)));
  }
  html.raw("</p>\n");
  if (!finding.suggestion.empty()) {
    html.raw("<p class=\"advice\">"), html.words(finding.suggestion), html.raw("</p>\n");
  }
  html.raw("</li>\n");
}

/// "named, direct and indirect, has a stake; 12 % of the words; 3 statements rest on it"
std::string standing_of(const Voice& voice, const VoiceUse& use) {
  std::string out(name_of(voice.naming));
  if (voice.interest) out += ", has a stake";
  out += fmt::format("; {:.0f} % of the words", 100 * use.share);
  for (const auto& [count, kind] :
       {std::pair(use.direct, "direct"), {use.mixed, "mixed"}, {use.indirect, "indirect"}}) {
    if (count > 0) out += fmt::format(", {} {}", count, kind);
  }
  return out;
}

void write_units(const Page& page, std::string_view title, const std::vector<std::uint32_t>& units) {
  if (units.empty()) return;
  Html& html = page.html;
  html.raw("<p>"), html.words(title), html.raw("</p>\n<ul>\n");
  for (const std::uint32_t index : units) {
    const Unit& unit = page.report.graph.units()[index];
    html.raw("<li>");
    html.reference('u', index,
                   fmt::format("line {}: {}", page.positions.line(unit.hull().begin),
                               in_quotes(words_of(page.report.document, unit.spans))));
    html.raw("</li>\n");
  }
  html.raw("</ul>\n");
}

void write_voice(const Page& page, std::uint32_t index, const VoiceUse& use) {
  Html& html = page.html;
  const Voice& voice = page.report.voices[index];
  html.add("<li class=\"voice\" id=\"v{0}\"><h4>", index + 1);
  html.reference('v', index, voice.name.empty() ? "(nobody is named)" : voice.name);
  html.raw("</h4>\n<p>");
  if (!voice.role.empty() && voice.name.find(voice.role) == std::string::npos) html.words(voice.role + "; ");
  html.words(standing_of(voice, use)), html.raw("</p>\n");
  write_units(page, "Says:", use.units);
  write_units(page, "On this rests:", use.supports);
  write_units(page, "This speaks against:", use.attacks);
  html.raw("</li>\n");
}

/// Those who say most come first.
std::vector<std::uint32_t> order_of(const std::vector<VoiceUse>& uses) {
  std::vector<std::uint32_t> order(uses.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::greater<>(), [&](std::uint32_t i) { return uses[i].words; });
  return order;
}

void write_choice(Html& html, std::string_view group, std::string_view value) {
  html.add("<label><input type=\"checkbox\" name=\"{0}\" value=\"{1}\" checked> {1}</label>\n", group, value);
}

void write_select(Html& html, std::string_view id, std::string_view label,
                  const std::vector<std::pair<std::string, std::string>>& choices) {
  html.add("<p><label for=\"{0}\">{1}</label> <select id=\"{0}\">\n", id, label);
  for (const auto& [value, words] : choices) {
    html.raw("<option"), html.attribute("value", value), html.raw(">"), html.words(words), html.raw("</option>\n");
  }
  html.raw("</select></p>\n");
}

/// The roles, kinds and bases that the text has, in the order of the vocabulary.
void write_kinds(const Page& page) {
  std::set<Role> roles;
  std::set<ClaimKind> kinds;
  std::set<Basis> bases;
  for (const Unit& unit : page.report.graph.units()) {
    roles.insert(unit.role);
    unit.role == Role::evidence ? void(bases.insert(unit.basis)) : void(kinds.insert(unit.kind));
  }
  const auto group = [&](std::string_view name, std::string_view legend, const auto& values) {
    if (values.empty()) return;
    page.html.add("<fieldset><legend>{}</legend>\n", legend);
    for (const auto value : values) write_choice(page.html, name, name_of(value));
    page.html.raw("</fieldset>\n");
  };
  group("role", "Role", roles), group("kind", "Claims of the kind", kinds), group("kind", "Evidence by", bases);
}

}  // namespace

void Page::findings() const {
  open_sheet(html, "findings", "Findings");
  if (report.findings.empty()) html.raw("<p>Nothing was found that an editor should look at.</p>\n");
  html.raw("<ol class=\"findings\">\n");
  for (std::size_t i = 0; i < report.findings.size(); ++i) write_finding(*this, report.findings[i], i);
  html.raw("</ol>\n</section>\n");
}

void Page::voices() const {
  open_sheet(html, "voices", "Voices");
  const auto uses = uses_of(report);
  if (uses.empty()) html.raw("<p>Nobody but the author speaks.</p>\n");
  html.raw("<ol class=\"voices\">\n");
  for (const std::uint32_t i : order_of(uses)) write_voice(*this, i, uses[i]);
  html.raw("</ol>\n</section>\n");
}

void Page::filters() const {
  open_sheet(html, "filter", "Filter");
  html.raw("<form id=\"filter-form\">\n<p id=\"filter-count\"></p>\n");
  write_kinds(*this);
  std::vector<std::pair<std::string, std::string>> voices{{"", "anybody"}, {"author", "the author"}};
  for (std::uint32_t i = 0; i < report.voices.size(); ++i) {
    voices.emplace_back(fmt::format("v{}", i + 1), cut(terminal_line(report.voices[i].name), 60));
  }
  write_select(html, "filter-voice", "In the words of", voices);
  std::set<std::string_view> ids;
  for (const Finding& each : report.findings) ids.insert(each.id);
  std::vector<std::pair<std::string, std::string>> findings{{"", "all statements"}, {"any", "those with a finding"}};
  for (const std::string_view id : ids) findings.emplace_back(id, id);
  write_select(html, "filter-finding", "Findings", findings);
  html.raw("<button type=\"reset\">Show all</button>\n</form>\n</section>\n");
}

}  // namespace argmap::render
