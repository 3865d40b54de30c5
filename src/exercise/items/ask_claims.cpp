// Items about claims: which stands without support, what would support one, what can be said against one.
#include <algorithm>

#include "exercise/items/claim_models.hpp"
#include "exercise/words/grounds.hpp"
#include "exercise/words/main_clause.hpp"
#include "exercise/words/opinions.hpp"
#include "exercise/words/own_nouns.hpp"
#include "exercise/words/sayings.hpp"
#include "exercise/words/statements.hpp"
#include "exercise/words/survey.hpp"

namespace argmap::exercise {
namespace {

constexpr std::size_t wrong_options = 3;

/// No word shows that something is missing: the check that found it does.
void mark_bare(Cite& cite, std::uint32_t line) {
  cite.words.clear();
  cite.line = line;
  cite.rules = {"finding unsupported"};
}

/// Why nothing supports a claim.
std::string why_bare(const Task& task) {
  return task.of_kind("unsupported").called("why-nothing");
}

/// Who is cited, where the sentence itself names them and any reader sees that they said it ("" elsewhere): a pronoun
/// names nobody, and "according to plan" cites none.
std::string source_in(const Task& task, const std::vector<Saying>& sayings, std::uint32_t sentence) {
  const Reading& reading = task.reading;
  const Span span = reading.document().sentences[sentence].span;
  for (const Saying& saying : std::ranges::equal_range(sayings, sentence, {}, &Saying::sentence)) {
    const Attribution& said = reading.report().attributions[saying.attribution];
    const bool vague = reading.report().voices[said.voice].naming == Naming::vague;
    if (saying.by_pronoun || saying.thinks || vague) continue;
    const bool says = reading.find(task.terms("unsupported", "saying"), said.cue.front()).has_value();
    if (says && span.contains(said.source.front())) return saying.name;
  }
  return "";
}

/// A figure that does not only say how long.
std::optional<Span> figure_in(const Task& task, std::uint32_t sentence) {
  const auto count = task.reading.count_in(task.reading.document().sentences[sentence].span);
  const bool figure =
      count && task.reading.own(sentence) && !task.reading.find(task.terms("unsupported", "time"), *count);
  return figure ? count : std::nullopt;
}

/// It can be shown among others: whole, of middling length, no question, and not about something said before it.
bool can_be_told(const Reading& reading, std::uint32_t index) {
  constexpr std::size_t fewest_words = 7;
  constexpr std::size_t most_words = 40;
  const Sentence& sentence = reading.document().sentences[index];
  const std::size_t words = reading.word_count(sentence.span);
  return words >= fewest_words && words <= most_words && reading.is_whole(index) && !sentence.question &&
         !reading.points_elsewhere(sentence) && reading.is_prose(sentence.block) &&
         main_verb(reading.document(), sentence).has_value();
}

/// Sentences that give a figure or name a source.
std::vector<Row> borne_out(const Task& task) {
  const Reading& reading = task.reading;
  const std::vector<Saying>& sayings = task.survey.sayings;
  std::vector<Row> rows;
  for (std::uint32_t i = 0; i < reading.document().sentences.size(); ++i) {
    const auto& units = reading.units_of(i);
    if (units.empty() || !can_be_told(reading, i)) continue;
    const std::string source = source_in(task, sayings, i);
    const auto count = figure_in(task, i);
    const bool demands = !source.empty() ? false : demand_of(task, reading.document().sentences[i].span).has_value();
    if ((source.empty() && !count) || demands) continue;  // a year is no figure, nor is what is to be reached one yet
    const std::string why = !source.empty() ? "why-source" : "why-figure";
    const std::string words = !source.empty() ? source : reading.words(*count);
    rows.push_back(sentence_row(reading, units.front()));
    rows.back().because = filled(task.kind.called(why), "words", words);
  }
  return rows;
}

/// A figure, a quotation, an inquiry, a case, or somebody who says something.
bool gives_evidence(const Task& task, std::uint32_t index) {
  const Reading& reading = task.reading;
  const Span span = reading.document().sentences[index].span;
  if (!reading.own(index) || reading.has_digit(span) || reading.quotes(span)) return true;
  for (const auto& [kind, name] :
       {std::pair<std::string_view, std::string_view>{"evidence-kind", "study"}, {"connective", "example"}}) {
    if (reading.find(task.terms(kind, name), span)) return true;
  }
  return std::ranges::any_of(reading.units_of(index), [&](std::uint32_t unit) {
    constexpr float sure = 1.5;
    return reading.unit(unit).role == Role::evidence && reading.unit(unit).basis != Basis::reasoning &&
           reading.unit(unit).margin >= sure;
  });
}

/// No evidence stands in the sentence, before it in its paragraph, or in the two sentences behind it.
bool stands_bare(const Task& task, std::uint32_t index) {
  constexpr std::uint32_t behind = 2;
  const auto& sentences = task.reading.document().sentences;
  const bool follows = index > 0 && sentences[index - 1].block == sentences[index].block;
  const std::uint32_t first = follows ? index - 1 : index;
  const auto last = std::min(index + behind, static_cast<std::uint32_t>(sentences.size()) - 1);
  for (std::uint32_t i = first; i <= last; ++i) {
    if (gives_evidence(task, i)) return false;
  }
  // what was done, told right behind it, is a case
  return index == last || !tells_of_act(task, sentences[index + 1].span);
}

/// It counts in words, gives its own reason, or holds back.
bool bears_itself_out(const Task& task, std::uint32_t index) {
  static const std::vector<std::string> reasons{"because", "since", "such",  "if",     "unless",
                                                "could",   "would", "might", "whether"};
  const Reading& reading = task.reading;
  const Span sentence = reading.document().sentences[index].span;
  const auto opened = reading.find_all(reasons, sentence);
  if (reading.find(task.terms("loaded-words", "hedge"), sentence)) return true;
  return !opened.empty() || reading.has_digit(sentence) || reading.find(task.terms("unsupported", "number"), sentence);
}

/// A figure or somebody else's words stand there.
bool shows_evidence(const Task& task, std::uint32_t index) {
  const Reading& reading = task.reading;
  const Span span = reading.document().sentences[index].span;
  return !reading.own(index) || reading.has_count(span) || reading.quotes(span);
}

/// It says what somebody has to do, or has a right to.
bool tells_duty(const Task& task, const Held& held) {
  const Reading& reading = task.reading;
  const Span sentence = reading.document().sentences[held.sentence].span;
  const bool tells_to = reading.tokens_in(sentence).front().word_class == WordClass::verb;  // "Put a fence there"
  return held.opinion.why == "policy" || tells_to || names_duty(task, sentence) ||
         reading.find(task.terms("missing-evidence", "duty"), sentence);
}

/// Evidence could bear it out: it does more than weigh the matter, or call it right or wrong.
bool wants_evidence(const Task& task, const Opinion& opinion) {
  constexpr int plain = 2;
  if (opinion.effect) return true;
  const bool moral =
      opinion.why == "value" && task.reading.find(task.terms("missing-evidence", "moral"), opinion.words);
  const bool faint = opinion.why == "tinged" || opinion.why == "sweeping";
  return opinion.marks >= plain && !faint && !moral;
}

/// Opinions that evidence could bear out and none does right behind them, the plainest first; of these, those that
/// stand bare before others.
std::vector<Held> open_opinions(const Task& task) {
  Draw draw = task.shared_draw();
  std::vector<Held> open = held_opinions(task, 0, draw);
  const auto count = static_cast<std::uint32_t>(task.reading.document().sentences.size());
  std::erase_if(open, [&](const Held& each) {
    if (task.reading.unit(each.unit).role == Role::thesis) return true;  // the whole article is there for it
    const std::uint32_t next = std::min(each.sentence + 1, count - 1);
    return !wants_evidence(task, each.opinion) || shows_evidence(task, next) || gives_evidence(task, each.sentence) ||
           bears_itself_out(task, each.sentence);
  });
  std::stable_partition(open.begin(), open.end(), [&](const Held& each) { return stands_bare(task, each.sentence); });
  return open;
}

}  // namespace

void ask_unsupported(Task& task) {
  constexpr std::size_t variants = 6;
  const Reading& reading = task.reading;
  auto bare = open_opinions(task);
  std::erase_if(bare, [&](const Held& each) { return !stands_bare(task, each.sentence); });
  const auto supported = borne_out(task);
  if (bare.empty() || supported.size() < wrong_options) return;
  for (std::size_t i = 0; i < variants; ++i) {
    Item item = task.item(Form::choice);
    const auto wrong = drawn(supported, wrong_options, task.draw);
    Row right = sentence_row(reading, bare.front().unit);
    right.because = why_bare(task);
    mark_bare(right.cite, right.first_line());
    set_options(item, right, wrong, task.draw);
    for (const Choice& option : item.options) {
      const auto row = std::ranges::find(wrong, option.text, &Row::text);
      if (row != wrong.end()) item.key.because += "; " + option.id + ": " + row->because;
    }
    task.items.push_back(std::move(item));
  }
}

namespace {

/// An open item about a claim, without its key.
Item item_about(const Task& task, const Held& held) {
  const Reading& reading = task.reading;
  const bool whole = held.shown == reading.document().sentences[held.sentence].span;
  Item item = task.item(Form::open);
  item.quote = (whole ? "" : "… ") + reading.words(held.shown);
  item.ask = filled(filled(item.ask, "line", std::to_string(reading.line(held.shown.begin))), "quote", item.quote);
  item.key.cites.push_back(reading.cite(held.shown, reading.unit(held.unit).reasons));
  return item;
}

bool foretells(const Task& task, const Held& held) {
  static const std::vector<std::string> will{"will", "won't"};
  const Document& document = task.reading.document();
  const auto main = main_verb(document, document.sentences[held.sentence]);
  return main && task.reading.find(will, document.tokens[main->finite].span);
}

/// "It will never be the same again": too little for somebody to be against.
bool only_foretells(const Task& task, const Held& held) {
  constexpr std::size_t fewest = 12;  // words
  const bool plain = held.opinion.why != "policy" && held.opinion.why != "value";
  return plain && foretells(task, held) && task.reading.word_count(held.shown) < fewest;
}

bool is_spared(const Task& task, const Held& held) {
  const Span sentence = task.reading.document().sentences[held.sentence].span;
  return task.reading.find(task.terms("counter-argument", "spared"), sentence).has_value();
}

/// It demands or passes a verdict; or it holds some other view plainly, and neither says only what can be nor what
/// somebody else says or thinks. Its pronouns have their nouns in it.
bool can_be_countered(const Task& task, const Held& held) {
  constexpr int plain = 3;  // marks
  static const std::vector<std::string> open{"can", "could", "may", "might", "would"};
  const Reading& reading = task.reading;
  const bool denies = reading.find(task.terms("counter-argument", "only-denies"), held.shown).has_value();
  if (reading.find(task.terms("counter-argument", "pointing-back"), held.shown)) return false;
  if (!names_its_own(reading, held.shown) || (denies && held.opinion.why == "value")) return false;
  const auto aim = reading.find(task.terms("counter-argument", "aims"), held.shown);
  if (held.opinion.why == "policy") return !aim || aim->begin < held.opinion.words.begin;
  const Sentence& sentence = reading.document().sentences[held.sentence];
  if (held.shown != sentence.span || names_duty(task, sentence.span)) return false;  // "And so …"; "should not fear"
  if (held.opinion.why == "value") return true;
  const auto main = main_verb(reading.document(), sentence);
  if (!main || reading.find(open, reading.document().tokens[main->finite].span)) return false;
  const bool faint = held.opinion.why != "strong" && held.opinion.why != "judges" && held.opinion.marks < plain;
  return !faint && !reading.find(task.terms("counter-argument", "told-of-others"), held.shown);
}

}  // namespace

void ask_missing_evidence(Task& task) {
  auto bare = open_opinions(task);
  if (bare.size() > 1)
    std::rotate(bare.begin(), bare.begin() + 1, bare.end());  // the first is that of `ask_unsupported`
  // what should be done is argued for, not borne out, and what is to come shows later
  std::erase_if(bare, [&](const Held& each) {
    // nor does a record bear out a verdict
    return each.opinion.why == "value" || tells_duty(task, each) || foretells(task, each) || is_spared(task, each) ||
           !names_its_own(task.reading, each.shown);
  });
  for (const Held& each : bare) {
    Item item = item_about(task, each);
    item.key.model = evidence_model(task, each.unit);
    if (stands_bare(task, each.sentence)) {
      item.key.because = why_bare(task);
      mark_bare(item.key.cites.back(), task.reading.line(each.shown.begin));
    } else {
      item.key.because = task.kind.called("why-open");
      item.key.cites.back().words.clear();  // no single word shows it
    }
    task.items.push_back(std::move(item));
  }
}

void ask_counter_argument(Task& task) {
  constexpr int plain = 2;
  for (const Held& each : held_opinions(task, plain, task.draw)) {
    if (is_spared(task, each) || !can_be_countered(task, each) || only_foretells(task, each)) continue;
    Item item = item_about(task, each);
    const bool shown = each.opinion.why == "policy" || each.opinion.why == "value";
    const std::string words = shown ? task.reading.words(each.opinion.words) : "";
    const std::string why = shown ? "why-" + std::string(each.opinion.why) : "why-view";
    item.key.because = filled(task.kind.called(why), "words", words);
    item.key.model = counter_model(task, each.unit);
    item.key.cites.back().words = words;
    task.items.push_back(std::move(item));
  }
}

}  // namespace argmap::exercise
