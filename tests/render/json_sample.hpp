// A small report put together by hand, so that renderers can be tested without an analysis.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "argmap/report.hpp"

namespace argmap::sample {

/// A document with lines and nothing else judged: one block, one sentence.
inline Document document_of(std::string name, std::string text) {
  Document document;
  document.name = std::move(name);
  document.text = std::move(text);
  const auto size = static_cast<std::uint32_t>(document.text.size());
  document.line_starts.push_back(0);
  for (std::uint32_t i = 0; i < size; ++i) {
    if (document.text[i] == '\n') document.line_starts.push_back(i + 1);
  }
  Block block;
  block.span = {0, size};
  document.blocks.push_back(block);
  Sentence sentence;
  sentence.span = {0, size};
  document.sentences.push_back(sentence);
  return document;
}

/// Where the words stand in the text: the `nth` time from 0. An empty span where they do not.
inline Span find(const Document& document, std::string_view words, int nth = 0) {
  std::size_t at = document.text.find(words);
  while (nth-- > 0 && at != std::string::npos) at = document.text.find(words, at + 1);
  if (at == std::string::npos) return {};
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

inline Unit unit(Role role, std::vector<Span> spans) {
  Unit made;
  made.role = role;
  made.spans = std::move(spans);
  return made;
}

inline Relation relation(std::vector<std::uint32_t> from, RelationType type, Target to) {
  Relation made;
  made.from = std::move(from);
  made.type = type;
  made.to = to;
  return made;
}

inline const char* const bees =
    "Let the verges grow\n"
    "\n"
    "Mowing costs “€2 a metre”, the council’s own report found. Verges, she says, feed the bees 🐝. "
    "Some people call them untidy, but untidy is not unsafe. The town should stop mowing.\n"
    "Let it stop.\n";

/// A thesis at the end that is restated, linked premises, a granted attack, an undercut, and a voice.
inline Report bee_report() {
  Report report;
  report.document = document_of("bees.txt", bees);
  const Document& d = report.document;
  const auto at = [&](std::string_view words) { return find(d, words); };

  report.rules = {
      {"voice.report", "A report says it.", "{source} {cue} it", 1.5, 30, 40, "essays", {"source", "cue"}, "counted"},
      {"claim.should", "It says what ought to be done.", "", 2.0, 0, 0, "judged", {}}};
  const Reason heard{0, 1.5F, at("report found"), {{0, at("the council’s own report")}, {1, at("found")}}};
  const Reason ought{1, 2.0F, at("should stop"), {}};

  std::vector<Unit> units{unit(Role::evidence, {at("Mowing costs “€2 a metre”")}),
                          unit(Role::evidence, {at("Verges"), at("feed the bees 🐝")}),
                          unit(Role::claim, {at("Some people call them untidy")}),
                          unit(Role::claim, {at("untidy is not unsafe")}),
                          unit(Role::thesis, {at("The town should stop mowing")}),
                          unit(Role::thesis, {at("Let it stop")})};
  units[0].basis = Basis::study;
  units[0].attribution = 0;
  units[4].kind = ClaimKind::policy;
  units[4].reasons = {ought};
  units[4].lost = {{Instead::What::evidence, 0, 0.25F}};

  std::vector<Relation> relations{
      relation({0, 1}, RelationType::supports, {false, 4}), relation({2}, RelationType::attacks, {false, 4}),
      relation({3}, RelationType::undercuts, {true, 1}), relation({5}, RelationType::restates, {false, 4})};
  relations[1].conceded = true;
  report.graph = ArgumentGraph(std::move(units), std::move(relations));

  Voice voice;
  voice.name = "the council’s own report";
  voice.naming = Naming::document;
  voice.interest = true;
  voice.interest_words = at("own");
  voice.attributions = {0};
  report.voices = {voice};
  Attribution attribution;
  attribution.source = {at("the council’s own report")};
  attribution.cue = {at("found")};
  attribution.content = {at("Mowing costs “€2 a metre”")};
  attribution.reasons = {heard};
  report.attributions = {attribution};

  report.furniture = {{at("Let the verges grow"), "headline", {}}};
  report.findings.resize(2);
  report.findings[0] = {"unsupported", {}, at("untidy is not unsafe"), {3}, {}, "nothing speaks for it", "", {}};
  report.findings[1] = {"unsupported", {}, at("The town should stop mowing"), {4}, {0}, "one stake", "ask others", {}};
  report.findings[1].severity = Severity::warning;
  return report;
}

}  // namespace argmap::sample
