#include "exercise/words/sorted_sentences.hpp"

#include <algorithm>

#include "exercise/words/main_clause.hpp"
#include "exercise/words/main_words.hpp"
#include "exercise/words/opinions.hpp"
#include "exercise/words/statements.hpp"

namespace argmap::exercise {
namespace {

constexpr std::size_t longest_row = 38;  ///< words

/// A sentence of the author's to be sorted: whole, not long, no question, and not about the author.
bool is_row(const Task& task, std::uint32_t index) {
  constexpr std::size_t fewest = 6;
  static const std::vector<std::string> writer{"i", "my", "me"};
  const Reading& reading = task.reading;
  const Sentence& sentence = reading.document().sentences[index];
  const std::size_t words = reading.word_count(sentence.span);
  if (words < fewest || words > longest_row || sentence.question || !reading.is_prose(sentence.block)) return false;
  if (!reading.own(index) || !reading.is_whole(index) || is_biography(task, index)) return false;
  if (is_seen_by_others(task, index)) return false;
  return !reading.find(writer, sentence.span) && !reading.find(task.terms("who-says", "coarse"), sentence.span) &&
         !reading.find(task.terms("fact-value-policy", "reporting"), sentence.span);
}

/// 0 where it reads alone, 1 where it does without the word that joins it to the one before, else 3.
int distance(const Task& task, std::uint32_t sentence) {
  if (task.reading.reads_alone(sentence) && !opens_midway(task, sentence)) return 0;
  const Sentence rest = without_opening(task, sentence);
  const bool joined = rest.tokens.first != task.reading.document().sentences[sentence].tokens.first;
  return joined && task.reading.reads_alone(rest) ? 1 : 3;
}

/// "Because they are good": a reason for something else, or what somebody else thinks.
bool opens_below(const Task& task, Span sentence) {
  static const std::vector<std::string> opening{"because", "as if", "or", "nor"};
  const auto found = task.reading.find(opening, sentence);
  return found && found->begin == sentence.begin;
}

Ranked ranked(const Task& task, std::uint32_t sentence, std::string answer, Span words) {
  const Reading& reading = task.reading;
  const auto& units = reading.units_of(sentence);
  const Span span = reading.document().sentences[sentence].span;
  const std::vector<Reason> reasons =
      units.empty() ? std::vector<Reason>{} : reading.unit(units.front()).reasons.list();
  Row row{reading.sentence(sentence), std::move(answer), "", reading.cite(span, reasons), reading.line(span.begin)};
  row.show(reading, words);
  row.because = filled(task.of_kind("fact-value-policy").called("why-" + row.answer), "words", row.cite.words);
  return {std::move(row), distance(task, sentence)};
}

/// "Will" as the verb of the main clause, of neither writer nor reader, where no word judges and nothing is planned.
std::optional<Span> prediction_of(const Task& task, std::uint32_t index) {
  static const std::vector<std::string> will{"will", "won't", "'ll"};
  static const std::vector<std::string> people{"we", "you", "our", "us"};
  const Reading& reading = task.reading;
  const Document& document = reading.document();
  const Sentence& sentence = document.sentences[index];
  const auto main = main_verb(document, sentence);
  if (!main || main->head == main->finite) return std::nullopt;
  const Span verb = document.tokens[main->finite].span;
  if (!reading.find(will, verb) || reading.find(people, sentence.span) || names_duty(task, sentence.span))
    return std::nullopt;
  constexpr std::uint32_t near = 24;  // bytes behind "will"
  const Span behind{verb.end, std::min(verb.end + near, sentence.span.end)};
  if (reading.find(task.terms("fact-value-policy", "no-forecast"), behind)) return std::nullopt;  // "will be aware"
  if (document.word(document.tokens[main->head]).verb_lemma() == "have") return std::nullopt;     // "will have to"
  return date_in(task, sentence.span) ? std::nullopt : std::optional(verb);
}

constexpr int plain = 3;  ///< marks of an opinion

/// A word that judges makes an opinion plain with less.
int fewest(const Opinion& opinion) {
  constexpr int surely_judges = 2;
  return opinion.why == "judges" || opinion.why == "strong" ? surely_judges : plain;
}

/// A verb and no figure shows it.
void as_event(const Task& task, Row& row) {
  row.because = filled(task.of_kind("fact-value-policy").called("why-event"), "words", row.cite.words);
}

/// No single word shows it.
void as_view(const Task& task, Row& row) {
  row.because = task.of_kind("counter-argument").called("why-view");
  row.show_none();
}

}  // namespace

Sorted sorted_sentences(const Task& task) {
  static const std::vector<std::string> will{"will", "won't"};
  const Reading& reading = task.reading;
  Sorted sorted;
  for (std::uint32_t i = 0; i < reading.document().sentences.size(); ++i) {
    if (!is_row(task, i)) continue;
    const Span span = reading.document().sentences[i].span;
    const bool figures = reading.has_digit(span);
    const bool apart = distance(task, i) < 3;
    const bool spared = reading.find(task.terms("counter-argument", "spared"), span).has_value();
    if (const auto fact = fact_of(task, i)) {
      if (reading.points_elsewhere(reading.document().sentences[i])) continue;
      sorted.facts.push_back(ranked(task, i, "fact", *fact));
      if (!reading.has_digit(*fact)) as_event(task, sorted.facts.back().row);
      sorted.facts.back().rank += figures ? 0 : 1;
    } else if (const auto demand = demand_of(task, span); demand && demands_outright(task, i) && !figures) {
      sorted.policies.push_back(ranked(task, i, "policy", *demand));
    } else if (const auto verdict = verdict_of(task, span); verdict && !names_duty(task, span) && !figures) {
      if (spared || opens_below(task, span) || reading.find(will, span)) continue;  // a verdict on what is to come
      sorted.values.push_back(ranked(task, i, "value", *verdict));
    } else if (const auto verb = prediction_of(task, i); verb && !spared && !figures && apart) {
      const Opinion opinion = opinion_of(task, i);
      if (opinion.why == "judges") continue;
      sorted.predictions.push_back(ranked(task, i, "prediction", *verb));
      if (opinion.marks < plain) continue;
      sorted.opinions.push_back(ranked(task, i, "value", opinion.words));
      as_view(task, sorted.opinions.back().row);
    } else if (const Opinion opinion = opinion_of(task, i);
               apart && !spared && opinion.marks >= fewest(opinion) && !figures && !names_duty(task, span)) {
      static const std::vector<std::string> open{"will", "would", "could", "may", "might", "can"};
      const bool judges = opinion.why == "judges" && opinion.marks >= plain && !reading.find(open, span);
      auto& rows = judges ? sorted.values : sorted.opinions;
      rows.push_back(ranked(task, i, "value", opinion.words));
      if (!judges) as_view(task, rows.back().row);
      rows.back().rank += opinion.marks < plain ? 2 : 1;
    }
  }
  return sorted;
}

std::vector<Row> best_of(std::vector<Ranked> rows, std::size_t most, Draw& draw) {
  draw.shuffle(rows);
  std::ranges::stable_sort(rows, {}, &Ranked::rank);
  std::vector<Row> best;
  for (Ranked& each : rows) {
    if (best.size() < most) best.push_back(std::move(each.row));
  }
  return best;
}

}  // namespace argmap::exercise
