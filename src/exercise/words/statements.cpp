#include "exercise/words/statements.hpp"

#include <algorithm>

namespace argmap::exercise {

bool has_finite_verb(const Reading& reading, Span span) {
  const auto bit = [](WordForm form) { return 1U << static_cast<unsigned>(form); };
  const unsigned finite = bit(WordForm::base) | bit(WordForm::present) | bit(WordForm::past);
  bool infinitive = false;  // "to" stands before
  for (const Token& token : reading.tokens_in(span)) {
    const bool verb = token.word_class == WordClass::verb && (reading.document().word(token).forms & finite) != 0;
    if (token.word_class == WordClass::auxiliary || (verb && !infinitive)) return true;
    infinitive = token.word_class == WordClass::particle;
  }
  return false;
}

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

bool opens_midway(const Task& task, std::uint32_t index) {
  const Sentence& sentence = task.reading.document().sentences[index];
  const auto opening = task.reading.find(task.terms("unsupported", "opening"), sentence.span);
  return opening && opening->begin < sentence.span.begin + 3;
}

bool is_biography(const Task& task, std::uint32_t index) {
  return task.reading.is_biography(task.reading.document().sentences[index].block);
}

}  // namespace argmap::exercise
