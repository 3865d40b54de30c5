#include "exercise/words/connectives.hpp"

#include <algorithm>

namespace argmap::exercise {
namespace {

/// "But even more importantly", "But at the same time": the turn adds rather than opposes.
bool reading_on(const Task& task, Span rest) {
  const auto more = task.reading.find(task.terms("connective", "no-turn"), rest);
  return more && more->begin <= rest.begin + 2;
}

/// "In part because", "not because": the word before leaves no other choice.
bool leads_to_reason(const Task& task, const Document& document, std::uint32_t token) {
  const auto& words = task.terms("connective", "before-reason");
  return std::ranges::find(words, document.word(document.tokens[token - 1]).fold) != words.end();
}

}  // namespace

bool signals(const Task& task, Span words, const Sentence& sentence) {
  const Document& document = task.reading.document();
  const auto token = static_cast<std::uint32_t>(
      std::ranges::lower_bound(document.tokens, words.begin, {}, [](const Token& t) { return t.span.begin; }) -
      document.tokens.begin());
  auto behind = token;
  while (behind < sentence.tokens.last && document.tokens[behind].span.begin < words.end) ++behind;
  const std::string next = behind < sentence.tokens.last ? document.word(document.tokens[behind]).fold : "";
  if (next == "as" || next == "to") return false;  // "in the same way as", "in addition to"
  const bool head = token == sentence.tokens.first;
  const std::string& first = document.word(document.tokens[token]).fold;
  if (head && next == "of") return false;  // "as a result of"
  if (first == "because") return next != "of" && !head && !leads_to_reason(task, document, token);
  if (first == "yet" || first == "still" || first == "instead") return head && next != "another" && next != "of";
  if (first == "however" && next != ",") return false;  // "However late it is"
  if (behind < sentence.tokens.last && reading_on(task, {words.end, sentence.span.end})) return false;
  return head;  // inside a sentence these leave room for other readings
}

std::vector<Signal> signals_in(const Task& task, std::uint32_t index) {
  const Sentence& sentence = task.reading.document().sentences[index];
  std::vector<Signal> found;
  for (const std::string_view sense : {"contrast", "reason", "result", "example", "addition"}) {
    const auto words = task.reading.find(task.terms("connective", sense), sentence.span);
    if (words && signals(task, *words, sentence)) found.push_back({std::string(sense), *words, index});
  }
  return found;
}

}  // namespace argmap::exercise
