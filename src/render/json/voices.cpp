// Cited voices: who they are, what they are said to have said, and what that does in the argument.
#include <algorithm>

#include "render/json/parts.hpp"
#include "render/json/words.hpp"

namespace argmap::render {
namespace {

void sort_unique(std::vector<std::uint32_t>& indices) {
  std::sort(indices.begin(), indices.end());
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
}

/// Counts words, which punctuation marks are not.
class WordCount {
 public:
  explicit WordCount(const Document& document) : document_(document), before_(document.tokens.size() + 1, 0) {
    for (std::size_t i = 0; i < document.tokens.size(); ++i) {
      const bool word = document.tokens[i].word_class != WordClass::punctuation;
      before_[i + 1] = before_[i] + (word ? 1 : 0);
    }
  }

  [[nodiscard]] std::uint32_t all() const { return before_.back(); }

  /// In any of the spans, which may overlap.
  [[nodiscard]] std::uint32_t in(std::vector<Span> spans) const {
    std::sort(spans.begin(), spans.end());
    std::uint32_t sum = 0;
    std::uint32_t counted = 0;  // up to this byte
    for (const Span span : spans) {
      sum += between(std::max(span.begin, counted), span.end);
      counted = std::max(counted, span.end);
    }
    return sum;
  }

 private:
  [[nodiscard]] std::uint32_t between(std::uint32_t begin, std::uint32_t end) const {
    return begin < end ? before_[first_from(end)] - before_[first_from(begin)] : 0;
  }

  [[nodiscard]] std::size_t first_from(std::uint32_t offset) const {
    const auto& tokens = document_.tokens;
    const auto found = std::lower_bound(tokens.begin(), tokens.end(), offset,
                                        [](const Token& token, std::uint32_t at) { return token.span.begin < at; });
    return static_cast<std::size_t>(found - tokens.begin());
  }

  const Document& document_;
  std::vector<std::uint32_t> before_;  // by token
};

void count_words(const Report& report, std::vector<VoiceUse>& uses) {
  const WordCount count(report.document);
  std::vector<Span> furniture;
  for (const Furniture& each : report.furniture) furniture.push_back(each.span);
  const std::uint32_t all = count.all() - count.in(std::move(furniture));
  for (std::size_t i = 0; i < uses.size(); ++i) {
    std::vector<Span> said;
    for (const std::uint32_t a : report.voices[i].attributions) {
      const Attribution& attribution = report.attributions[a];
      said.insert(said.end(), attribution.content.begin(), attribution.content.end());
      uses[i].direct += attribution.kind == AttributionKind::direct ? 1 : 0;
      uses[i].indirect += attribution.kind == AttributionKind::indirect ? 1 : 0;
      uses[i].mixed += attribution.kind == AttributionKind::mixed ? 1 : 0;
    }
    uses[i].words = count.in(std::move(said));
    uses[i].share = all == 0 ? 0 : static_cast<double>(uses[i].words) / all;
  }
}

}  // namespace

std::vector<VoiceUse> uses_of(const Report& report) {
  std::vector<VoiceUse> uses(report.voices.size());
  count_words(report, uses);
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
  json.key("words"), json.number(use.words);
  json.key("share"), json.decimal(use.share);
  json.key("direct"), json.number(use.direct);
  json.key("indirect"), json.number(use.indirect);
  json.key("mixed"), json.number(use.mixed);
  reasons(voice.reasons);
  json.end_object();
}

}  // namespace argmap::render
