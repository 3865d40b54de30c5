#include "render/json/parts.hpp"

#include "render/json/words.hpp"

namespace argmap::render {

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "error";
}

void JsonParts::span(Span span) const {
  json.begin_array();
  json.number(positions.code_point(span.begin));
  json.number(positions.code_point(span.end));
  json.end_array();
}

void JsonParts::spans(const std::vector<Span>& spans) const {
  json.begin_array();
  for (const Span each : spans) span(each);
  json.end_array();
}

void JsonParts::place(Span span) const {
  const Place start = positions.place(span.begin);
  json.key("start"), json.number(positions.code_point(span.begin));
  json.key("end"), json.number(positions.code_point(span.end));
  json.key("line"), json.number(start.line);
  json.key("column"), json.number(start.column);
}

void JsonParts::reasons(const std::vector<Reason>& reasons) const {
  json.key("reasons"), json.begin_array();
  for (const Reason& reason : reasons) {
    const RuleNote& note = report.rules[reason.rule];
    json.begin_object();
    json.member("rule", note.id);
    json.key("weight"), json.decimal(static_cast<double>(reason.weight));
    if (!reason.words.empty()) json.key("words"), span(reason.words);
    if (!reason.captures.empty()) {
      json.key("captures"), json.begin_object();
      for (const auto& [slot, words] : reason.captures) json.key(note.captures[slot]), span(words);
      json.end_object();
    }
    if (in_full) json.member("explanation", explanation(report, reason));
    json.end_object();
  }
  json.end_array();
}

void JsonParts::lost(const std::vector<Alternative>& lost) const {
  json.key("lost"), json.begin_array();
  for (const Alternative& alternative : lost) {
    json.begin_object();
    json.member("what", alternative.what);
    json.key("weight"), json.decimal(static_cast<double>(alternative.weight));
    reasons(alternative.reasons.list());
    json.end_object();
  }
  json.end_array();
}

void JsonParts::ids(std::string_view key, char letter, const std::vector<std::uint32_t>& indices) const {
  json.key(key), json.begin_array();
  for (const std::uint32_t index : indices) json.id(letter, index);
  json.end_array();
}

void JsonParts::finding(const Finding& finding) const {
  json.begin_object();
  json.member("id", finding.id);
  json.member("severity", severity_name(finding.severity));
  place(finding.span);
  json.member("message", finding.message);
  json.member("suggestion", finding.suggestion);
  if (!finding.units.empty()) {
    json.member("text", words_of(report.document, report.graph.units()[finding.units.front()].spans));
  }
  ids("units", 'u', finding.units);
  ids("voices", 'v', finding.voices);
  json.end_object();
}

void JsonParts::genre() const {
  json.key("genre"), json.begin_object();
  json.member("id", report.genre.id);
  json.member("means", report.genre.means);
  json.key("argues"), json.boolean(report.genre.argues);
  json.key("weight"), json.decimal(static_cast<double>(report.genre.weight));
  reasons(report.genre.reasons);
  json.end_object();
}

void JsonParts::rule(const RuleNote& rule) const {
  json.begin_object();
  json.member("id", rule.id);
  json.member("means", rule.means);
  json.member("explain", rule.explain);
  json.key("weight"), json.decimal(rule.weight);
  json.key("right"), json.number(rule.right);
  json.key("of"), json.number(rule.of);
  json.member("measured_on", rule.measured_on);
  json.member("origin", rule.origin);
  json.end_object();
}

}  // namespace argmap::render
