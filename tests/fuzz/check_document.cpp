#include "check_document.hpp"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "../render/xml_check.hpp"
#include "argmap/argmap.hpp"

namespace argmap::fuzz {
namespace {

const RuleBook& rules() {
  static const LoadedRules loaded = load_rules(std::filesystem::path(ARGMAP_SOURCE_DIR) / "rules/en");
  return *loaded.book;
}

bool inside(const Report& report, Span span) {
  return span.begin < span.end && span.end <= report.document.text.size();
}

bool all_inside(const Report& report, const std::vector<Span>& spans) {
  return std::ranges::all_of(spans, [&](Span span) { return inside(report, span); });
}

std::string broken_units(const Report& report) {
  for (const Unit& unit : report.graph.units()) {
    if (unit.spans.empty() || !all_inside(report, unit.spans)) return "a unit lies outside the text";
    if (unit.sentence >= report.document.sentences.size()) return "a unit has no sentence";
    const bool attributed = unit.attribution != Unit::none_index;
    if (attributed && unit.attribution >= report.attributions.size()) return "a unit's attribution is missing";
  }
  return {};
}

std::string broken_voices(const Report& report) {
  for (const Attribution& a : report.attributions) {
    if (a.voice >= report.voices.size()) return "an attribution has no voice";
    if (a.content.empty()) return "an attribution attributes nothing";
    if (!all_inside(report, a.source) || !all_inside(report, a.cue) || !all_inside(report, a.content)) {
      return "an attribution lies outside the text";
    }
  }
  return {};
}

std::string broken_json(const std::string& json) {
  const auto parsed = nlohmann::json::parse(json, nullptr, false);
  if (parsed.is_discarded()) return "the JSON is malformed";
  return std::ranges::count(json, '\n') == 1 ? "" : "the JSON is not one line";
}

/// Well-formed, and nothing in it that a browser would run or fetch.
std::string broken_svg(const std::string& svg) {
  const test::XmlFacts facts = test::read_xml(svg);
  if (!facts.problem.empty()) return "the SVG is malformed: " + facts.problem;
  for (const std::string_view active : {"script", "foreignObject", "image", "use", "a", "iframe", "set", "animate"}) {
    if (std::ranges::count(facts.elements, active) > 0) return "the SVG holds <" + std::string(active) + ">";
  }
  for (const std::string& attribute : facts.attributes) {
    if (attribute.starts_with("on") || attribute.ends_with("href")) return "the SVG holds " + attribute + "=";
  }
  return {};
}

}  // namespace

std::string check_document(std::string_view bytes) {
  const Report report = analyse(read_document("fuzz", bytes), rules());
  if (const auto broken = report.graph.broken_invariants(); !broken.empty()) return broken.front();
  if (std::string broken = broken_units(report); !broken.empty()) return broken;
  if (std::string broken = broken_voices(report); !broken.empty()) return broken;
  if (std::string broken = broken_json(render_json(report)); !broken.empty()) return broken;
  return broken_svg(render_svg(report));
}

}  // namespace argmap::fuzz
