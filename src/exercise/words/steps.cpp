#include "exercise/words/steps.hpp"

#include <algorithm>
#include <set>

#include "exercise/words/connectives.hpp"
#include "exercise/words/grounds.hpp"
#include "exercise/words/halves.hpp"
#include "exercise/words/marks.hpp"
#include "exercise/words/own_nouns.hpp"
#include "exercise/words/sayings.hpp"
#include "exercise/words/statements.hpp"
#include "exercise/words/survey.hpp"

namespace argmap::exercise {
namespace {

Span span_of(const Task& task, std::uint32_t sentence) {
  return task.reading.document().sentences[sentence].span;
}

/// Without the stop at its end.
Span without_stop(const Reading& reading, Span span) {
  const auto tokens = reading.tokens_in(span);
  if (!tokens.empty() && tokens.back().word_class == WordClass::punctuation) span.end = tokens.back().span.begin;
  return span;
}

/// What stands behind a connective and its comma.
Span behind(const Reading& reading, Span mark, Span sentence) {
  Span rest{mark.end, sentence.end};
  const auto tokens = reading.tokens_in(rest);
  const auto first =
      std::ranges::find_if(tokens, [](const Token& token) { return token.word_class != WordClass::punctuation; });
  if (first != tokens.end()) rest.begin = first->span.begin;
  return rest;
}

/// Words without a connective at their head: "But", "moreover,", "and".
Span without_opening(const Task& task, Span span) {
  static const std::vector<std::string> joining{"and",         "so",       "or",     "indeed",         "in fact",
                                                "of course",   "also",     "still",  "in other words", "in conclusion",
                                                "to conclude", "in short", "finally"};
  std::optional<Span> opening = task.reading.find(joining, span);
  if (!opening || opening->begin > span.begin + 2) opening.reset();
  for (const std::string_view sense : {"contrast", "result", "example", "addition"}) {
    const auto found = task.reading.find(task.terms("connective", sense), span);
    if (!opening && found && found->begin < span.begin + 3) opening = found;
  }
  static const std::vector<std::string> bound{"to", "of", "as"};  // "in addition to", "as a result of"
  const bool goes_on = opening && task.reading.find(bound, {opening->end, std::min(opening->end + 3, span.end)});
  return opening && !goes_on ? behind(task.reading, *opening, span) : span;
}

/// It is a statement, not long and not torn out of quotation marks or brackets.
bool is_fit(const Task& task, const Part& part) {
  constexpr std::size_t fewest = 3;
  constexpr std::size_t most = 38;
  const Reading& reading = task.reading;
  const std::size_t count = reading.word_count(part.words);
  if (count < fewest || count > most || reading.document().sentences[part.sentence].question) return false;
  if (!reading.is_whole(part.sentence) || is_biography(task, part.sentence)) return false;
  if (part.whole ? !has_finite_verb(reading, part.words) : !is_full_clause(reading, part.words)) return false;
  const std::string_view text = reading.document().slice(part.words);
  const bool torn =
      std::ranges::count(text, '"') % 2 != 0 || std::ranges::count(text, '(') != std::ranges::count(text, ')');
  return !torn && !leaves_out(reading, part.words) && !reading.find(task.terms("who-says", "coarse"), part.words);
}

/// "X because Y" in one sentence; nothing in X says who thinks so, or supposes.
std::optional<Step> reason_step(const Task& task, const Signal& signal) {
  static const std::vector<std::string> open{"that", "if", "whether", "not", "n't", "unless"};
  const Reading& reading = task.reading;
  const Span span = without_opening(task, span_of(task, signal.sentence));
  if (signal.words.begin <= span.begin) return std::nullopt;
  if (reading.find_all(task.terms("connective", "reason"), span).size() > 1) return std::nullopt;
  Span claim{span.begin, signal.words.begin};
  Span reason = without_stop(reading, {behind(reading, signal.words, span_of(task, signal.sentence)).begin, span.end});
  claim = without_stop(reading, claim);
  static const std::vector<std::string> turns{"but", "yet", "still"};  // what stands behind them is no reason any more
  if (reading.find(turns, reason) || reading.find(open, claim) ||
      reading.find(task.terms("who-says", "saying"), claim) || reading.find(task.terms("who-says", "thinking"), claim))
    return std::nullopt;
  return Step{{signal.sentence, reason}, {signal.sentence, claim, true}, true, signal.words, "reason",
              "connective.reason"};
}

/// Something for which evidence can be offered: it is not held back, handed on, said to the reader or of something told
/// elsewhere ("the latter").
bool can_be_borne_out(const Task& task, std::uint32_t index) {
  constexpr std::size_t fewest = 6;
  static const std::vector<std::string> words{"may",         "might",          "you",      "your",     "such",
                                              "let us",      "let's",          "let me",   "latter",   "former",
                                              "in question", "in other words", "in short", "the other"};
  const Reading& reading = task.reading;
  const Span span = span_of(task, index);
  return reading.own(index) && reading.word_count(span) >= fewest && !reading.find(words, span) &&
         !reading.find(task.terms("who-says", "saying"), span) &&
         !reading.find(task.terms("connective", "example"), span);
}

/// Something that came about, with how much or how many: "for example" behind it goes on with what both bear out.
bool is_case(const Task& task, std::uint32_t index) {
  const Span span = span_of(task, index);
  const bool counts = task.reading.has_digit(span) || task.reading.find(task.terms("evidence-kind", "number"), span);
  return counts && tells_of_act(task, span);
}

/// From one sentence to the one before it, or for a conclusion the other way.
std::optional<Step> step_back(const Task& task, const Signal& signal) {
  const auto& sentences = task.reading.document().sentences;
  if (signal.sentence == 0 || !task.reading.is_prose(sentences[signal.sentence - 1].block)) return std::nullopt;
  // A cause need be no reason, and these reasons stand in more than the sentence before.
  static const std::vector<std::string> others{"as a result", "consequently", "these reasons"};
  if (task.reading.find(others, signal.words)) return std::nullopt;
  const Reading& reading = task.reading;
  Part here{signal.sentence, without_stop(reading, behind(reading, signal.words, span_of(task, signal.sentence))),
            true};
  Part before{signal.sentence - 1, without_stop(reading, without_opening(task, span_of(task, signal.sentence - 1))),
              true};
  const bool result = signal.sense == "result";
  const bool bare = can_be_borne_out(task, signal.sentence - 1) && !is_case(task, signal.sentence - 1);
  if (signal.sense == "example" && !bare) return std::nullopt;
  return Step{result ? before : here, result ? here : before, signal.sense != "contrast",
              signal.words,           signal.sense,           "connective." + signal.sense};
}

}  // namespace

std::size_t shared_stems(const Reading& reading, Span one, Span other) {
  const auto stems = [&](Span span) {
    std::set<std::uint32_t> found;
    for (const Token& token : reading.tokens_in(span)) {
      const bool content = token.word_class == WordClass::noun || token.word_class == WordClass::name ||
                           token.word_class == WordClass::adjective || token.word_class == WordClass::verb;
      const std::uint32_t stem = reading.document().word(token).stem;
      if (content) found.insert(stem != 0 ? stem : token.word);
    }
    return found;
  };
  const auto its = stems(one);
  const auto others = stems(other);
  return static_cast<std::size_t>(
      std::ranges::count_if(its, [&](std::uint32_t stem) { return others.contains(stem); }));
}

namespace {

/// A statement of the sentence bears on one of the other sentence; nullptr where none does.
const Relation* bearing(const Reading& reading, std::uint32_t from, std::uint32_t to, RelationType type) {
  for (const std::uint32_t unit : reading.units_of(from)) {
    const Relation* relation = reading.outgoing(unit);
    const bool there = relation != nullptr && relation->type == type && reading.unit(relation->to.index).sentence == to;
    if (there) return relation;
  }
  return nullptr;
}

/// In one paragraph, or at the head of the next where the one before is hardly more than a sentence.
bool follows(const Reading& reading, std::uint32_t index) {
  constexpr std::uint32_t few = 2;
  const auto& sentences = reading.document().sentences;
  const std::uint32_t before = sentences[index - 1].block;
  if (before == sentences[index].block) return true;
  const TokenRange its = reading.document().blocks[before].sentences;
  return before + 1 == sentences[index].block && reading.is_prose(before) && its.last - its.first <= few;
}

/// By its own words: a figure or a date, somebody's words, an inquiry, a case.
bool looks_like_evidence(const Task& task, std::uint32_t index) {
  const Reading& reading = task.reading;
  static const std::vector<std::string> turning{"still", "instead", "even so", "then again"};
  const auto turns = reading.find(turning, span_of(task, index));
  const bool opens = turns && turns->begin == span_of(task, index).begin;
  if (opens || reading.points_elsewhere(reading.document().sentences[index])) return false;
  const Span span = span_of(task, index);
  static const std::vector<std::string> cases{"such as", "case", "cases", "last year", "last month", "last week"};
  const auto says = std::ranges::equal_range(task.survey.sayings, index, {}, &Saying::sentence);
  const bool said =
      std::ranges::any_of(says, [](const Saying& saying) { return !saying.thinks && !saying.by_pronoun; });
  return reading.has_digit(span) || said || reading.find(task.terms("evidence-kind", "study"), span) ||
         reading.find(task.terms("connective", "example"), span) || reading.find(cases, span);
}

/// A fact, a case or somebody's word stands in the sentence, and is sure to be offered for the one right before it.
std::optional<Step> evidence_step(const Task& task, std::uint32_t index) {
  constexpr double sure = 1;
  constexpr double apart = 1.5;    // at the head of the next paragraph
  constexpr double likely = 0.55;  // where both speak of one thing
  const Reading& reading = task.reading;
  const auto& sentences = reading.document().sentences;
  if (index == 0 || !follows(reading, index)) return std::nullopt;
  const Span claim_words = sentences[index - 1].span;
  if (reading.points_elsewhere(sentences[index - 1])) return std::nullopt;  // "This is money that …"
  if (turn_mark(task, index) || grant_mark(task, index) || grant_mark(task, index - 1)) return std::nullopt;
  if (tells_of_act(task, claim_words) || reading.quotes(claim_words) || reading.has_digit(claim_words) ||
      !can_be_borne_out(task, index - 1))
    return std::nullopt;
  const bool claim = std::ranges::any_of(reading.units_of(index - 1),
                                         [&](std::uint32_t unit) { return reading.unit(unit).role != Role::evidence; });
  const Relation* relation = bearing(reading, index, index - 1, RelationType::supports);
  if (!claim || relation == nullptr) return std::nullopt;
  const bool shares = shared_stems(reading, sentences[index].span, claim_words) > 0;
  const bool next = sentences[index - 1].block != sentences[index].block;
  if (relation->margin < (next ? apart : shares ? likely : sure)) return std::nullopt;
  const Unit& unit = reading.unit(relation->from.front());
  const bool outside =
      unit.role == Role::evidence && unit.basis != Basis::reasoning && unit.basis != Basis::common_ground;
  if (!outside || !looks_like_evidence(task, index)) return std::nullopt;
  const Part here{index, without_stop(reading, without_opening(task, span_of(task, index))), true};
  const Part before{index - 1, without_stop(reading, without_opening(task, span_of(task, index - 1))), true};
  return Step{here, before, true, {}, "evidence", ""};
}

}  // namespace

std::vector<Step> marked_steps(const Task& task) {
  constexpr std::size_t fewest = 6;
  const Reading& reading = task.reading;
  std::vector<Step> all;
  for (const Halved& halved : halved_points(task)) {
    all.push_back({{halved.sentence, halved.granted},
                   {halved.sentence, halved.answer},
                   false,
                   halved.mark,
                   "concession",
                   "concession.granting"});
  }
  for (std::uint32_t i = 0; i < reading.document().sentences.size(); ++i) {
    if (!reading.is_prose(reading.document().sentences[i].block) || !reading.own(i)) continue;
    for (const Signal& signal : signals_in(task, i)) {
      if (signal.sense == "addition") continue;
      auto step = signal.sense == "reason" ? reason_step(task, signal) : step_back(task, signal);
      const bool told = step && signal.sense == "contrast" && tells_of_act(task, step->from.words) &&
                        tells_of_act(task, step->to.words);
      if (told && !bearing(reading, i, i - 1, RelationType::attacks)) continue;  // a story goes on
      if (step) all.push_back(std::move(*step));
    }
  }
  std::ranges::stable_sort(all, {}, [](const Step& step) { return step.to.sentence; });
  for (std::uint32_t i = 0; i < reading.document().sentences.size(); ++i) {
    if (!reading.is_prose(reading.document().sentences[i].block)) continue;
    if (auto step = evidence_step(task, i)) all.push_back(std::move(*step));  // behind those that a word marks
  }
  std::set<std::uint32_t> used;
  std::vector<Step> steps;
  for (Step& step : all) {
    if (!is_fit(task, step.from) || !is_fit(task, step.to)) continue;
    if (!names_its_own(reading, step.to.words)) continue;        // "They will change anyway"
    if (reading.word_count(step.from.words) < fewest) continue;  // "In a way it has."
    if (used.contains(step.from.sentence) || used.contains(step.to.sentence)) continue;
    used.insert({step.from.sentence, step.to.sentence});
    steps.push_back(std::move(step));
  }
  std::ranges::stable_sort(steps, {}, [](const Step& step) { return step.to.sentence; });
  return steps;
}

std::vector<std::uint32_t> claims_apart(const Task& task, const std::vector<Step>& steps) {
  constexpr std::uint32_t near = 2;  // sentences
  const Reading& reading = task.reading;
  std::vector<std::uint32_t> claims;
  for (std::uint32_t i = 0; i < reading.units().size(); ++i) {
    const Unit& unit = reading.unit(i);
    if (unit.role == Role::evidence || !reading.own(unit.sentence) || !reading.self_contained(unit)) continue;
    if (!reading.is_prose(unit.block) || is_biography(task, unit.sentence) || reading.has_digit(unit.hull())) continue;
    const bool apart = std::ranges::all_of(steps, [&](const Step& step) {
      const bool far = unit.sentence > step.from.sentence + near || unit.sentence + near < step.to.sentence;
      return far && unit.block != reading.document().sentences[step.to.sentence].block &&
             shared_stems(reading, step.from.words, unit.hull()) == 0;
    });
    if (apart) claims.push_back(unit.sentence);
  }
  return claims;
}

Row row_of_step(const Task& task, const Step& step, std::string answer, const std::string& why) {
  const Reading& reading = task.reading;
  const Span sentence = span_of(task, step.from.sentence);
  Row row{as_sentence(reading, step.from.words), std::move(answer), "", reading.cite(sentence, {})};
  if (step.mark.empty()) {
    const Relation* relation = reading.outgoing(reading.units_of(step.from.sentence).front());
    if (relation != nullptr) row.cite.rules = reading.cite(sentence, relation->reasons).rules;
    row.because = task.kind.called(why);
  } else {
    row.show(reading, step.mark);
    row.cite.rules = {"list " + step.list};
    row.because = filled(task.kind.called(why), "words", row.cite.words);
  }
  return row;
}

}  // namespace argmap::exercise
