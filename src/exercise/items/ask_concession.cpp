// Items about a concession and its answer.
#include <algorithm>

#include "exercise/words/halves.hpp"
#include "exercise/words/marks.hpp"
#include "exercise/words/statements.hpp"

namespace argmap::exercise {
namespace {

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
  static const std::vector<std::string> setting_aside{"despite", "in spite of", "notwithstanding"};
  if (reading.find(task.terms("connective", "contrast"), it.span)) return false;
  if (reading.find(task.terms("granting"), it.span) || reading.find(setting_aside, it.span)) return false;
  for (const std::uint32_t i : reading.units_of(sentence)) {
    const Relation* relation = reading.outgoing(i);
    if (relation != nullptr && relation->type == RelationType::attacks) return false;
  }
  return !reading.quotes(it.span) && (sentence + 1 == reading.document().sentences.size() || reading.own(sentence + 1));
}

/// Sentences apart from both that nobody takes for either.
std::vector<Row> bystanders(const Task& task, std::uint32_t first, std::uint32_t last) {
  const Reading& reading = task.reading;
  const auto& sentences = reading.document().sentences;
  std::vector<Row> rows;
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    const bool apart = i + 4 < first || i > last + 3;
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

/// Which of the rows is the concession, and which the answer.
Item match_of(Task& task, std::vector<Row> sentences) {
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

/// Which sentence grants the point, and which answers it.
Item concession_item(Task& task, const Answered& answered, std::vector<Row> sentences) {
  sentences.push_back(answered_row(task, answered.point, answered.point_mark, "concession", "concession.granted"));
  sentences.push_back(answered_row(task, answered.answer, answered.answer_mark, "answer", "connective.contrast"));
  return match_of(task, std::move(sentences));
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

/// The same of two halves of one sentence, which the learner has to find in the article: without the word that grants.
Item halves_item(Task& task, const Halved& halved, std::vector<Row> sentences) {
  const Reading& reading = task.reading;
  const auto half = [&](Span span, std::string part) {
    Row row{as_sentence(reading, span), part, "", cite_mark(task, halved.sentence, halved.mark, "concession.granting")};
    const std::string why = "why-half-" + std::move(part);
    row.because = filled(task.kind.called(why), "words", reading.words(halved.mark));
    return row;
  };
  sentences.push_back(half(halved.granted, "concession"));
  sentences.push_back(half(halved.answer, "answer"));
  Item item = match_of(task, std::move(sentences));
  item.ask = task.kind.called("ask-halves");
  item.rows.front().text = task.kind.called("half-concession");
  item.rows.back().text = task.kind.called("half-answer");
  return item;
}

}  // namespace

void ask_concession(Task& task) {
  constexpr std::size_t most = 8;
  auto all = answered_points(task);
  task.draw.shuffle(all);
  all.resize(std::min(all.size(), most));
  for (const Answered& answered : all) {
    const std::vector<Row> others = bystanders(task, answered.point, answered.answer);
    constexpr std::size_t variants = 2;  // of the sentences beside them
    for (std::size_t i = 0; i < variants && others.size() >= 2; ++i) {
      task.items.push_back(answered.granted ? concession_item(task, answered, drawn(others, 2, task.draw))
                                            : objection_item(task, answered, drawn(others, 3, task.draw)));
    }
  }
  auto halves = halved_points(task);
  task.draw.shuffle(halves);
  for (const Halved& halved : halves) {
    std::vector<Row> others = bystanders(task, halved.sentence, halved.sentence);
    if (others.size() >= 2) task.items.push_back(halves_item(task, halved, drawn(std::move(others), 2, task.draw)));
  }
  std::stable_partition(task.items.begin(), task.items.end(),
                        [](const Item& item) { return item.form == Form::match; });
}

}  // namespace argmap::exercise
