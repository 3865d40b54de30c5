#include "exercise/statements.hpp"

#include <algorithm>

namespace argmap::exercise {
namespace {

/// "will" of a subject that is neither the writer nor the reader, in the main clause.
std::optional<Span> foretelling(const Task& task, Span sentence) {
  static const std::vector<std::string> will{"will", "won't"};
  const Reading& reading = task.reading;
  const auto found = reading.find(will, sentence);
  if (!found || found->begin == sentence.begin) return std::nullopt;
  const bool late =
      reading.find(task.terms("fact-value-policy", "subordinate"), {sentence.begin, found->begin}).has_value();
  return late ? std::nullopt : found;
}

}  // namespace

bool names_duty(const Task& task, Span span) {
  return task.reading.find(task.terms("fact-value-policy", "policy"), span).has_value();
}

bool judges(const Task& task, Span span) {
  const Document& document = task.reading.document();
  for (const Span found : task.reading.find_all(task.terms("fact-value-policy", "value"), span)) {
    const auto token =
        std::ranges::lower_bound(document.tokens, found.begin, {}, [](const Token& each) { return each.span.begin; });
    if (token->word_class == WordClass::adjective || found.size() > token->span.size()) return true;
  }
  return false;
}

bool reports(const Task& task, const Unit& unit) {
  const Span span = task.reading.document().sentences[unit.sentence].span;
  static const std::vector<std::string> writer{"i", "my", "me"};
  return task.reading.quotes(span) || task.reading.find(writer, span) ||
         task.reading.find(task.terms("fact-value-policy", "reporting"), span);
}

std::optional<Contest> contest_of(const Task& task, const Unit& unit) {
  const Span sentence = task.reading.document().sentences[unit.sentence].span;
  if (const auto duty = demand_of(task, sentence)) return Contest{"policy", *duty};
  if (const auto verdict = verdict_of(task, sentence)) return Contest{"value", *verdict};
  const auto will = unit.kind == ClaimKind::prediction ? foretelling(task, sentence) : std::nullopt;
  if (will) return Contest{"foretold", *will};
  const auto strong = task.reading.find(task.terms("counter-argument", "contestable"), sentence);
  const bool main =
      strong && !task.reading.find(task.terms("fact-value-policy", "subordinate"), {sentence.begin, strong->begin});
  return main ? std::optional(Contest{"strong", *strong}) : std::nullopt;
}

bool opens_midway(const Task& task, std::uint32_t index) {
  const Sentence& sentence = task.reading.document().sentences[index];
  const auto opening = task.reading.find(task.terms("unsupported", "opening"), sentence.span);
  return opening && opening->begin < sentence.span.begin + 3;
}

bool is_biography(const Task& task, std::uint32_t index) {
  constexpr std::uint32_t last_blocks = 3;
  const Document& document = task.reading.document();
  const std::uint32_t block = document.sentences[index].block;
  return block + last_blocks >= document.blocks.size() &&
         task.reading.find(task.terms("order-argument", "biography"), document.blocks[block].span);
}

bool looks_bare(const Task& task, std::uint32_t block) {
  const Reading& reading = task.reading;
  const Span span = reading.document().blocks[block].span;
  if (reading.evidence_in(block) || reading.has_digit(span) || reading.quotes(span)) return false;
  if (reading.find(task.terms("evidence-kind", "study"), span)) return false;
  if (reading.find(task.terms("connective", "example"), span)) return false;
  return !reading.find(task.terms("fact-value-policy", "reporting"), span);
}

}  // namespace argmap::exercise
