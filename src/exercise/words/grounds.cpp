#include "exercise/words/grounds.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "exercise/words/main_words.hpp"
#include "exercise/words/marks.hpp"
#include "exercise/words/opinions.hpp"
#include "exercise/words/sayings.hpp"
#include "exercise/words/statements.hpp"
#include "exercise/words/survey.hpp"
#include "exercise/words/voice_names.hpp"

namespace argmap::exercise {
namespace {

constexpr std::array<std::string_view, 5> kinds{"statistic", "study", "word", "event", "none"};

/// "Back to the Middle --": a dash before its end, or dots.
bool breaks_off(std::string_view text) {
  while (text.ends_with('.') || text.ends_with(' ') || text.ends_with('"')) text.remove_suffix(1);
  return text.ends_with('-') || text.ends_with("–") || text.ends_with("—") || text.ends_with("…");
}

/// Something is compared or set above others.
bool ranks(const Reading& reading, Span span) {
  constexpr auto comparative = 1U << static_cast<unsigned>(WordForm::comparative);
  static const std::vector<std::string> ranking{"most", "least", "best", "worst", "than", "arguably", "so"};
  const auto tokens = reading.tokens_in(span);
  const bool graded = std::ranges::any_of(tokens, [&](const Token& token) {
    return token.word_class == WordClass::adjective && (reading.document().word(token).forms & comparative) != 0;
  });
  return graded || reading.find(ranking, span);
}

/// Whole, of middling length, no question and none of somebody's doing; nothing is demanded, supposed or granted.
bool can_be_sorted(const Task& task, std::uint32_t index) {
  constexpr std::size_t fewest = 8;
  constexpr std::size_t most = 42;
  static const std::vector<std::string> open{"if", "would", "could", "might", "unless", "whether"};
  const Reading& reading = task.reading;
  const Sentence& sentence = reading.document().sentences[index];
  const std::size_t count = reading.word_count(sentence.span);
  if (count < fewest || count > most || sentence.question || !reading.is_whole(index)) return false;
  if (std::ranges::count(reading.document().slice(sentence.span), '"') % 2 != 0) return false;  // half a quotation
  if (breaks_off(reading.document().slice(sentence.span))) return false;
  if (!reading.is_prose(sentence.block) || is_biography(task, index) || grant_mark(task, index)) return false;
  return !reading.find(open, sentence.span) && !reading.find(task.terms("who-says", "coarse"), sentence.span);
}

bool has_number(const Task& task, Span span) {
  return task.reading.has_digit(span) || task.reading.find(task.terms("number"), span);
}

/// The author's own words, which hand on nothing, and which can be understood alone.
bool is_own(const Task& task, std::uint32_t index) {
  const Reading& reading = task.reading;
  const Span span = reading.document().sentences[index].span;
  return reading.own(index) && !reading.quotes(span) && !reading.find(task.terms("who-says", "saying"), span) &&
         !reading.find(task.terms("who-says", "thinking"), span) &&
         !reading.find(task.terms("who-says", "no-own"), span) && !reading.find(task.terms("study"), span) &&
         !reading.find(task.terms("fact-value-policy", "reporting"), span);
}

/// A day, a month or a year, but not the day on which the article stands.
std::optional<Span> day_in(const Task& task, Span span) {
  static const std::vector<std::string> now{"today"};
  return time_in(task, span, now);
}

/// The first verb of the sentence, before any clause below the main one, and whether it tells of something done
/// ("rose", "were sent"); empty where there is none.
struct Act {
  Span verb;
  bool past = false;
};
Act act_of(const Task& task, Span span) {
  constexpr auto past_form = 1U << static_cast<unsigned>(WordForm::past);
  constexpr auto participle = 1U << static_cast<unsigned>(WordForm::participle);
  static const std::vector<std::string> was{"was", "were"};
  const Document& document = task.reading.document();
  Span passive;
  for (const Token& token : task.reading.tokens_in(span)) {
    if (token.word_class == WordClass::subordinator) break;
    const bool verb = token.word_class == WordClass::verb;
    const unsigned forms = document.word(token).forms;
    if (!passive.empty() && token.word_class != WordClass::adverb)
      return {token.span, verb && (forms & participle) != 0};
    if (verb) return {token.span, (forms & past_form) != 0};
    if (token.word_class != WordClass::auxiliary || !passive.empty()) continue;
    if (!task.reading.find(was, token.span)) return {token.span, false};
    passive = token.span;
  }
  return {passive, false};
}

/// "Rose by 31 per cent": the word beside the figure shows that something was measured.
bool is_measured(const Task& task, Span sentence, Span count) {
  constexpr std::uint32_t near = 40;  // bytes
  const Span around{count.begin > sentence.begin + near ? count.begin - near : sentence.begin,
                    std::min(count.end + near, sentence.end)};
  return task.reading.find(task.terms("measure"), around).has_value();
}

/// Something was done, and the figure, far from the verb, only belongs to the story.
bool is_detail(const Task& task, Span sentence, Span count) {
  constexpr std::size_t near = 4;  // words
  const Act act = act_of(task, sentence);
  if (!act.past || task.reading.find(task.terms("measure"), act.verb)) return false;
  const Span between = act.verb.end <= count.begin ? Span{act.verb.end, count.begin} : Span{count.end, act.verb.begin};
  return between.begin < between.end && task.reading.word_count(between) > near;
}

/// The author counts, and names nobody who did.
std::optional<Row> figure_in(const Task& task, std::uint32_t index) {
  const Reading& reading = task.reading;
  const Span span = reading.document().sentences[index].span;
  if (!is_own(task, index) || names_duty(task, span) || !counts_much(reading, span)) return std::nullopt;
  static const std::vector<std::string> turning{"although", "though", "despite", "but", "while"};
  const bool measured = is_measured(task, span, *reading.count_in(span));
  if (!measured || reading.find(turning, span) || judges(task, span)) return std::nullopt;
  if (reading.points_elsewhere(reading.document().sentences[index])) return std::nullopt;
  if (is_detail(task, span, *reading.count_in(span))) return std::nullopt;
  const bool lasts = reading.find(task.terms("unsupported", "time"), *reading.count_in(span)).has_value();
  if (lasts || reading.find(task.terms("loaded-words", "hedge"), span)) return std::nullopt;
  Row row{reading.sentence(index), "statistic", "", reading.cite(span, {})};
  row.show(reading, *reading.count_in(span));
  row.because = filled(task.kind.called("why-statistic"), "words", row.cite.words);
  return row;
}

/// The inquiry is what the sentence is about: no preposition leads to it ("the answer to the report") but "in" and the
/// like at the head of the sentence.
bool is_subject(const Task& task, Span sentence, Span noun) {
  const auto before = task.reading.tokens_in({sentence.begin, noun.begin});
  for (std::size_t i = before.size(); i > 1; --i) {
    const WordClass its = before[i - 1].word_class;
    if (its == WordClass::punctuation) return true;
    if (its == WordClass::preposition || its == WordClass::verb) return false;
  }
  return true;
}

/// The first word for an inquiry that is no part of a name: not the last word of "World Report".
std::optional<Span> inquiry_named(const Task& task, Span sentence) {
  for (const Span word : task.reading.find_all(task.terms("study"), sentence)) {
    if (word.begin == sentence.begin || !task.reading.tokens_in(word).front().capitalised) return word;
  }
  return std::nullopt;
}

/// Near its head an inquiry is named that found something out; beside figures to be told from it, without one.
std::optional<Row> inquiry_in(const Task& task, std::uint32_t index, bool figures) {
  constexpr std::size_t early = 8;  // words
  const Reading& reading = task.reading;
  const Span span = reading.document().sentences[index].span;
  const auto noun = inquiry_named(task, span);
  if (!noun || reading.word_count({span.begin, noun->begin}) >= early) return std::nullopt;
  if (figures && has_number(task, span)) return std::nullopt;
  const bool finds = reading.find(task.terms("finding"), {noun->end, span.end}).has_value();
  if (!finds || !is_subject(task, span, *noun) || reading.find(task.terms("no-study"), span)) return std::nullopt;
  Row row{reading.sentence(index), "study", "", reading.cite(span, {})};
  row.show(reading, *noun);
  row.because = filled(task.kind.called("why-study"), "words", row.cite.words);
  return row;
}

/// Something happened at a time that is told, and nobody judges or counts.
std::optional<Row> event_in(const Task& task, std::uint32_t index) {
  const Reading& reading = task.reading;
  const Span span = reading.document().sentences[index].span;
  const auto date = day_in(task, span);
  if (!date || !is_own(task, index) || !reading.reads_alone(index) || reading.has_count(span) ||
      !act_of(task, span).past)
    return std::nullopt;
  const bool more = reading.find(task.terms("number"), span) || judges(task, span) || ranks(reading, span) ||
                    opinion_of(task, index).marks > 0 || reading.find(task.terms("loaded-words", "hedge"), span) ||
                    names_duty(task, span) || verdict_of(task, span) ||
                    reading.find(task.terms("loaded-words", "loaded"), span) ||
                    reading.find(task.terms("loaded-words", "booster"), span) ||
                    reading.find(task.terms("fact-value-policy", "no-fact"), span);
  if (more) return std::nullopt;
  Row row{reading.sentence(index), "event", "", reading.cite(span, {})};
  row.show(reading, *date);
  row.because = filled(task.kind.called("why-event"), "words", row.cite.words);
  return row;
}

/// The author, and no law that is told of, demands or judges, and gives no ground in the sentence.
std::optional<Row> judgement_in(const Task& task, std::uint32_t index) {
  static const std::vector<std::string> grounds{"because", "since", "as", "for example", "such as", "given"};
  const Reading& reading = task.reading;
  const Span span = reading.document().sentences[index].span;
  if (!is_own(task, index) || has_number(task, span) || day_in(task, span)) return std::nullopt;
  if (reading.find(grounds, span) || reading.find(task.terms("no-demand"), span)) return std::nullopt;
  if (reading.find(task.terms("counter-argument", "told-of-others"), span)) return std::nullopt;
  constexpr int plain = 2;  // marks
  const Opinion opinion = opinion_of(task, index);
  const bool demands = opinion.why == "policy";
  const bool judges =
      opinion.why == "value" || opinion.why == "strong" || (opinion.why == "judges" && opinion.marks > plain);
  if (opinion.marks < plain || (!demands && !judges)) return std::nullopt;
  Row row{reading.sentence(index), "none", "", reading.cite(span, {})};
  row.show(reading, opinion.words);
  row.because = filled(task.kind.called(demands ? "why-demand" : "why-verdict"), "words", row.cite.words);
  return row;
}

/// Somebody says so, and nothing is looked into, nor counted.
std::optional<Row> word_in(const Task& task, const Saying& saying) {
  constexpr std::size_t fewest = 6;  // words of what is said
  const Reading& reading = task.reading;
  const Attribution& said = reading.report().attributions[saying.attribution];
  const Span span = reading.document().sentences[saying.sentence].span;
  if (saying.thinks || said.stance == Stance::rejects) return std::nullopt;
  if (reading.report().voices[said.voice].naming == Naming::document) return std::nullopt;
  const Span piece = piece_of(said);
  const std::size_t words = span.overlaps(piece) ? reading.word_count(piece) : 0;
  if (words < fewest || words * 2 < reading.word_count(span)) return std::nullopt;  // the rest says something else
  if (!is_clause(reading, said, piece)) return std::nullopt;
  const bool names = reading.find({"call", "calls", "called"}, said.cue.front()).has_value();  // "what she calls"
  const std::uint32_t source = said.source.front().begin;
  const Span right_before{source - std::min<std::uint32_t>(source, 3), source};
  const bool denied = reading.find({"as"}, right_before) && reading.find({"not", "n't"}, {span.begin, source});
  if (names || denied) return std::nullopt;  // "it isn't, as he claims, a gift"
  const bool acts = reading.find(task.terms("judge-source", "own-act"), said.cue.front()).has_value();  // "promised"
  if (acts || reading.find(task.terms("looked-into"), said.cue.front())) return std::nullopt;
  if (has_number(task, span) || reading.find(task.terms("study"), span) || names_a_work(reading, said))
    return std::nullopt;
  Row row{reading.sentence(saying.sentence), "word", "", reading.cite(span, {})};
  row.show(reading, said.cue.front());
  row.because = filled(task.kind.called("why-word"), "source", saying.name);
  return row;
}

}  // namespace

bool tells_of_act(const Task& task, Span sentence) {
  return act_of(task, sentence).past;
}

bool counts_much(const Reading& reading, Span sentence) {
  static const std::vector<std::string> parts{"per cent", "percent", "%", "million", "billion", "trillion"};
  const auto count = reading.count_in(sentence);
  if (!count) return false;
  const std::string_view words = reading.document().slice(*count);
  const auto digits = std::ranges::count_if(words, [](char c) { return c >= '0' && c <= '9'; });
  return digits >= 3 || reading.find(parts, {count->begin, sentence.end}).has_value();
}

namespace {

/// The rows of one ground after another, drawn.
std::vector<std::vector<Row>> rows_by_ground(Task& task) {
  std::vector<Row> figures;
  std::vector<Row> inquiries;
  std::vector<Row> sayings;
  std::vector<Row> events;
  std::vector<Row> judgements;
  const auto add = [](std::vector<Row>& rows, std::optional<Row> row) {
    if (row) rows.push_back(std::move(*row));
  };
  for (std::uint32_t i = 0; i < task.reading.document().sentences.size(); ++i) {
    if (!can_be_sorted(task, i)) continue;
    add(figures, figure_in(task, i));
    add(events, event_in(task, i));
    add(judgements, judgement_in(task, i));
  }
  for (std::uint32_t i = 0; i < task.reading.document().sentences.size(); ++i) {
    if (can_be_sorted(task, i)) add(inquiries, inquiry_in(task, i, !figures.empty()));
  }
  std::set<std::uint32_t> taken;  // sentences
  for (const Saying& saying : task.survey.sayings) {
    if (taken.contains(saying.sentence) || !can_be_sorted(task, saying.sentence)) continue;
    add(sayings, word_in(task, saying));
    if (!sayings.empty()) taken.insert(task.reading.sentence_of(sayings.back().cite));
  }
  return {figures, inquiries, sayings, events, judgements};
}

}  // namespace

std::optional<Item> sorting_of_grounds(Task& task) {
  constexpr std::size_t fewest_kinds = 2;
  constexpr std::size_t most = 5;
  std::vector<std::vector<Row>> grounds = rows_by_ground(task);
  std::vector<Row> rows;
  std::size_t count = 0;
  rules::NamedTexts options;
  for (std::size_t i = 0; i < grounds.size(); ++i) {
    task.draw.shuffle(grounds[i]);
    count += grounds[i].empty() ? 0U : 1U;
    const bool fits_others = i == 0 && grounds[i].empty();  // a figure may stand in what somebody says
    if (!fits_others) options.emplace_back(kinds.at(i), task.kind.called(kinds.at(i)));
  }
  if (count < fewest_kinds) return std::nullopt;
  for (std::size_t round = 0; round < 2; ++round) {
    for (std::vector<Row>& each : grounds) {
      if (each.size() > round && rows.size() < most) rows.push_back(each[round]);
    }
  }
  Item item = task.item(Form::match);
  item.ask = task.kind.called("ask-several");
  set_rows(item, std::move(rows), options, task.draw);
  return item;
}

}  // namespace argmap::exercise
