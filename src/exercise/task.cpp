#include "exercise/task.hpp"

#include <algorithm>

#include "exercise/words/marks.hpp"
#include "exercise/words/statements.hpp"
#include "exercise/words/thesis_signs.hpp"

namespace argmap::exercise {
namespace {

const rules::ExerciseKind& kind_of(const rules::Exercises& exercises, std::string_view name) {
  static const rules::ExerciseKind none;
  const auto found = exercises.kinds.find(name);
  return found == exercises.kinds.end() ? none : found->second;
}

/// A seed of its own for every kind.
std::uint64_t seed_of(std::string_view name, std::uint64_t seed) {
  const rules::Names& names = rules::exercise_kind_names();
  const auto place = std::ranges::find(names, name) - names.begin();
  return seed * 1000 + static_cast<std::uint64_t>(place) + 1;
}

}  // namespace

Task::Task(const Reading& the_reading, const Survey& the_survey, const rules::Exercises& exercises,
           std::string_view name, const SheetOptions& options)
    : reading(the_reading),
      survey(the_survey),
      kind(kind_of(exercises, name)),
      draw(seed_of(name, options.seed)),
      exercises_(exercises),
      name_(name),
      options_(options) {}

Item Task::item(Form form) const {
  const auto at = static_cast<std::size_t>(options_.level);
  Item item;
  item.kind = name_;
  item.form = form;
  item.points = kind.points;
  item.ask = kind.ask[at];
  item.hint = kind.hint[at];
  item.room = form == Form::open ? static_cast<std::uint32_t>(kind.room) : 0;
  if (form == Form::open) item.key.rubric = kind.rubric;
  return item;
}

const std::vector<std::string>& Task::terms(std::string_view kind_name, std::string_view name) const {
  static const std::vector<std::string> none;
  const auto& all = kind_of(exercises_, kind_name).terms;
  const auto found = all.find(name);
  return found == all.end() ? none : found->second;
}

std::optional<std::uint32_t> Task::sure_thesis() const {
  const auto thesis = reading.report().graph.thesis();
  const rules::ExerciseKind& wanted = of_kind("main-claim");
  if (!thesis || reading.unit(*thesis).margin < wanted.margin || reading.unit(*thesis).question) return std::nullopt;
  static const std::vector<std::string> adding{"also", "too", "as well"};  // to the main claim, whichever that is
  const Unit& unit = reading.unit(*thesis);
  if (reading.find(adding, reading.document().sentences[unit.sentence].span)) return std::nullopt;
  const ThesisSigns signs(*this);
  const bool sure = static_cast<double>(signs.count(*thesis)) >= wanted.signs && !signs.has_rival(*thesis);
  return sure ? thesis : std::nullopt;
}

const rules::ExerciseKind& Task::of_kind(std::string_view kind_name) const {
  return kind_of(exercises_, kind_name);
}

std::string letter_of(std::size_t index) {
  std::string letters(1, static_cast<char>('a' + index % 26));
  return index < 26 ? letters : letter_of(index / 26 - 1) + letters;
}

void set_options(Item& item, const Row& right, const std::vector<Row>& wrong, Draw& draw) {
  std::vector<const Row*> rows{&right};
  for (const Row& each : wrong) rows.push_back(&each);
  draw.shuffle(rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    item.options.push_back({letter_of(i), rows[i]->text, rows[i]->first_line()});
    if (rows[i] == &right) item.key.right = {letter_of(i)};
  }
  item.key.cites.push_back(right.cite);
  if (item.key.because.empty()) item.key.because = right.because;
}

void set_rows(Item& item, std::vector<Row> rows, const rules::NamedTexts& options, Draw& draw) {
  draw.shuffle(rows);
  item.points *= static_cast<double>(rows.size());
  for (std::size_t i = 0; i < options.size(); ++i) item.options.push_back({letter_of(i), options[i].second, 0});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto option = std::ranges::find(options, rows[i].answer, &rules::NamedTexts::value_type::first);
    item.rows.push_back({std::to_string(i + 1), rows[i].text, rows[i].first_line()});
    item.key.pairs.emplace_back(item.rows.back().id, letter_of(static_cast<std::size_t>(option - options.begin())));
    item.key.cites.push_back(rows[i].cite);
    if (!rows[i].because.empty()) {
      item.key.because += (item.key.because.empty() ? "" : "; ") + item.rows.back().id + ": " + rows[i].because;
    }
  }
}

rules::NamedTexts options_of(const rules::ExerciseKind& kind) {
  rules::NamedTexts options = kind.words;
  std::erase_if(options, [](const auto& each) { return each.first.starts_with("why-"); });
  return options;
}

Row row_of(const Reading& reading, std::uint32_t index, std::string answer) {
  const Unit& unit = reading.unit(index);
  const bool whole = reading.units_in(unit.sentence) == 1 && unit.attribution == Unit::none_index;
  const Document& document = reading.document();
  const Span span = whole ? without_dateline(document, document.sentences[unit.sentence]) : unit.hull();
  return {whole ? reading.words(span) : reading.statement(unit), std::move(answer),
          reading.because(unit.reasons.list(), reading.source_of(unit)), reading.cite(span, unit.reasons.list()),
          reading.line(span.begin)};
}

Row sentence_row(const Reading& reading, std::uint32_t index, std::string answer) {
  const Unit& unit = reading.unit(index);
  const Span span = reading.document().sentences[unit.sentence].span;
  return {reading.sentence(unit.sentence), std::move(answer), "", reading.cite(span, unit.reasons),
          reading.line(span.begin)};
}

std::vector<Row> drawn(std::vector<Row> rows, std::size_t most, Draw& draw) {
  draw.shuffle(rows);
  if (rows.size() > most) rows.resize(most);
  return rows;
}

namespace {

/// The head of a paragraph: its first sentence, or the second.
bool is_head(const Reading& reading, std::uint32_t sentence) {
  return sentence <= reading.first_sentence(reading.document().sentences[sentence].block) + 1;
}

/// What follows a mark of one more reason may be short: "Second, tired people are expensive."
bool is_reason(const Reading& reading, const Unit& claim) {
  constexpr std::size_t fewest_words = 5;
  return reading.is_sentence(claim) && !claim.question && reading.units_in(claim.sentence) == 1 &&
         reading.word_count(claim.hull()) + 1 >= fewest_words;
}

/// A statement that evidence can be offered for: sure to be a claim of the author's, or one more of the reasons by its
/// own words.
bool is_point(const Task& task, const Unit& claim) {
  const Reading& reading = task.reading;
  if (!is_head(reading, claim.sentence) || !reading.own(claim.sentence) || grant_mark(task, claim.sentence))
    return false;
  if (reason_mark(task, claim.sentence)) return is_reason(reading, claim);
  return claim.role != Role::evidence && claim.margin >= task.kind.margin && reading.self_contained(claim);
}

/// Nothing but other evidence for the claim stands between it and the evidence.
bool is_behind(const Reading& reading, std::uint32_t claim, const Unit& evidence) {
  const std::uint32_t sentence = reading.unit(claim).sentence;
  if (reading.unit(claim).block != evidence.block || evidence.sentence <= sentence) return false;
  for (std::uint32_t between = sentence + 1; between < evidence.sentence; ++between) {
    const bool for_it = std::ranges::any_of(reading.units_of(between), [&](std::uint32_t unit) {
      const Relation* relation = reading.outgoing(unit);
      return reading.unit(unit).role == Role::evidence && relation != nullptr && relation->to.index == claim;
    });
    if (!for_it) return false;
  }
  return evidence.sentence <= sentence + 2;
}

}  // namespace

std::vector<Pair> sure_pairs(const Task& task) {
  const Reading& reading = task.reading;
  const double margin = task.kind.margin;
  std::vector<Pair> pairs;
  for (std::uint32_t i = 0; i < reading.units().size(); ++i) {
    const Unit& evidence = reading.unit(i);
    const Relation* relation = reading.outgoing(i);
    const bool outside =
        evidence.role == Role::evidence && evidence.basis != Basis::reasoning && evidence.basis != Basis::common_ground;
    if (!outside || evidence.margin < margin || relation == nullptr || relation->margin < margin) continue;
    if (relation->type != RelationType::supports || !reading.can_be_shown(evidence.sentence)) continue;
    const std::uint32_t claim = relation->to.index;
    const bool turns = turn_mark(task, evidence.sentence) || grant_mark(task, evidence.sentence);
    if (!turns && is_point(task, reading.unit(claim)) && is_behind(reading, claim, evidence))
      pairs.push_back({i, claim});
  }
  return pairs;
}

}  // namespace argmap::exercise
