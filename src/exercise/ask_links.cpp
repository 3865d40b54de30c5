// Items about what joins sentences: connectives, and a concession with its answer.
#include <algorithm>
#include <set>

#include "exercise/marks.hpp"
#include "exercise/statements.hpp"

namespace argmap::exercise {
namespace {

/// A connective, what it signals, and the sentence in which it stands.
struct Signal {
  std::string sense;
  Span words;
  std::uint32_t sentence = 0;
};

/// "But even more importantly", "But at the same time": the turn adds rather than opposes.
bool reading_on(const Task& task, Span rest) {
  const auto more = task.reading.find(task.terms("connective", "no-turn"), rest);
  return more && more->begin <= rest.begin + 2;
}

/// "In part because", "not because": the word before leaves no other choice.
bool leads_to_reason(const Task& task, const Document& document, std::uint32_t token) {
  const auto& words = task.terms("connective", "before-reason");
  return std::ranges::find(words, document.word(document.tokens[token - 1]).fold) != words.end();
}

/// Whether the connective signals its sense at this place. Most do so at the head of a sentence alone.
bool signals(const Task& task, Span words, const Sentence& sentence) {
  const Document& document = task.reading.document();
  const auto token = static_cast<std::uint32_t>(
      std::ranges::lower_bound(document.tokens, words.begin, {}, [](const Token& t) { return t.span.begin; }) -
      document.tokens.begin());
  auto behind = token;
  while (behind < sentence.tokens.last && document.tokens[behind].span.begin < words.end) ++behind;
  const std::string next = behind < sentence.tokens.last ? document.word(document.tokens[behind]).fold : "";
  if (next == "as") return false;  // "in the same way as"
  const bool head = token == sentence.tokens.first;
  const std::string& first = document.word(document.tokens[token]).fold;
  if (first == "because") return next != "of" && !head && !leads_to_reason(task, document, token);
  if (first == "yet" || first == "still" || first == "instead") return head && next != "another" && next != "of";
  if (first == "however" && next != ",") return false;  // "However late it is"
  if (behind < sentence.tokens.last && reading_on(task, {words.end, sentence.span.end})) return false;
  return head;  // inside a sentence these leave room for other readings
}

/// The reason of a relation into or out of the sentence that the connective gave, for the key.
std::vector<Reason> reasons_of(const Reading& reading, const Signal& signal) {
  const ArgumentGraph& graph = reading.report().graph;
  std::set<std::uint32_t> relations;
  for (const std::uint32_t unit : reading.units_of(signal.sentence)) {
    relations.insert(graph.incoming(unit).begin(), graph.incoming(unit).end());
    relations.insert(graph.outgoing(unit).begin(), graph.outgoing(unit).end());
  }
  for (const std::uint32_t relation : relations) {
    for (const Reason& reason : graph.relations()[relation].reasons.list()) {
      if (reason.words.overlaps(signal.words) && reason.weight > 0) return {reason};
    }
  }
  return {};
}

/// A sentence that says little alone: "No.", "Are they?"
bool is_fragment(const Reading& reading, std::uint32_t sentence) {
  constexpr std::size_t fewest = 4;
  const Sentence& it = reading.document().sentences[sentence];
  return it.question || reading.word_count(it.span) < fewest;
}

/// From which sentence on the words before a gap make sense: the one before, before a turn two, since it may reach past
/// the last; and more, as long as what stands first goes on from another sentence. Nothing where there is none, or
/// where a fragment would open it.
std::optional<std::uint32_t> first_shown(const Task& task, const Signal& signal) {
  constexpr std::uint32_t furthest = 4;  // sentences
  const Reading& reading = task.reading;
  const auto& sentences = reading.document().sentences;
  const std::uint32_t head = reading.first_sentence(sentences[signal.sentence].block);
  const std::uint32_t wanted = signal.sense == "contrast" ? 2 : 1;
  std::uint32_t first = signal.sentence - std::min(signal.sentence - head, wanted);
  const auto opens_well = [&](std::uint32_t at) {
    const Sentence& it = sentences[at];
    return !is_fragment(reading, at) && reading.is_whole(at) && !reading.points_elsewhere(it) &&
           (grant_mark(task, at) || !opens_midway(task, at));
  };
  while (first > head && signal.sentence - first < furthest && !opens_well(first)) --first;
  while (first < signal.sentence && !opens_well(first)) ++first;
  for (std::uint32_t at = first; at <= signal.sentence; ++at) {
    if (!reading.is_whole(at)) return std::nullopt;  // cut in two somewhere
  }
  return first < signal.sentence && !is_fragment(reading, signal.sentence - 1) ? std::optional(first) : std::nullopt;
}

/// The sentence with a gap for the connective, and those before it for company. "" where these make no sense alone.
std::string with_gap(const Task& task, const Signal& signal) {
  constexpr std::size_t longest = 110;  // words
  const Reading& reading = task.reading;
  const Sentence& sentence = reading.document().sentences[signal.sentence];
  const auto first = first_shown(task, signal);
  if (!first) return "";
  const Span all{reading.document().sentences[*first].span.begin, sentence.span.end};
  if (reading.word_count(all) > longest) return "";
  std::string quote = reading.words({sentence.span.begin, signal.words.begin});
  quote += (quote.empty() ? "" : " ") + std::string("________ ");
  const std::string rest = reading.words({signal.words.end, sentence.span.end});
  if (rest.starts_with(',')) quote.pop_back();
  quote += rest;
  for (std::uint32_t i = signal.sentence; i > *first; --i) quote.insert(0, reading.sentence(i - 1) + " ");
  return quote;
}

void ask_for(Task& task, const Signal& signal) {
  const Reading& reading = task.reading;
  constexpr std::size_t most_wrong = 3;
  std::vector<Row> wrong;
  for (const std::string& rival : task.terms("not-" + signal.sense)) wrong.push_back({rival, "", "", {}});
  wrong = drawn(std::move(wrong), most_wrong, task.draw);
  if (wrong.size() < 2) return;
  Item item = task.item(Form::choice);
  item.quote = with_gap(task, signal);
  if (item.quote.empty()) return;
  std::string words = reading.words(signal.words);
  for (char& c : words) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  const auto reasons = reasons_of(reading, signal);
  Row right{words, "", "“" + words + "” " + task.kind.called(signal.sense),
            cite_mark(task, signal.sentence, signal.words, "connective." + signal.sense)};
  if (!reasons.empty()) right.cite.rules = reading.cite(signal.words, reasons).rules;
  right.cite.line = reading.line(signal.words.begin);
  item.ask = filled(filled(item.ask, "line", std::to_string(right.cite.line)), "sense", task.kind.called(signal.sense));
  set_options(item, right, wrong, task.draw);
  const bool opens = signal.words.begin == reading.document().sentences[signal.sentence].span.begin;
  for (Choice& option : item.options) {
    option.line = 0;
    char& first = option.text.front();
    if (opens && first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');  // as the gap needs it
  }
  task.items.push_back(std::move(item));
}

/// Whether nothing in the sentence or beside it could be taken for a point of the other side, or for an answer to one.
bool is_neutral(const Task& task, std::uint32_t sentence) {
  const Reading& reading = task.reading;
  const Sentence& it = reading.document().sentences[sentence];
  const bool goes_on = sentence > reading.first_sentence(it.block) && grant_mark(task, sentence - 1);
  if (goes_on) return false;  // what was granted may take two sentences
  const std::uint32_t next = sentence + 1;
  const bool leads_on = next < reading.document().sentences.size() && turn_mark(task, next);  // what is turned against
  if (leads_on || reading.speaks_of_itself(sentence) || opens_midway(task, sentence) || grant_mark(task, sentence) ||
      reading.find(task.terms("objecting"), it.span))
    return false;
  if (reading.find(task.terms("connective", "contrast"), it.span)) return false;
  for (const std::uint32_t i : reading.units_of(sentence)) {
    const Relation* relation = reading.outgoing(i);
    if (relation != nullptr && relation->type == RelationType::attacks) return false;
  }
  return !reading.quotes(it.span) && (sentence + 1 == reading.document().sentences.size() || reading.own(sentence + 1));
}

}  // namespace

void ask_connective(Task& task) {
  static const std::vector<std::string> also{"also", "too", "as well"};
  const Reading& reading = task.reading;
  std::vector<Signal> found;
  for (std::uint32_t i = 0; i < reading.document().sentences.size(); ++i) {
    const Sentence& sentence = reading.document().sentences[i];
    const std::size_t count = reading.word_count(sentence.span);
    const bool alone = i == 0 || reading.document().sentences[i - 1].block != sentence.block;
    if (alone || reading.line(sentence.span.begin) == 0 || !reading.own(i) || count < 8 || count > 45) continue;
    if (sentence.question || reading.find(also, sentence.span)) continue;  // either leaves room for more connectives
    for (const std::string_view sense : {"contrast", "reason", "result", "example", "addition"}) {
      const auto words = reading.find(task.terms(sense), sentence.span);
      if (words && signals(task, *words, sentence)) found.push_back({std::string(sense), *words, i});
    }
  }
  task.draw.shuffle(found);
  std::stable_partition(found.begin(), found.end(), [](const Signal& signal) { return signal.sense != "contrast"; });
  std::set<std::string> asked;  // two gaps for one word would be one item twice
  for (const Signal& signal : found) {
    const std::size_t before = task.items.size();
    if (!asked.contains(signal.sense)) ask_for(task, signal);
    if (task.items.size() > before) asked.insert(signal.sense);
  }
}

namespace {

/// Sentences apart from both that nobody takes for either.
std::vector<Row> bystanders(const Task& task, const Answered& answered) {
  const Reading& reading = task.reading;
  const auto& sentences = reading.document().sentences;
  std::vector<Row> rows;
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    const bool apart = i + 4 < answered.point || i > answered.answer + 3;
    const std::size_t count = reading.word_count(sentences[i].span);
    const bool whole = reading.own(i) && reading.can_be_shown(i);
    if (apart && whole && reading.is_prose(sentences[i].block) && count >= 8 && count <= 35 && is_neutral(task, i))
      rows.push_back({reading.sentence(i), "", "", reading.cite(sentences[i].span, {})});
  }
  return rows;
}

Row answered_row(const Task& task, std::uint32_t sentence, Span mark, std::string_view answer,
                 const std::string& list) {
  return {task.reading.sentence(sentence), std::string(answer),
          filled(task.kind.called("why-" + std::string(answer)), "words", task.reading.words(mark)),
          cite_mark(task, sentence, mark, list)};
}

/// Which sentence grants the point, and which answers it.
Item concession_item(Task& task, const Answered& answered, std::vector<Row> sentences) {
  sentences.push_back(answered_row(task, answered.point, answered.point_mark, "concession", "concession.granted"));
  sentences.push_back(answered_row(task, answered.answer, answered.answer_mark, "answer", "connective.contrast"));
  task.draw.shuffle(sentences);
  Item item = task.item(Form::match);
  for (const std::string part : {"concession", "answer"}) {
    const std::string number = std::to_string(item.rows.size() + 1);
    const auto at = std::ranges::find(sentences, part, &Row::answer);
    item.rows.push_back({number, task.kind.called(part), 0});
    item.key.pairs.emplace_back(number, letter_of(static_cast<std::size_t>(at - sentences.begin())));
    item.key.cites.push_back(at->cite);
    item.key.because += (item.key.because.empty() ? "" : "; ") + number + ": " + at->because;
  }
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    item.options.push_back({letter_of(i), sentences[i].text, 0});  // a concession and its answer are neighbours
  }
  item.points *= static_cast<double>(item.rows.size());
  return item;
}

/// Which sentence answers an objection: whose it is its own words say, so that it is given.
Item objection_item(Task& task, const Answered& answered, const std::vector<Row>& others) {
  const Row point = answered_row(task, answered.point, answered.point_mark, "objection", "concession.objecting");
  Row right = answered_row(task, answered.answer, answered.answer_mark, "answer", "connective.contrast");
  right.because = point.because + "; " + right.because;
  Item item = task.item(Form::choice);
  item.ask = filled(task.kind.called("ask-objection"), "line", std::to_string(point.cite.line));
  item.quote = point.text;
  set_options(item, right, others, task.draw);
  for (Choice& option : item.options) option.line = 0;  // the answer stands right behind the objection
  item.key.cites.push_back(point.cite);
  return item;
}

}  // namespace

void ask_concession(Task& task) {
  constexpr std::size_t most = 8;
  auto all = answered_points(task);
  task.draw.shuffle(all);
  all.resize(std::min(all.size(), most));
  for (const Answered& answered : all) {
    const std::vector<Row> others = bystanders(task, answered);
    constexpr std::size_t variants = 2;  // of the sentences beside them
    for (std::size_t i = 0; i < variants && others.size() >= 2; ++i) {
      task.items.push_back(answered.granted ? concession_item(task, answered, drawn(others, 2, task.draw))
                                            : objection_item(task, answered, drawn(others, 3, task.draw)));
    }
  }
  std::stable_partition(task.items.begin(), task.items.end(),
                        [](const Item& item) { return item.form == Form::match; });
}

}  // namespace argmap::exercise
