#include "exercise/words/marks.hpp"

#include <algorithm>

namespace argmap::exercise {
namespace {

constexpr std::uint32_t reach = 2;  ///< sentences from a point to its answer
constexpr std::uint32_t head = 3;   ///< words at which a mark opens a sentence
constexpr double sure_margin = 0.5;

Span span_of(const Task& task, std::uint32_t sentence) {
  return task.reading.document().sentences[sentence].span;
}

/// The words before it in its sentence.
std::size_t words_before(const Task& task, std::uint32_t sentence, Span mark) {
  return task.reading.word_count({span_of(task, sentence).begin, mark.begin});
}

/// Set off by a comma on the left, or at the head.
bool stands_apart(const Task& task, std::uint32_t sentence, Span mark) {
  const std::string_view before = task.reading.document().slice({span_of(task, sentence).begin, mark.begin});
  const auto last = before.find_last_not_of(" \n\t");
  return last == std::string_view::npos || before[last] == ',';
}

/// Who says something in the sentence, and the words that tell it.
struct Saying {
  const Voice* voice = nullptr;
  Span words;  ///< source and reporting words, or these alone
};
std::optional<Saying> said_in(const Task& task, std::uint32_t sentence) {
  constexpr std::size_t longest = 8;
  const Span span = span_of(task, sentence);
  const Report& report = task.reading.report();
  for (const Attribution& said : report.attributions) {
    if (said.cue.empty() || !span.contains(said.cue.front())) continue;
    Span words = said.cue.front();
    const bool before = !said.source.empty() && span.contains(said.source.front()) &&
                        said.source.front().end <= words.begin &&
                        task.reading.word_count({said.source.front().begin, words.end}) <= longest;
    if (before) words.begin = said.source.front().begin;
    return Saying{&report.voices[said.voice], words};
  }
  return std::nullopt;
}

/// A statement of the sentence attacks something, and is that much surer to.
bool attacks(const Task& task, std::uint32_t sentence, double margin) {
  return std::ranges::any_of(task.reading.units_of(sentence), [&](std::uint32_t unit) {
    const Relation* relation = task.reading.outgoing(unit);
    return relation != nullptr && relation->type == RelationType::attacks && relation->margin >= margin;
  });
}

/// "To be sure" grants; "of course" may mock.
bool is_sure_grant(const Task& task, Span mark) {
  return !task.reading.find(task.terms("concession", "perhaps-granted"), mark);
}

bool is_followed_by_comma(const Task& task, Span mark) {
  const auto behind = task.reading.tokens_in({mark.end, mark.end + 2});
  return !behind.empty() && task.reading.document().slice(behind.front().span) == ",";
}

/// What stands between a point and its answer bears the point out, so that both are one.
bool goes_on(const Task& task, std::uint32_t between, std::uint32_t point) {
  constexpr double sure = 0.5;
  const Reading& reading = task.reading;
  return std::ranges::any_of(reading.units_of(between), [&](std::uint32_t unit) {
    const Relation* up = reading.outgoing(unit);
    return up != nullptr && up->margin >= sure && up->type == RelationType::supports &&
           reading.unit(up->to.index).sentence == point;
  });
}

/// "Yet their quarrel …": what is answered stands right before.
bool points_behind(const Task& task, Span turn) {
  static const std::vector<std::string> pronouns{"it",  "its", "they", "their", "he",    "his",
                                                 "she", "her", "this", "that",  "these", "those"};
  const Document& document = task.reading.document();
  const auto next =
      std::ranges::lower_bound(document.tokens, turn.end, {}, [](const Token& t) { return t.span.begin; });
  return next != document.tokens.end() && task.reading.find(pronouns, next->span);
}

/// The first sentence behind that turns against it, in the same paragraph.
std::optional<std::uint32_t> answer_to(const Task& task, std::uint32_t sentence) {
  const auto& sentences = task.reading.document().sentences;
  for (std::uint32_t next = sentence + 1; next <= sentence + reach && next < sentences.size(); ++next) {
    if (sentences[next].block != sentences[sentence].block || sentences[next - 1].question) break;
    if (const auto turn = turn_mark(task, next)) {
      if (next > sentence + 1 && points_behind(task, *turn)) break;
      return next;
    }
    if (!goes_on(task, next, sentence)) break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Span> grant_mark(const Task& task, std::uint32_t sentence) {
  for (const Span mark : task.reading.find_all(task.terms("concession", "granted"), span_of(task, sentence))) {
    const bool mocks = !is_sure_grant(task, mark) && !is_followed_by_comma(task, mark);  // "Of course he did it again"
    if (stands_apart(task, sentence, mark) && !task.reading.quotes(mark) && !mocks) return mark;
  }
  return std::nullopt;
}

std::optional<Span> objection_mark(const Task& task, std::uint32_t sentence) {
  const auto said = said_in(task, sentence);
  for (const Span mark : task.reading.find_all(task.terms("concession", "objecting"), span_of(task, sentence))) {
    if (words_before(task, sentence, mark) >= head || task.reading.quotes(mark)) continue;
    return said && said->words.contains(mark) ? said->words : mark;  // "Critics say", not only "Critics"
  }
  const bool many = said && (said->voice->naming == Naming::vague || said->voice->naming == Naming::collective);
  const bool some = many && task.reading.find(task.terms("concession", "objecting-verb"), said->words);
  return some && words_before(task, sentence, said->words) < head ? std::optional(said->words) : std::nullopt;
}

std::optional<Span> turn_mark(const Task& task, std::uint32_t sentence) {
  const auto mark = task.reading.find(task.terms("connective", "contrast"), span_of(task, sentence));
  return mark && mark->begin < span_of(task, sentence).begin + 3 ? mark : std::nullopt;
}

std::optional<Span> reason_mark(const Task& task, std::uint32_t sentence) {
  const auto mark = task.reading.find(task.terms("support-attack", "adding"), span_of(task, sentence));
  if (!mark || task.reading.quotes(*mark)) return std::nullopt;
  const bool inside = words_before(task, sentence, *mark) > 0 && stands_apart(task, sentence, *mark);
  return mark->begin == span_of(task, sentence).begin || inside ? mark : std::nullopt;
}

std::vector<Answered> answered_points(const Task& task) {
  const Reading& reading = task.reading;
  std::vector<Answered> found;
  for (std::uint32_t i = 0; i < reading.document().sentences.size(); ++i) {
    const Sentence& sentence = reading.document().sentences[i];
    if (!reading.is_prose(sentence.block) || sentence.question) continue;
    const auto answer = answer_to(task, i);
    if (!answer) continue;
    const auto granted = grant_mark(task, i);
    const bool doubted = !granted || !is_sure_grant(task, *granted);
    const bool opens = granted && granted->begin == sentence.span.begin;  // where it mocks more often
    if (!reading.own(*answer) || (doubted && !attacks(task, i, opens ? sure_margin : 0))) continue;
    const auto mark = granted ? granted : objection_mark(task, i);
    if (mark) found.push_back({i, *answer, granted.has_value(), *mark, *turn_mark(task, *answer)});
  }
  return found;
}

Cite cite_mark(const Task& task, std::uint32_t sentence, Span mark, const std::string& list) {
  Cite cite = task.reading.cite(span_of(task, sentence), {});
  cite.words = task.reading.words(mark);
  cite.rules = {"list " + list};
  return cite;
}

}  // namespace argmap::exercise
