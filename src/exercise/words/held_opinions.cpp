// Sentences that can be asked about alone for the opinion that they hold.
#include <algorithm>
#include <functional>

#include "exercise/words/main_clause.hpp"
#include "exercise/words/opinions.hpp"
#include "exercise/words/statements.hpp"
#include "exercise/words/survey.hpp"

namespace argmap::exercise {
Sentence without_opening(const Task& task, std::uint32_t index) {
  const Reading& reading = task.reading;
  const auto& tokens = reading.document().tokens;
  Sentence rest = reading.document().sentences[index];
  const auto opening = reading.find(task.terms("unsupported", "joining"), rest.span);
  if (!opening || opening->begin != rest.span.begin) return rest;
  std::uint32_t first = rest.tokens.first + static_cast<std::uint32_t>(reading.tokens_in(*opening).size());
  const auto is_comma = [&](std::uint32_t i) { return reading.document().slice(tokens[i].span) == ","; };
  const bool light = first == rest.tokens.first + 1 && tokens[first - 1].word_class == WordClass::conjunction;  // "But"
  if (first >= rest.tokens.last || (!is_comma(first) && !light)) return rest;
  first += is_comma(first) ? 1U : 0U;
  if (first >= rest.tokens.last) return rest;
  rest.tokens.first = first;
  rest.span.begin = tokens[first].span.begin;
  return rest;
}

bool is_seen_by_others(const Task& task, std::uint32_t index) {
  return index >= task.survey.others_from[task.reading.document().sentences[index].block];
}

namespace {

/// It can be read without the sentence before it, and speaks of neither writer nor reader.
bool can_be_asked(const Task& task, std::uint32_t index, const Sentence& shown) {
  constexpr std::size_t fewest_words = 7;
  constexpr std::size_t most_words = 40;
  static const std::vector<std::string> people{"i", "my", "me", "you", "your"};
  const Reading& reading = task.reading;
  Sentence named = shown;
  if (opens_empty(reading.document(), shown)) ++named.tokens.first;
  const std::size_t words = reading.word_count(shown.span);
  if (words < fewest_words || words > most_words || !reading.is_prose(shown.block)) return false;
  if (!reading.own(index) || !reading.is_whole(index) || !reading.reads_alone(named)) return false;
  const bool whole = shown.tokens.first == reading.document().sentences[index].tokens.first;
  const bool answers = index > 0 && reading.document().sentences[index - 1].question;
  const bool handed_on = reading.find(task.terms("counter-argument", "handed-on"), shown.span).has_value() ||
                         reading.find(task.terms("who-says", "coarse"), shown.span);
  return !answers && !handed_on && !is_seen_by_others(task, index) && !(whole && opens_midway(task, index)) &&
         !is_biography(task, index) && !reading.find(people, shown.span);
}

/// The first claim of a sentence; nothing where all that it says is evidence, or no part of the argument.
std::optional<std::uint32_t> claim_in(const Reading& reading, std::uint32_t sentence) {
  const auto& units = reading.units_of(sentence);
  const auto claim = std::ranges::find_if(units, [&](std::uint32_t unit) {
    return reading.unit(unit).role != Role::evidence || reading.unit(unit).basis == Basis::reasoning;
  });
  return claim == units.end() ? std::nullopt : std::optional(*claim);
}

}  // namespace

std::vector<Held> held_opinions(const Task& task, int fewest_marks, Draw& draw) {
  std::vector<Held> held;
  for (std::uint32_t i = 0; i < task.reading.document().sentences.size(); ++i) {
    const auto claim = claim_in(task.reading, i);
    const Sentence shown = without_opening(task, i);
    if (!claim || !can_be_asked(task, i, shown)) continue;
    const Opinion opinion = opinion_of(task, i);
    if (opinion.marks >= fewest_marks && !opinion.why.empty()) held.push_back({i, *claim, shown.span, opinion});
  }
  draw.shuffle(held);
  std::ranges::stable_sort(held, std::greater(), [](const Held& each) { return each.opinion.marks; });
  return held;
}

}  // namespace argmap::exercise
