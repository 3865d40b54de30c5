#include "exercise/main_words.hpp"

#include <algorithm>

namespace argmap::exercise {
namespace {

/// "Despite the terrible storm, …": in what stands before the subject.
bool is_fronted(const Reading& reading, Span sentence, Span words) {
  const auto tokens = reading.tokens_in(sentence);
  static const std::vector<std::string> opening{"despite", "as"};
  if (tokens.empty()) return false;
  const bool opens = tokens.front().word_class == WordClass::preposition || reading.find(opening, tokens.front().span);
  if (!opens) return false;
  const auto comma =
      std::ranges::find_if(tokens, [&](const Token& token) { return reading.document().slice(token.span) == ","; });
  return comma != tokens.end() && words.begin < comma->span.begin;
}

}  // namespace

bool stands_in_main(const Task& task, Span words, Span sentence) {
  const Reading& reading = task.reading;
  const bool name = words.begin > sentence.begin && reading.tokens_in(words).front().capitalised;
  const Span before{sentence.begin, words.begin};
  return !name && !is_fronted(reading, sentence, words) && !reading.quotes(words) &&
         !reading.find(task.terms("fact-value-policy", "subordinate"), before);
}

std::optional<Span> find_in_main(const Task& task, const std::vector<std::string>& words, Span sentence) {
  for (const Span found : task.reading.find_all(words, sentence)) {
    if (stands_in_main(task, found, sentence)) return found;
  }
  return std::nullopt;
}

std::optional<Span> date_in(const Task& task, Span span) {
  const auto named = task.reading.find(task.terms("fact-value-policy", "dates"), span);
  if (named) return named;
  for (const Token& token : task.reading.tokens_in(span)) {
    if (task.reading.has_digit(token.span) && task.reading.is_year(token)) return token.span;
  }
  return std::nullopt;
}

namespace {

/// "3 June", "June 3, 2019" whole, where a month was found.
Span with_day(const Reading& reading, Span found, Span within) {
  const auto is_day = [&](const Token& token) {
    const std::string_view word = reading.document().slice(token.span);
    return word.size() <= 4 && word.front() >= '0' && word.front() <= '9';
  };
  const auto before = reading.tokens_in({within.begin, found.begin});
  if (!before.empty() && is_day(before.back()) && !reading.is_year(before.back()))
    found.begin = before.back().span.begin;
  for (const Token& token : reading.tokens_in({found.end, within.end})) {
    if (is_day(token)) {
      found.end = token.span.end;
    } else if (reading.document().slice(token.span) != ",") {
      break;
    }
  }
  return found;
}

}  // namespace

std::optional<Span> time_in(const Task& task, Span span, const std::vector<std::string>& except) {
  std::optional<Span> first;
  for (const Token& token : task.reading.tokens_in(span)) {
    if (!first && task.reading.is_year(token)) first = token.span;
  }
  for (const Span found : task.reading.find_all(task.terms("judge-source", "date"), span)) {
    const WordClass its = task.reading.tokens_in(found).front().word_class;
    const bool is_verb = its == WordClass::auxiliary || its == WordClass::verb;  // "may", "march"
    if (is_verb || task.reading.find(except, found)) continue;
    const Span whole = with_day(task.reading, found, span);
    return first && first->begin < whole.begin ? first : std::optional(whole);
  }
  return first;
}

}  // namespace argmap::exercise
