#include "extract/units/statements.hpp"

namespace argmap::extract {

bool Statements::is_clause(TokenRange part) const {
  bool opened = false;    // a relative clause, whose verb is still to come
  bool relative = false;  // the verb before was that of a relative clause
  const auto turns = words_->turns_from(part.first);
  for (auto turn = turns.begin(); turn != turns.end() && *turn < part.last;) {
    const std::uint32_t token = *turn++;
    if (!is_verb(token)) {
      opened = opened || token > part.first;
    } else if (!is_infinite(token, part.first)) {
      if (!opened && !(relative && is_joined(token))) return states_something(part);
      opened = false;
      relative = true;
      const std::uint32_t last = verb_group_end(token, part.last);
      while (turn != turns.end() && *turn <= last) ++turn;
    }
  }
  return false;
}

bool Statements::lacks_subject(TokenRange part) const {
  if (part.size() < 2) return false;
  const WordClass next = class_of(part.first + 1);
  if (class_of(part.first) == WordClass::auxiliary) {
    const bool turns = part.first > 0 && document_.word(document_.tokens[part.first - 1]).fold == "but";
    return !turns && (next == WordClass::verb || next == WordClass::auxiliary || next == WordClass::adverb ||
                      next == WordClass::particle);
  }
  return class_of(part.first) == WordClass::particle && !is(part.first, Lexis::to) && next == WordClass::preposition;
}

bool Statements::states_something(TokenRange part) const {
  std::uint32_t words = 0;
  bool verb = false;
  for (std::uint32_t i = part.first; i < part.last && !(verb && words >= fewest_words); ++i) {
    words += class_of(i) != WordClass::punctuation;
    verb = verb || is_verb(i);
  }
  return verb && (words >= fewest_words || is_subject_and_verb(part));
}

/// "Cars kill", but not "I know", "there is" or "kill them".
bool Statements::is_subject_and_verb(TokenRange part) const {
  while (!part.empty() && class_of(part.last - 1) == WordClass::punctuation) --part.last;
  if (part.size() != 2 || class_of(part.first + 1) != WordClass::verb || is(part.first + 1, Lexis::form_of_have))
    return false;
  const WordClass subject = class_of(part.first);
  return subject == WordClass::noun || subject == WordClass::name;
}

bool Statements::is_infinite(std::uint32_t verb, std::uint32_t first) const {
  const bool to = verb > first && class_of(verb - 1) == WordClass::particle && is(verb - 1, Lexis::to);
  return to || is(verb, Lexis::ing);
}

/// "and sold", "yet never sold": the verb goes on from the one before.
bool Statements::is_joined(std::uint32_t verb) const {
  for (; verb > 0; --verb) {
    if (class_of(verb - 1) == WordClass::conjunction || document_.word(document_.tokens[verb - 1]).fold == "yet")
      return true;
    if (class_of(verb - 1) != WordClass::adverb) return false;
  }
  return false;
}

/// The last token of "has not been seen", for "has".
std::uint32_t Statements::verb_group_end(std::uint32_t verb, std::uint32_t end) const {
  while (class_of(verb) != WordClass::verb && verb + 1 < end &&
         (is_verb(verb + 1) || class_of(verb + 1) == WordClass::adverb)) {
    ++verb;
  }
  return verb;
}

}  // namespace argmap::extract
