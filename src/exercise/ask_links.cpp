// Items about what joins sentences: connectives, and a concession with its answer.
#include <algorithm>
#include <array>

#include "exercise/task.hpp"

namespace argmap::exercise {
namespace {

/// A connective, what it signals, and the sentence in which it stands.
struct Signal {
  std::string sense;
  Span words;
  std::uint32_t sentence = 0;
};

/// Whether the connective signals its sense at this place. Most do so at the head of a sentence alone.
bool signals(const Task& task, std::string_view sense, Span words, const Sentence& sentence) {
  const Document& document = task.reading.document();
  const auto token = static_cast<std::uint32_t>(
      std::ranges::lower_bound(document.tokens, words.begin, {}, [](const Token& t) { return t.span.begin; }) -
      document.tokens.begin());
  auto behind = token;
  while (behind < sentence.tokens.last && document.tokens[behind].span.begin < words.end) ++behind;
  const std::string next = behind < sentence.tokens.last ? document.word(document.tokens[behind]).fold : "";
  const bool head = token == sentence.tokens.first;
  const std::string& first = document.word(document.tokens[token]).fold;
  if (first == "because") return next != "of" && !head;
  if (first == "yet" || first == "still" || first == "instead") return head && next != "another" && next != "of";
  if (sense == "contrast") return head;  // inside a sentence "however" leaves room for other readings
  return sense != "reason";
}

/// The reasons of the relation that the sentence's first unit enters into, for the key.
std::vector<Reason> reasons_of(const Reading& reading, const Signal& signal) {
  for (const Relation& relation : reading.report().graph.relations()) {
    for (const Reason& reason : relation.reasons.list()) {
      if (reason.words.overlaps(signal.words) && reason.weight > 0) return {reason};
    }
  }
  return {};
}

/// The sentence with a gap for the connective, and the one before it for company; before a turn two, since it may reach
/// past the last.
std::string with_gap(const Reading& reading, const Signal& signal) {
  const Sentence& sentence = reading.document().sentences[signal.sentence];
  std::string quote = reading.words({sentence.span.begin, signal.words.begin});
  quote += (quote.empty() ? "" : " ") + std::string("________ ");
  const std::string rest = reading.words({signal.words.end, sentence.span.end});
  if (rest.starts_with(',')) quote.pop_back();
  quote += rest;
  const std::uint32_t shown = signal.sense == "contrast" ? 2 : 1;
  for (std::uint32_t back = 1; back <= std::min(shown, signal.sentence); ++back) {
    if (reading.document().sentences[signal.sentence - back].block != sentence.block) break;
    quote.insert(0, reading.sentence(signal.sentence - back) + " ");
  }
  return quote;
}

void ask_for(Task& task, const Signal& signal) {
  const Reading& reading = task.reading;
  std::vector<Row> wrong;
  for (const std::string& rival : task.terms("not-" + signal.sense)) wrong.push_back({rival, "", "", {}});
  if (wrong.size() < 2) return;
  Item item = task.item(Form::choice);
  std::string words = reading.words(signal.words);
  for (char& c : words) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  const auto reasons = reasons_of(reading, signal);
  Row right{words, "", "“" + words + "” " + task.kind.called(signal.sense), reading.cite(signal.words, reasons)};
  item.ask = filled(filled(item.ask, "line", std::to_string(right.cite.line)), "sense", task.kind.called(signal.sense));
  item.quote = with_gap(reading, signal);
  set_options(item, right, wrong, task.draw);
  for (Choice& option : item.options) option.line = 0;
  task.items.push_back(std::move(item));
}

/// The author grants the point by a word, in words of the author's own.
bool grants(const Task& task, const Unit& granted) {
  const Span sentence = task.reading.document().sentences[granted.sentence].span;
  return task.reading.own(granted.sentence) && task.reading.find(task.terms("granted"), sentence);
}

/// The point is given to somebody else.
bool reports_objection(const Task& task, const Unit& granted) {
  const Span sentence = task.reading.document().sentences[granted.sentence].span;
  return !task.reading.own(granted.sentence) || task.reading.find(task.terms("objecting"), sentence);
}

/// Whether nothing in the sentence or beside it could be taken for a point of the other side, or for an answer to one.
bool is_neutral(const Task& task, std::uint32_t sentence) {
  const Reading& reading = task.reading;
  const Sentence& it = reading.document().sentences[sentence];
  for (const std::string_view list : {"granted", "objecting"}) {
    if (reading.find(task.terms(list), it.span)) return false;
  }
  if (reading.find(task.terms("connective", "contrast"), it.span)) return false;
  for (std::uint32_t i = 0; i < reading.units().size(); ++i) {
    const Relation* relation = reading.outgoing(i);
    if (reading.unit(i).sentence == sentence && relation != nullptr && relation->type == RelationType::attacks)
      return false;
  }
  const bool quotes =
      std::ranges::any_of(reading.document().quotations, [&](const Quotation& q) { return q.span.overlaps(it.span); });
  return !quotes && (sentence + 1 == reading.document().sentences.size() || reading.own(sentence + 1));
}

}  // namespace

void ask_connective(Task& task) {
  const Reading& reading = task.reading;
  std::vector<std::uint32_t> shown;  // "concession" shows these sentences whole
  for (const Pair& pair : answered_objections(task)) shown.push_back(reading.unit(pair.evidence).sentence);
  std::vector<Signal> found;
  for (std::uint32_t i = 0; i < reading.document().sentences.size(); ++i) {
    const Sentence& sentence = reading.document().sentences[i];
    const std::size_t count = reading.word_count(sentence.span);
    const bool alone = i == 0 || reading.document().sentences[i - 1].block != sentence.block;
    if (std::ranges::find(shown, i) != shown.end()) continue;
    if (alone || reading.line(sentence.span.begin) == 0 || !reading.own(i) || count < 8 || count > 45) continue;
    for (const std::string_view sense : {"contrast", "reason", "result", "example", "addition"}) {
      const auto words = reading.find(task.terms(sense), sentence.span);
      if (words && signals(task, sense, *words, sentence)) found.push_back({std::string(sense), *words, i});
    }
  }
  task.draw.shuffle(found);
  std::vector<std::string> senses;  // first one of every sense, then more of the same
  std::stable_partition(found.begin(), found.end(), [&](const Signal& signal) {
    const bool is_new = std::ranges::find(senses, signal.sense) == senses.end();
    if (is_new) senses.push_back(signal.sense);
    return is_new;
  });
  for (const Signal& signal : found) ask_for(task, signal);
}

void ask_concession(Task& task) {
  const Reading& reading = task.reading;
  for (const Pair& pair : answered_objections(task)) {
    const Unit& granted = reading.unit(pair.claim);
    const Unit& reply = reading.unit(pair.evidence);
    const bool own = grants(task, granted);
    if (!own && !reports_objection(task, granted)) continue;
    std::vector<Row> others;
    const Document& document = reading.document();
    for (std::uint32_t i = 0; i < document.sentences.size(); ++i) {
      const Span span = document.sentences[i].span;
      const bool apart = i + 4 < granted.sentence || i > reply.sentence + 3;
      const std::size_t count = reading.word_count(span);
      const bool whole_one =
          reading.own(i) && reading.units_in(i) == 1 && !reading.points_elsewhere(document.sentences[i]);
      if (!apart || count < 8 || count > 35 || !whole_one) continue;
      if (!is_neutral(task, i)) continue;
      others.push_back({reading.sentence(i), "", "", reading.cite(span, {})});
    }
    if (others.size() < 2) continue;
    const auto whole = [&](std::uint32_t unit, std::string_view answer) {
      const Span span = reading.document().sentences[reading.unit(unit).sentence].span;
      return Row{reading.words(span), std::string(answer), "",
                 reading.cite(span, reading.outgoing(unit)->reasons.list())};
    };
    std::vector<Row> sentences = drawn(others, 2, task.draw);
    sentences.push_back(whole(pair.claim, "concession"));
    sentences.push_back(whole(pair.evidence, "answer"));
    task.draw.shuffle(sentences);
    Item item = task.item(Form::match);
    if (!own) item.ask = task.kind.called("ask-objection");
    for (const std::string_view part : {"concession", "answer"}) {
      const std::string number = std::to_string(item.rows.size() + 1);
      const auto at = std::ranges::find(sentences, part, &Row::answer) - sentences.begin();
      item.rows.push_back({number, task.kind.called(part == "concession" && !own ? "objection" : part), 0});
      item.key.pairs.emplace_back(number, letter_of(static_cast<std::size_t>(at)));
      item.key.cites.push_back(sentences[static_cast<std::size_t>(at)].cite);
    }
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      item.options.push_back({letter_of(i), sentences[i].text, sentences[i].cite.line});
    }
    item.key.because = reading.because(reading.outgoing(pair.evidence)->reasons.list());
    task.items.push_back(std::move(item));
  }
  task.draw.shuffle(task.items);
  std::stable_partition(task.items.begin(), task.items.end(),
                        [&](const Item& item) { return item.ask != task.kind.called("ask-objection"); });
}

}  // namespace argmap::exercise
