// Items about evidence: what it is offered for, and of which kind it is.
#include <algorithm>
#include <optional>

#include "exercise/grounds.hpp"
#include "exercise/marks.hpp"
#include "exercise/statements.hpp"
#include "exercise/voice_names.hpp"

namespace argmap::exercise {
namespace {

/// The kinds that may be offered beside the right one: none of which a careful reader could say as well.
std::vector<std::string_view> rivals_of(Basis basis) {
  switch (basis) {
    case Basis::statistic:
      return {"testimony", "study", "rule"};  // a case may have a figure; a study would be named
    case Basis::study:
      return {"testimony", "example", "rule"};
    case Basis::testimony:
      return {"statistic", "study", "rule"};
    case Basis::example:
      return {"study", "testimony", "rule"};
    case Basis::rule:
      return {"statistic", "testimony", "example"};
    default:
      return {};
  }
}

/// A name or a year that marks out one case.
bool names_a_case(const Reading& reading, const Sentence& sentence) {
  const auto& tokens = reading.document().tokens;
  for (std::uint32_t i = sentence.tokens.first + 1; i < sentence.tokens.last; ++i) {
    const bool name = tokens[i].capitalised && tokens[i].word_class == WordClass::name;
    if (name || reading.is_year(tokens[i])) return true;
  }
  return false;
}

/// Those of the rivals that the sentence itself rules out.
std::vector<Row> wrong_kinds(const Task& task, const Unit& unit, Span quote) {
  const Reading& reading = task.reading;
  const bool a_case = names_a_case(reading, reading.document().sentences[unit.sentence]);
  const bool number = reading.has_digit(quote) || reading.find(task.terms("number"), quote);
  const bool own_life = reading.find({"i", "my", "me", "we", "our"}, quote).has_value();
  std::vector<Row> wrong;
  for (const std::string_view rival : rivals_of(unit.basis)) {
    const bool fits = (rival == "example" && a_case) || (rival == "statistic" && number) ||
                      (rival == "testimony" && own_life) ||
                      (rival == "study" && reading.find(task.terms("study"), quote));
    if (!fits) wrong.push_back({task.kind.called(rival), "", "", {}});
  }
  return wrong;
}

/// Whether the words are the same voice's as the unit.
bool is_said_by(const Reading& reading, const Unit& unit, Span words) {
  if (unit.attribution == Unit::none_index) return false;
  const auto& all = reading.report().attributions;
  const Attribution& said = all[unit.attribution];
  if (said.kind != AttributionKind::direct) return false;
  return std::ranges::any_of(all, [&](const Attribution& each) {
    return each.voice == said.voice &&
           std::ranges::any_of(each.content, [&](Span span) { return span.overlaps(words); });
  });
}

/// The sentence, and what else of one quotation stands behind the words that say whose it is.
Span quote_of(const Reading& reading, const Unit& unit) {
  const Document& document = reading.document();
  const Sentence& sentence = document.sentences[unit.sentence];
  Span quote = sentence.span;
  for (const Quotation& each : document.quotations) {
    const bool goes_on = each.span.begin >= quote.end && each.span.begin <= quote.end + 2;
    if (!goes_on || !is_said_by(reading, unit, each.span)) continue;
    for (const Sentence& next : document.sentences) {
      if (next.block == sentence.block && next.span.begin < each.span.end && next.span.end > quote.end)
        quote.end = next.span.end;
    }
  }
  return quote;
}

/// Whether a word of an option stands in the quotation: then it can be told by the word alone.
bool gives_away(const std::string& option, const std::string& quote) {
  constexpr std::size_t shortest = 5;
  for (std::size_t at = 0; at < option.size();) {
    const std::size_t end = std::min(option.find_first_of(" ,:", at), option.size());
    if (end - at >= shortest && quote.find(option.substr(at, end - at)) != std::string::npos) return true;
    at = end + 1;
  }
  return false;
}

const Voice& voice_of(const Reading& reading, const Unit& unit) {
  return reading.report().voices[reading.report().attributions[unit.attribution].voice];
}

/// Whether the sentence itself names the voice and cites it directly.
bool says_who(const Reading& reading, const Unit& unit) {
  const Attribution& said = reading.report().attributions[unit.attribution];
  const Span sentence = reading.document().sentences[unit.sentence].span;
  return said.kind == AttributionKind::direct && !said.source.empty() && sentence.contains(said.source.front());
}

/// Whether somebody tells what happened to them, and does not only judge or expect: "I" or "we" right before a verb of
/// the past.
bool bears_witness(const Task& task, Span quote) {
  constexpr std::size_t reach = 2;  // words from the pronoun to the verb
  static const std::vector<std::string> now{"are", "am", "'re", "'m"};
  static const std::vector<std::string> speaker{"i", "we"};
  const Reading& reading = task.reading;
  const auto happened = [&](const Token& token) {
    constexpr auto past_form = 1U << static_cast<unsigned>(WordForm::past);
    const Word& word = reading.document().word(token);
    const bool past = token.word_class == WordClass::verb && word.fold.ends_with("ed") && (word.forms & past_form) != 0;
    return past || reading.find(task.terms("past"), token.span);
  };
  for (const Quotation& said : reading.document().quotations) {
    if (!said.span.overlaps(quote) || reading.find(task.terms("no-witness"), said.span)) continue;
    for (const Span pronoun : reading.find_all(speaker, said.span)) {
      const auto behind = reading.tokens_in({pronoun.end, said.span.end});
      const bool is_now = !behind.empty() && reading.find(now, behind.front().span);  // "we are engaged"
      if (!is_now && std::ranges::any_of(behind.first(std::min(reach, behind.size())), happened)) return true;
    }
  }
  return false;
}

/// Whether the unit speaks for the thesis by all that lies between them.
bool is_on_the_side(const Reading& reading, std::uint32_t unit) {
  bool with = true;
  for (std::size_t steps = 0; steps < reading.units().size(); ++steps) {
    const Relation* up = reading.outgoing(unit);
    if (up == nullptr) break;
    if (up->type == RelationType::attacks) with = !with;
    unit = up->to.index;
  }
  return with;
}

/// The inquiry is what the sentence is about, and not told of by the way.
bool names_early(const Task& task, Span sentence) {
  constexpr std::size_t early = 8;  // words
  const auto noun = task.reading.find(task.terms("study"), sentence);
  return noun && task.reading.word_count({sentence.begin, noun->begin}) < early;
}

/// Whether the words themselves show that the evidence is of its kind.
bool plainly_so(const Task& task, const Unit& unit) {
  const Reading& reading = task.reading;
  const bool cited = unit.attribution != Unit::none_index;
  const Naming naming = cited ? voice_of(reading, unit).naming : Naming::named;
  const Span sentence = reading.document().sentences[unit.sentence].span;
  const bool digits = reading.has_digit(sentence);
  switch (unit.basis) {
    case Basis::statistic:
      return counts_much(reading, sentence) && reading.own(unit.sentence) && !grant_mark(task, unit.sentence) &&
             !reading.find(task.terms("study"), sentence);
    case Basis::study:
      return reading.find(task.terms("study"), sentence) && !reading.find(task.terms("no-study"), sentence) &&
             (cited ? naming == Naming::document && is_told(reading, voice_of(reading, unit))
                    : reading.own(unit.sentence) && names_early(task, sentence));
    case Basis::testimony:
      return cited && !digits && says_who(reading, unit) && bears_witness(task, quote_of(reading, unit)) &&
             (naming == Naming::named || naming == Naming::anonymous);
    case Basis::example:
      return !cited && !digits && !reading.quotes(sentence) && !names_duty(task, sentence) &&
             !reading.find(task.terms("number"), sentence) && !judges(task, sentence) &&
             reading.find(task.terms("connective", "example"), sentence);
    case Basis::rule:
      return !cited && reading.own(unit.sentence) && reading.find(task.terms("rule"), sentence);
    default:
      return false;
  }
}

/// What in the words shows of which kind they are.
std::string why(const Task& task, const Unit& unit, Span quote) {
  const Reading& reading = task.reading;
  const auto noun = reading.find(task.terms("study"), quote);
  if (noun && unit.basis == Basis::study) return filled(task.kind.called("why-study"), "words", reading.words(*noun));
  const auto count = reading.count_in(quote);
  if (count && unit.basis == Basis::statistic)
    return filled(task.kind.called("why-statistic"), "words", reading.words(*count));
  const std::string source = reading.source_of(unit);
  if (unit.basis == Basis::testimony && !source.empty())
    return filled(task.kind.called("why-testimony"), "source", source);
  return reading.because(reading.reasons_of(unit.reasons, "basis."), source);
}

/// Words of the article that are evidence of one kind, and the kinds that they are surely not.
struct Exhibit {
  std::string kind;
  Row row;
  std::vector<Row> wrong;
};

std::optional<Exhibit> exhibit_of(const Task& task, std::uint32_t index) {
  constexpr std::size_t longest_quote = 70;
  const Reading& reading = task.reading;
  const Unit& unit = reading.unit(index);
  const bool sure = unit.role == Role::evidence && unit.margin >= task.kind.margin && reading.is_sentence(unit);
  if (!sure || !plainly_so(task, unit) || reading.word_count(unit.hull()) < 6) return std::nullopt;
  const bool sided = unit.basis == Basis::testimony || unit.basis == Basis::statistic;
  if (sided && !is_on_the_side(reading, index)) return std::nullopt;
  if (unit.basis == Basis::statistic && !reading.can_be_shown(unit.sentence)) return std::nullopt;
  const Span quote = quote_of(reading, unit);
  if (reading.word_count(quote) > longest_quote) return std::nullopt;
  Row row = row_of(reading, index, std::string(name_of(unit.basis)));
  const bool marked = unit.basis == Basis::example;  // "for example" before the words would give the answer away
  row.text = marked ? reading.statement(unit) : reading.words(quote);
  if (!marked) row.cite = reading.cite(quote, unit.reasons), row.line = reading.line(quote.begin);
  row.because = why(task, unit, quote);
  return Exhibit{row.answer, std::move(row), wrong_kinds(task, unit, quote)};
}

/// One exhibit, of which a kind is to be chosen; nothing where a word of the right one stands in it, or a number alone
/// gives it away.
std::optional<Item> choice_of(Task& task, const Exhibit& exhibit) {
  const std::string right = task.kind.called(exhibit.kind);
  const bool plain = exhibit.kind == "statistic" || gives_away(right, exhibit.row.text);
  if (plain || exhibit.wrong.size() < 2) return std::nullopt;
  Item item = task.item(Form::choice);
  item.quote = exhibit.row.text;
  item.ask = filled(item.ask, "line", std::to_string(exhibit.row.first_line()));
  set_options(item, {right, "", exhibit.row.because, exhibit.row.cite}, exhibit.wrong, task.draw);
  for (Choice& option : item.options) option.line = 0;
  return item;
}

}  // namespace

void ask_evidence_kind(Task& task) {
  std::vector<Exhibit> exhibits;
  for (std::uint32_t i = 0; i < task.reading.units().size(); ++i) {
    if (auto exhibit = exhibit_of(task, i)) exhibits.push_back(std::move(*exhibit));
  }
  task.draw.shuffle(exhibits);
  std::vector<std::string> seen;  // one of every kind of evidence: a second has nothing new to ask
  for (const Exhibit& exhibit : exhibits) {
    if (std::ranges::find(seen, exhibit.kind) != seen.end()) continue;
    auto item = choice_of(task, exhibit);
    if (!item) continue;
    seen.push_back(exhibit.kind);
    task.items.push_back(std::move(*item));
  }
  constexpr std::size_t variants = 3;  // of the sentences that are sorted
  for (std::size_t i = 0; i < variants; ++i) {
    if (auto sorting = sorting_of_grounds(task)) task.items.insert(task.items.begin(), std::move(*sorting));
  }
}

}  // namespace argmap::exercise
