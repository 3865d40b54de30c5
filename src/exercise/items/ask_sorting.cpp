// Items in which sentences are sorted: by their part in the argument, by kind of statement, by side, by order.
#include <algorithm>
#include <iterator>

#include "exercise/words/main_clause.hpp"
#include "exercise/words/main_words.hpp"
#include "exercise/words/opinions.hpp"
#include "exercise/words/sorted_sentences.hpp"
#include "exercise/words/statements.hpp"

namespace argmap::exercise {
namespace {

constexpr std::size_t of_a_sort = 2;  ///< rows with the same answer
constexpr std::size_t longest_row = 38;

/// A unit whose sentence is the author's own, goes on from no other, and is not long.
bool plain(const Task& task, const Unit& unit) {
  const Reading& reading = task.reading;
  return reading.own(unit.sentence) && reading.self_contained(unit) && !opens_midway(task, unit.sentence) &&
         !is_biography(task, unit.sentence) && reading.is_prose(unit.block) &&
         reading.word_count(unit.hull()) <= longest_row;
}

/// Options of which a row needs one, in the order of the rules.
rules::NamedTexts options_for(const rules::ExerciseKind& kind, const std::vector<Row>& rows) {
  rules::NamedTexts options = options_of(kind);
  std::erase_if(options,
                [&](const auto& each) { return std::ranges::find(rows, each.first, &Row::answer) == rows.end(); });
  return options;
}

/// The next sentence goes on about the same thing by a pronoun: then this one may only lead up to it.
bool is_led_on(const Reading& reading, std::uint32_t sentence) {
  const auto& all = reading.document().sentences;
  return sentence + 1 < all.size() && all[sentence + 1].block == all[sentence].block &&
         reading.points_elsewhere(all[sentence + 1]);
}

void add(std::vector<Row>& to, std::vector<Row> rows, Draw& draw) {
  for (Row& row : drawn(std::move(rows), of_a_sort, draw)) to.push_back(std::move(row));
}

/// Rows that cite a voice: what is said, without who says it.
std::vector<Row> sayings(const Task& task) {
  const Reading& reading = task.reading;
  std::vector<Row> rows;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> seen;  // voice and block: halves of one quotation are one
  for (std::uint32_t i = 0; i < reading.units().size(); ++i) {
    const Unit& unit = reading.unit(i);
    if (unit.attribution == Unit::none_index || unit.role == Role::thesis) continue;
    const Attribution& said = reading.report().attributions[unit.attribution];
    const std::size_t count = reading.word_count(unit.hull());
    if (said.source.empty() || said.kind != AttributionKind::direct || count < 5 || count > longest_row) continue;
    if (std::ranges::find(seen, std::pair(said.voice, unit.block)) != seen.end()) continue;
    Row row = row_of(reading, i, "voice");
    const auto first = row.text.find_first_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    if (first == std::string::npos || (row.text[first] >= 'a' && row.text[first] <= 'z')) continue;  // a piece of one
    if (row.text.find_first_of(".,;") <= 3) continue;  // what is left of a longer one
    if (reading.find(task.terms("unquotable"), unit.hull())) continue;
    seen.emplace_back(said.voice, unit.block);
    row.because = reading.because(said);
    row.cite = reading.cite(unit.hull(), said.reasons);
    said.cue.empty() ? row.show_none() : row.show(reading, said.cue.front());
    rows.push_back(std::move(row));
  }
  return rows;
}

bool dates(const Task& task, Span span) {
  return date_in(task, span).has_value();
}

/// Whether the sentence says what is, in the author's own words, and neither judges, demands nor insists.
bool tells(const Task& task, std::uint32_t index) {
  constexpr std::size_t fewest = 8;
  const Reading& reading = task.reading;
  const Sentence& sentence = reading.document().sentences[index];
  const Span span = sentence.span;
  const std::size_t count = reading.word_count(span);
  if (sentence.question || count < fewest || count > longest_row || !reading.own(index)) return false;
  static const std::vector<std::string> writer{"i", "my", "me", "we", "you", "your"};
  if (reading.units_in(index) > 1 || !reading.reads_alone(index) || !reading.is_prose(sentence.block)) return false;
  const bool trails_off = reading.words(span).find("..") != std::string::npos;
  const bool late = index > reading.document().sentences.size() / 4;
  if (reading.find(writer, span) || trails_off || late || opinion_of(task, index).marks > 0) return false;
  return !judges(task, span) && !names_duty(task, span) && !reading.has_count(span) && !dates(task, span) &&
         !reading.find(task.terms("loaded-words", "loaded"), span) &&
         !reading.find(task.terms("fact-value-policy", "reporting"), span);
}

/// Whether the paragraph tells a scene: everything in it happened, is the author's to tell, and no claim stands there.
bool is_scene(const Reading& reading, std::uint32_t block) {
  return std::ranges::none_of(reading.units(), [&](const Unit& unit) {
    if (unit.block != block) return false;
    const bool told = unit.role == Role::evidence && unit.attribution == Unit::none_index &&
                      unit.basis != Basis::study && unit.basis != Basis::rule;
    return !told;
  });
}

/// Sentences that belong to the scene: those of an opening that claims nothing, and those that are no part of the
/// argument.
std::vector<Row> scenes(const Task& task) {
  const Reading& reading = task.reading;
  const Document& document = reading.document();
  std::vector<Row> rows;
  constexpr std::uint32_t closed = Unit::none_index - 1;  // the opening is no scene
  std::uint32_t opening = Unit::none_index;
  for (std::uint32_t i = 0; i < document.sentences.size(); ++i) {
    const std::uint32_t block = document.sentences[i].block;
    if (opening == Unit::none_index && reading.is_prose(block)) opening = is_scene(reading, block) ? block : closed;
    const bool apart = reading.units_in(i) == 0;
    if (!tells(task, i) || (!apart && block != opening)) continue;
    rows.push_back({reading.sentence(i), "background", task.kind.called(apart ? "why-apart" : "why-scene"),
                    reading.cite(document.sentences[i].span, {})});
  }
  return rows;
}

/// A word near its start that may stand for something in another sentence.
bool opens_on_another(const Reading& reading, std::uint32_t sentence) {
  constexpr std::uint32_t opening = 5;  // tokens
  static const std::vector<std::string> words{"this",      "it",    "these", "those",   "he",   "she",
                                              "they",      "him",   "them",  "such",    "here", "opposite",
                                              "otherwise", "there", "then",  "another", "both"};
  const Document& document = reading.document();
  TokenRange tokens = document.sentences[sentence].tokens;
  tokens.last = std::min(tokens.last, tokens.first + opening);
  return reading.find(words, document.span(tokens)).has_value();
}

/// "Second", "in conclusion": the sentence says itself where it stands.
bool numbers_itself(const Task& task, std::uint32_t sentence) {
  const Span span = task.reading.document().sentences[sentence].span;
  return task.reading.find(task.terms("order-argument", "place"), span).has_value();
}

}  // namespace

void ask_sort(Task& task) {
  constexpr std::size_t fewest_rows = 3;
  Sorted sorted = sorted_sentences(task);
  std::vector<Ranked> opinions = std::move(sorted.policies);
  std::ranges::move(sorted.values, std::back_inserter(opinions));
  std::ranges::move(sorted.opinions, std::back_inserter(opinions));
  std::vector<Row> claims = best_of(std::move(opinions), of_a_sort, task.draw);
  for (Row& row : claims) row.answer = "claim";
  std::erase_if(sorted.facts, [&](const Ranked& each) {
    const std::uint32_t sentence = task.reading.sentence_of(each.row.cite);
    const Span span = task.reading.document().sentences[sentence].span;
    return (!task.reading.has_digit(span) && !dates(task, span)) || is_led_on(task.reading, sentence);
  });
  std::vector<Row> evidence = best_of(std::move(sorted.facts), of_a_sort, task.draw);
  for (Row& row : evidence) row.answer = "evidence";
  // what is quoted shows by its marks: something must be left that does not
  if (claims.empty() || evidence.empty()) return;
  std::vector<Row> rows = claims;
  std::ranges::move(evidence, std::back_inserter(rows));
  add(rows, sayings(task), task.draw);
  add(rows, scenes(task), task.draw);
  if (rows.size() < fewest_rows) return;
  Item item = task.item(Form::match);
  set_rows(item, rows, options_for(task.kind, rows), task.draw);
  task.items.push_back(std::move(item));
}

void ask_fact_value_policy(Task& task) {
  constexpr std::size_t fewest_rows = 3;
  constexpr std::size_t fewest_classes = 2;
  Sorted sorted = sorted_sentences(task);
  std::vector<Row> rows;
  std::size_t classes = 0;
  for (auto* each : {&sorted.policies, &sorted.values, &sorted.predictions, &sorted.facts}) {
    classes += each->empty() ? 0 : 1;
    std::ranges::move(best_of(std::move(*each), of_a_sort, task.draw), std::back_inserter(rows));
  }
  if (classes < fewest_classes || rows.size() < fewest_rows) return;
  Item item = task.item(Form::match);
  set_rows(item, rows, options_for(task.kind, rows), task.draw);
  task.items.push_back(std::move(item));
}

namespace {

/// How many of all pairs stand as in the article: as shown, no more than half may, or copying would earn points.
std::size_t pairs_in_order(const std::vector<std::size_t>& shown) {
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    pairs += static_cast<std::size_t>(std::count_if(shown.begin() + static_cast<std::ptrdiff_t>(i), shown.end(),
                                                    [&](std::size_t b) { return shown[i] < b; }));
  }
  return pairs;
}

/// "A right that nobody should lose.", or what a page put between the lines.
bool is_piece(const Reading& reading, std::uint32_t index) {
  const Sentence& sentence = reading.document().sentences[index];
  return !main_verb(reading.document(), sentence) || reading.document().slice(sentence.span).starts_with('@');
}

}  // namespace

void ask_order(Task& task) {
  constexpr std::size_t fewest = 4;
  constexpr std::size_t most = 5;
  constexpr std::size_t variants = 4;
  const Reading& reading = task.reading;
  std::vector<Row> heads;  // one a paragraph
  std::uint32_t last_block = Unit::none_index;
  for (std::uint32_t i = 0; i < reading.units().size(); ++i) {
    const Unit& unit = reading.unit(i);
    if (unit.block == last_block || !plain(task, unit) || !reading.is_prose(unit.block)) continue;
    if (!reading.self_contained(unit) || reports(task, unit) || reading.word_count(unit.hull()) < 8) continue;
    if (reading.find(task.terms("who-says", "coarse"), unit.hull()) || is_piece(reading, unit.sentence)) continue;
    if (numbers_itself(task, unit.sentence) || opens_on_another(reading, unit.sentence)) continue;
    heads.push_back(row_of(reading, i));
    last_block = unit.block;
  }
  if (heads.size() < fewest) return;
  for (std::size_t n = 0; n < variants; ++n) {
    std::vector<std::size_t> chosen(heads.size());
    for (std::size_t i = 0; i < chosen.size(); ++i) chosen[i] = i;
    task.draw.shuffle(chosen);
    chosen.resize(std::min(chosen.size(), n < 2 ? most : fewest));
    if (pairs_in_order(chosen) * 2 > chosen.size() * (chosen.size() - 1) / 2) std::ranges::reverse(chosen);
    Item item = task.item(Form::order);
    for (std::size_t i = 0; i < chosen.size(); ++i) item.rows.push_back({letter_of(i), heads[chosen[i]].text, 0});
    std::vector<std::size_t> order = chosen;
    std::ranges::sort(order);
    for (const std::size_t head : order) {
      item.key.right.push_back(letter_of(static_cast<std::size_t>(std::ranges::find(chosen, head) - chosen.begin())));
      heads[head].show_none();
      item.key.cites.push_back(heads[head].cite);
      item.key.cites.back().rules.clear();
    }
    item.key.because = task.kind.called("why");
    task.items.push_back(std::move(item));
  }
}

}  // namespace argmap::exercise
