#include <algorithm>

#include "argmap/acceptability.hpp"
#include "argmap/findings.hpp"
#include "render/json/parts.hpp"
#include "render/report/page_policy.hpp"
#include "render/report/parts.hpp"

namespace argmap::render {
namespace {

/// How every statement stands once attacks are weighed, in the order of the units.
void write_standings(JsonWriter& json, const ArgumentGraph& graph) {
  json.key("standings"), json.begin_array();
  for (const Standing& each : standings(graph)) {
    json.begin_object();
    json.member("label", name_of(each.label));
    json.member("steps", steps_of(each));
    json.end_object();
  }
  json.end_array();
}

/// What the kinds of findings mean that the report has.
void write_finding_kinds(JsonWriter& json, const Report& report) {
  json.key("findings"), json.begin_object();
  for (const FindingKind& kind : finding_kinds()) {
    if (std::ranges::find(report.findings, kind.id, &Finding::id) == report.findings.end()) continue;
    json.key(kind.id), json.string(kind.explanation);
  }
  json.end_object();
}

}  // namespace

void Page::data() const {
  html.raw("<script type=\"application/json\" id=\"data\">");
  std::string report_json;
  std::string id;
  JsonWriter(id).string(report.document.name);
  write_json(
      report, Scheme::vocabulary, id, [&](std::string_view piece) { report_json += piece; }, true);
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  report_json.pop_back();  // the line break
  json.key("report"), json.raw(report_json);
  write_standings(json, report.graph);
  write_finding_kinds(json, report);
  json.end_object();
  html.raw(script_json(out)), html.raw("</script>\n");
}

}  // namespace argmap::render
