// Findings as SARIF 2.1.0 (OASIS, 2020): one log with one run, written while reading.
#include <fmt/format.h>

#include "argmap/findings.hpp"
#include "cli/commands/check_writers.hpp"
#include "render/json/parts.hpp"
#include "render/json/words.hpp"

namespace argmap::cli {
namespace {

/// A file name as a relative reference of RFC 3986: bytes that may not stand in a path are percent escapes, and so is a
/// colon, before which a scheme would be read.
std::string uri_of(std::string_view name) {
  constexpr std::string_view plain = "-._~!$&'()*+,;=@/";
  std::string out;
  for (const char c : name) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    out += letter || plain.find(c) != std::string_view::npos ? std::string(1, c)
                                                             : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out.empty() ? "-" : out;
}

/// FNV-1a, 64 bits: the same finding about the same words keeps its fingerprint when lines move.
std::string fingerprint(std::string_view id, std::string_view words) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const std::string_view part : {id, std::string_view("\n"), words}) {
    for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  }
  return fmt::format("{:016x}", hash);
}

class SarifWriter : public CheckWriter {
 public:
  explicit SarifWriter(Console& console)
      : console_(console), json_(out_, [this](std::string_view piece) { console_.out().write(piece); }) {}

  void begin() override {
    json_.begin_object();
    json_.member("version", "2.1.0");
    json_.key("runs"), json_.begin_array(), json_.begin_object();
    write_tool();
    json_.member("columnKind", "unicodeCodePoints");
    json_.key("results"), json_.begin_array();
  }

  void add(const Checked& checked) override {
    const render::Positions places(checked.report.document);
    for (const Finding* each : checked.listed) result(checked.report, places, *each, false);
    for (const Finding* each : checked.suppressed) result(checked.report, places, *each, true);
  }

  void end() override {
    json_.end_array(), json_.end_object(), json_.end_array(), json_.end_object();
    console_.out().write(out_ + "\n");
  }

 private:
  void text(std::string_view key, std::string_view words) {
    json_.key(key), json_.begin_object(), json_.member("text", words), json_.end_object();
  }

  void write_tool() {
    json_.key("tool"), json_.begin_object(), json_.key("driver"), json_.begin_object();
    json_.member("name", "argmap");
    json_.member("semanticVersion", ARGMAP_VERSION);
    json_.key("rules"), json_.begin_array();
    for (const FindingKind& kind : finding_kinds()) {
      json_.begin_object();
      json_.member("id", kind.id);
      text("shortDescription", fmt::format("{}.", kind.means));
      text("fullDescription", kind.explanation);
      text("help", kind.suggestion);
      json_.key("defaultConfiguration"), json_.begin_object();
      json_.member("level", render::severity_name(kind.severity));
      json_.end_object(), json_.end_object();
    }
    json_.end_array(), json_.end_object(), json_.end_object();
  }

  void result(const Report& report, const render::Positions& places, const Finding& finding, bool suppressed) {
    const std::string words = render::words_of(report.document, report.graph.units()[finding.units.front()].spans);
    json_.begin_object();
    json_.member("ruleId", finding.id);
    const FindingKind* kind = find_finding_kind(finding.id);
    json_.key("ruleIndex"), json_.number(static_cast<std::uint64_t>(kind - finding_kinds().data()));
    json_.member("level", render::severity_name(finding.severity));
    text("message", fmt::format("{}. {}", finding.message, finding.suggestion));
    json_.key("locations"), json_.begin_array(), json_.begin_object();
    location(report, places, finding.span);
    json_.end_object(), json_.end_array();
    related(report, places, finding);
    json_.key("partialFingerprints"), json_.begin_object();
    json_.member("argmapFinding/v1", fingerprint(finding.id, words));
    json_.end_object();
    if (suppressed) {
      json_.key("suppressions"), json_.begin_array(), json_.begin_object();
      json_.member("kind", "inSource");
      json_.end_object(), json_.end_array();
    }
    json_.end_object();
  }

  void related(const Report& report, const render::Positions& places, const Finding& finding) {
    if (finding.units.size() < 2) return;
    json_.key("relatedLocations"), json_.begin_array();
    for (std::size_t i = 1; i < finding.units.size(); ++i) {
      json_.begin_object();
      json_.key("id"), json_.number(i);
      location(report, places, report.graph.units()[finding.units[i]].hull());
      json_.end_object();
    }
    json_.end_array();
  }

  void location(const Report& report, const render::Positions& places, Span span) {
    const Place begin = places.place(span.begin);
    const Place end = places.place(span.end);
    json_.key("physicalLocation"), json_.begin_object();
    json_.key("artifactLocation"), json_.begin_object();
    json_.member("uri", uri_of(report.document.name));
    json_.end_object();
    json_.key("region"), json_.begin_object();
    json_.key("startLine"), json_.number(begin.line);
    json_.key("startColumn"), json_.number(begin.column);
    json_.key("endLine"), json_.number(end.line);
    json_.key("endColumn"), json_.number(end.column);
    json_.end_object(), json_.end_object();
  }

  Console& console_;
  std::string out_;
  render::JsonWriter json_;
};

}  // namespace

std::unique_ptr<CheckWriter> check_sarif(Console& console) {
  return std::make_unique<SarifWriter>(console);
}

}  // namespace argmap::cli
