// Cited voices: who they are, what they are said to have said, and what that does in the argument.
#include <algorithm>

#include "render/json_parts.hpp"
#include "render/json_words.hpp"

namespace argmap::render {
namespace {

void sort_unique(std::vector<std::uint32_t>& indices) {
  std::sort(indices.begin(), indices.end());
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
}

}  // namespace

std::vector<VoiceUse> uses_of(const Report& report) {
  std::vector<VoiceUse> uses(report.voices.size());
  const auto units = report.graph.units();
  for (std::uint32_t i = 0; i < units.size(); ++i) {
    if (units[i].attribution == Unit::none_index) continue;
    VoiceUse& use = uses[report.attributions[units[i].attribution].voice];
    use.units.push_back(i);
    for (const std::uint32_t r : report.graph.outgoing(i)) {
      const Relation& relation = report.graph.relations()[r];
      if (relation.to.is_relation) continue;
      if (relation.type == RelationType::supports) use.supports.push_back(relation.to.index);
      if (relation.type == RelationType::attacks) use.attacks.push_back(relation.to.index);
    }
  }
  for (VoiceUse& use : uses) sort_unique(use.supports), sort_unique(use.attacks);
  return uses;
}

Span first_words(const Attribution& attribution) {
  Span first{none, none};
  for (const auto* spans : {&attribution.source, &attribution.cue, &attribution.content}) {
    if (!spans->empty()) first = std::min(first, spans->front());
  }
  return first.begin == none ? Span{} : first;
}

/// Who is said to have said what, and where.
void JsonParts::cited(const Attribution& attribution) const {
  const Place start = positions.place(first_words(attribution).begin);
  json.key("source"), spans(attribution.source);
  json.key("cue"), spans(attribution.cue);
  json.key("content"), spans(attribution.content);
  json.member("text", words_of(report.document, attribution.content));
  json.key("line"), json.number(start.line);
  json.key("column"), json.number(start.column);
  json.member("kind", name_of(attribution.kind));
}

/// Numbered on behind the attributions.
void JsonParts::attitude(std::uint32_t index) const {
  const Attribution& attitude = report.attitudes[index];
  json.begin_object();
  json.key("id"), json.id('a', static_cast<std::uint32_t>(report.attributions.size()) + index);
  cited(attitude);
  json.member("citing", name_of(attitude.citing));
  reasons(attitude.reasons);
  json.end_object();
}

void JsonParts::attribution(std::uint32_t index) const {
  const Attribution& attribution = report.attributions[index];
  const Voice& voice = report.voices[attribution.voice];
  json.begin_object();
  json.key("id"), json.id('a', index);
  json.key("voice"), json.id('v', attribution.voice);
  cited(attribution);
  json.member("naming", name_of(voice.naming));
  json.member("role", voice.role);
  json.key("interest"), json.boolean(voice.interest);
  json.member("stance", name_of(attribution.stance));
  reasons(attribution.reasons);
  lost(attribution.lost);
  json.end_object();
}

void JsonParts::voice(std::uint32_t index, const VoiceUse& use) const {
  const Voice& voice = report.voices[index];
  json.begin_object();
  json.key("id"), json.id('v', index);
  json.member("name", voice.name);
  json.member("naming", name_of(voice.naming));
  json.member("role", voice.role);
  json.key("interest"), json.boolean(voice.interest);
  if (voice.interest && !voice.interest_words.empty()) json.key("interest_words"), span(voice.interest_words);
  json.member("outlet", voice.outlet);
  ids("attributions", 'a', voice.attributions);
  ids("units", 'u', use.units);
  ids("supports", 'u', use.supports);
  ids("attacks", 'u', use.attacks);
  reasons(voice.reasons);
  json.end_object();
}

}  // namespace argmap::render
