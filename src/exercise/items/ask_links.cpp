// Items about the words that join sentences.
#include <algorithm>
#include <map>
#include <set>

#include "exercise/words/connectives.hpp"
#include "exercise/words/halves.hpp"
#include "exercise/words/marks.hpp"
#include "exercise/words/own_nouns.hpp"
#include "exercise/words/statements.hpp"

namespace argmap::exercise {
namespace {

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

/// Where the paragraph begins, or for its first sentence the one before; the sentence itself where prose begins with
/// it.
std::uint32_t head_before(const Reading& reading, std::uint32_t sentence) {
  const auto& sentences = reading.document().sentences;
  const std::uint32_t head = reading.first_sentence(sentences[sentence].block);
  if (head < sentence || sentence == 0) return head;
  const std::uint32_t before = sentences[sentence - 1].block;
  const bool follows = before + 1 == sentences[sentence].block && reading.is_prose(before);
  return follows ? reading.first_sentence(before) : head;
}

/// From which sentence on the words before a gap make sense: the one before, before a turn two, since it may reach past
/// the last; and more, as long as what stands first goes on from another sentence. Nothing where there is none, or
/// where a fragment would open it.
std::optional<std::uint32_t> first_shown(const Task& task, const Signal& signal) {
  constexpr std::uint32_t furthest = 4;  // sentences
  const Reading& reading = task.reading;
  const auto& sentences = reading.document().sentences;
  if (signal.sense == "concession") return signal.sentence;  // the sentence says what it grants
  const std::uint32_t head = head_before(reading, signal.sentence);
  const std::uint32_t wanted = signal.sense == "contrast" ? 2 : 1;
  std::uint32_t first = signal.sentence - std::min(signal.sentence - head, wanted);
  const auto opens_well = [&](std::uint32_t at) {
    const Sentence& it = sentences[at];
    return !is_fragment(reading, at) && !leaves_out(reading, it.span) && reading.is_whole(at) &&
           !reading.points_elsewhere(it) && (grant_mark(task, at) || !opens_midway(task, at));
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

/// The same connective stands elsewhere in what is shown, where the sentence may even take up the one with the gap:
/// "not because they care but ____ they gain".
bool stands_beside(const std::string& quote, const std::string& connective) {
  constexpr std::size_t shortest = 4;  // "but" and "so" stand everywhere
  return connective.size() > shortest && quote.find(" " + connective + " ") != std::string::npos;
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
  std::string words = reading.words(signal.words);
  for (char& c : words) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (item.quote.empty() || stands_beside(item.quote, words)) return;
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

}  // namespace

void ask_connective(Task& task) {
  constexpr std::size_t to_choose_from = 3;  // of one sense: a sheet takes one of each
  static const std::vector<std::string> also{"also", "too", "as well"};
  const Reading& reading = task.reading;
  std::vector<Signal> found;
  for (std::uint32_t i = 0; i < reading.document().sentences.size(); ++i) {
    const Sentence& sentence = reading.document().sentences[i];
    const std::size_t count = reading.word_count(sentence.span);
    if (head_before(reading, i) == i || reading.line(sentence.span.begin) == 0 || !reading.own(i) || count < 8 ||
        count > 45)
      continue;
    if (sentence.question || reading.find(also, sentence.span)) continue;  // either leaves room for more connectives
    for (Signal& signal : signals_in(task, i)) found.push_back(std::move(signal));
  }
  for (const Halved& halved : halved_points(task)) {
    const bool opens = halved.mark.begin == reading.document().sentences[halved.sentence].span.begin;
    if (opens && reading.find(task.terms("concession", "granting"), halved.mark))
      found.push_back({"concession", halved.mark, halved.sentence});
  }
  task.draw.shuffle(found);
  std::stable_partition(found.begin(), found.end(), [](const Signal& signal) { return signal.sense != "contrast"; });
  std::map<std::string, std::size_t> asked;
  std::set<std::uint32_t> done;  // by place
  for (std::size_t round = 0; round < to_choose_from; ++round) {
    for (const Signal& signal : found) {
      if (asked[signal.sense] != round || done.contains(signal.words.begin)) continue;
      const std::size_t before = task.items.size();
      ask_for(task, signal);
      if (task.items.size() == before) continue;
      ++asked[signal.sense];
      done.insert(signal.words.begin);
    }
  }
}

}  // namespace argmap::exercise
