// Items about evidence: what it is offered for, and of which kind it is.
#include <algorithm>

#include "exercise/marks.hpp"
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
  std::vector<Row> wrong;
  for (const std::string_view rival : rivals_of(unit.basis)) {
    const bool fits = (rival == "example" && a_case) || (rival == "statistic" && number) ||
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

/// Whether somebody tells what they did, saw or know at first hand, and does not only judge: "I", or "we" with
/// something that happened.
bool bears_witness(const Task& task, Span quote) {
  static const std::vector<std::string> one{"i", "i'm", "i've", "i'd", "my", "me"};
  static const std::vector<std::string> several{"we", "our", "us", "we've", "we'd"};
  const Reading& reading = task.reading;
  const auto& tokens = reading.document().tokens;
  const auto first =
      std::ranges::lower_bound(tokens, quote.begin, {}, [](const Token& each) { return each.span.begin; });
  for (const Quotation& said : reading.document().quotations) {
    if (said.span.overlaps(quote) && reading.find(one, said.span)) return true;
    if (!said.span.overlaps(quote) || !reading.find(several, said.span)) continue;
    for (auto token = first; token != tokens.end() && token->span.begin < said.span.end; ++token) {
      const bool past = token->word_class == WordClass::verb && reading.document().word(*token).fold.ends_with("ed");
      if (said.span.contains(token->span) && (past || reading.find(task.terms("past"), token->span))) return true;
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

/// A figure that somebody must have counted or measured: of three digits, or a share; "41 schools" may be a case.
bool counts_much(const Reading& reading, Span sentence) {
  static const std::vector<std::string> parts{"per cent", "percent", "%", "million", "billion"};
  const auto count = reading.count_in(sentence);
  if (!count) return false;
  const std::string_view words = reading.document().slice(*count);
  const auto digits = std::ranges::count_if(words, [](char c) { return c >= '0' && c <= '9'; });
  return digits >= 3 || reading.find(parts, {count->begin, sentence.end}).has_value();
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
      return reading.find(task.terms("study"), sentence) &&
             (cited ? naming == Naming::document && is_told(reading, voice_of(reading, unit))
                    : reading.own(unit.sentence));
    case Basis::testimony:
      return cited && !digits && says_who(reading, unit) && bears_witness(task, quote_of(reading, unit)) &&
             (naming == Naming::named || naming == Naming::anonymous);
    case Basis::example:
      return !cited && reading.find(task.terms("connective", "example"), sentence).has_value();
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

/// Whether a word of the right option, or a number alone, gives the answer away.
bool is_plain(const Task& task, const Item& item) {
  const auto right = std::ranges::find(item.options, item.key.right.front(), &Choice::id);
  return right->text == task.kind.called("statistic") || gives_away(right->text, item.quote);
}

}  // namespace

void ask_evidence_kind(Task& task) {
  constexpr std::size_t longest_quote = 70;
  const Reading& reading = task.reading;
  for (std::uint32_t i = 0; i < reading.units().size(); ++i) {
    const Unit& unit = reading.unit(i);
    const bool sure = unit.role == Role::evidence && unit.margin >= task.kind.margin && reading.is_sentence(unit);
    if (!sure || !plainly_so(task, unit) || reading.word_count(unit.hull()) < 6) continue;
    const bool sided = unit.basis == Basis::testimony || unit.basis == Basis::statistic;
    if (sided && !is_on_the_side(reading, i)) continue;
    if (unit.basis == Basis::statistic && !reading.can_be_shown(unit.sentence)) continue;
    const std::string name(name_of(unit.basis));
    Row right = row_of(reading, i);
    Item item = task.item(Form::choice);
    const bool marked = unit.basis == Basis::example;  // "for example" before the words would give the answer away
    const Span quote = quote_of(reading, unit);
    if (reading.word_count(quote) > longest_quote) continue;
    item.quote = marked ? reading.statement(unit) : reading.words(quote);
    if (!marked) right.cite = reading.cite(quote, unit.reasons);
    item.ask = filled(item.ask, "line", std::to_string(right.cite.line));
    right.text = task.kind.called(name);
    right.because = why(task, unit, quote);
    const std::vector<Row> wrong = wrong_kinds(task, unit, quote);
    if (wrong.size() < 2) continue;
    set_options(item, right, wrong, task.draw);
    for (Choice& option : item.options) option.line = 0;
    task.items.push_back(std::move(item));
  }
  task.draw.shuffle(task.items);
  std::stable_partition(task.items.begin(), task.items.end(), [&](const Item& item) { return !is_plain(task, item); });
  std::vector<std::string> kinds_seen;  // one of every kind of evidence: a second has nothing new to ask
  std::erase_if(task.items, [&](const Item& item) {
    const auto right = std::ranges::find(item.options, item.key.right.front(), &Choice::id);
    const bool seen = std::ranges::find(kinds_seen, right->text) != kinds_seen.end();
    if (!seen) kinds_seen.push_back(right->text);
    return seen;
  });
}

void ask_evidence_claim(Task& task) {
  constexpr std::size_t fewest = 3;
  constexpr std::size_t most = 4;
  const Reading& reading = task.reading;
  std::vector<Pair> pairs = sure_pairs(task);
  task.draw.shuffle(pairs);
  std::vector<Row> rows;
  rules::NamedTexts claims;
  std::vector<std::uint32_t> blocks;
  for (const Pair& pair : pairs) {
    const std::uint32_t block = reading.unit(pair.claim).block;
    if (std::ranges::find(blocks, block) != blocks.end() || rows.size() == most) continue;
    blocks.push_back(block);
    const std::string name = std::to_string(pair.claim);
    rows.push_back(sentence_row(reading, pair.evidence, name));
    claims.emplace_back(name, sentence_row(reading, pair.claim).text);
  }
  if (rows.size() < fewest) return;
  task.draw.shuffle(claims);
  Item item = task.item(Form::match);
  set_rows(item, rows, claims, task.draw);
  for (Choice& row : item.rows) row.line = 0;  // it stands right behind its claim
  task.items.push_back(std::move(item));
}

}  // namespace argmap::exercise
