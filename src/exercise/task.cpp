#include "exercise/task.hpp"

#include <algorithm>

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

Task::Task(const Reading& the_reading, const rules::Exercises& exercises, std::string_view name,
           const SheetOptions& options)
    : reading(the_reading),
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
  if (!thesis || reading.unit(*thesis).margin < kind_of(exercises_, "main-claim").margin) return std::nullopt;
  return reading.unit(*thesis).question ? std::nullopt : thesis;
}

double Task::margin_of(std::string_view kind_name) const {
  return kind_of(exercises_, kind_name).margin;
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
    item.options.push_back({letter_of(i), rows[i]->text, rows[i]->cite.line});
    if (rows[i] == &right) item.key.right = {letter_of(i)};
  }
  item.key.cites.push_back(right.cite);
  if (item.key.because.empty()) item.key.because = right.because;
}

void set_rows(Item& item, std::vector<Row> rows, const rules::NamedTexts& options, Draw& draw) {
  draw.shuffle(rows);
  for (std::size_t i = 0; i < options.size(); ++i) item.options.push_back({letter_of(i), options[i].second, 0});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto option = std::ranges::find(options, rows[i].answer, &rules::NamedTexts::value_type::first);
    item.rows.push_back({std::to_string(i + 1), rows[i].text, rows[i].cite.line});
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
  const Span span = whole ? reading.document().sentences[unit.sentence].span : unit.hull();
  return {whole ? reading.words(span) : reading.statement(unit), std::move(answer),
          reading.because(unit.reasons.list(), reading.source_of(unit)), reading.cite(span, unit.reasons.list())};
}

std::vector<Row> drawn(std::vector<Row> rows, std::size_t most, Draw& draw) {
  draw.shuffle(rows);
  if (rows.size() > most) rows.resize(most);
  return rows;
}

namespace {

/// Whether the sentence opens as a concession or a turn does: then it is hardly offered in support.
bool concedes(const Reading& reading, const Unit& unit) {
  static const std::vector<std::string> openers{"to be sure", "of course", "granted", "admittedly", "true",
                                                "it is true", "no doubt",  "but",     "yet",        "however",
                                                "still",      "although",  "though",  "while",      "certainly"};
  const Span sentence = reading.document().sentences[unit.sentence].span;
  const auto found = reading.find(openers, sentence);
  return found && found->begin < sentence.begin + 3;
}

}  // namespace

std::vector<Pair> sure_pairs(const Reading& reading, double margin) {
  std::vector<Pair> pairs;
  for (std::uint32_t i = 0; i < reading.units().size(); ++i) {
    const Unit& evidence = reading.unit(i);
    const Relation* relation = reading.outgoing(i);
    const bool outside = evidence.role == Role::evidence && evidence.basis != Basis::reasoning;
    if (!outside || evidence.margin < margin || relation == nullptr || relation->margin < margin) continue;
    if (relation->type != RelationType::supports || !reading.stands_alone(evidence)) continue;
    const Unit& claim = reading.unit(relation->to.index);
    const bool beside =
        claim.block == evidence.block && evidence.sentence > claim.sentence && evidence.sentence <= claim.sentence + 2;
    const bool sure = claim.role != Role::evidence && claim.margin >= margin && reading.own(claim.sentence);
    if (beside && sure && reading.self_contained(claim) && !concedes(reading, evidence))
      pairs.push_back({i, relation->to.index});
  }
  return pairs;
}

std::vector<std::uint32_t> bare_claims(const Reading& reading, double margin) {
  std::vector<std::uint32_t> claims;
  for (const Finding& finding : reading.report().findings) {
    if (finding.id != "unsupported" || finding.units.empty()) continue;
    const Unit& unit = reading.unit(finding.units.front());
    const bool bare = unit.role == Role::claim && unit.margin >= margin && !reading.evidence_in(unit.block);
    const bool own = reading.own(unit.sentence) && reading.self_contained(unit) && !reading.has_digit(unit.hull());
    const bool answers = unit.sentence > 0 && reading.document().sentences[unit.sentence - 1].question;
    const bool quotes = std::ranges::any_of(reading.document().quotations,
                                            [&](const Quotation& each) { return each.span.overlaps(unit.hull()); });
    static const std::vector<std::string> writer{"i", "my", "me", "we", "our"};
    const bool personal = reading.find(writer, unit.hull()).has_value();
    if (bare && own && !answers && !quotes && !personal) claims.push_back(finding.units.front());
  }
  return claims;
}

std::vector<Pair> answered_objections(const Task& task) {
  const Reading& reading = task.reading;
  std::vector<Pair> found;
  for (std::uint32_t i = 0; i < reading.units().size(); ++i) {
    const Relation* answer = reading.outgoing(i);
    if (answer == nullptr || answer->type != RelationType::attacks || answer->margin < task.kind.margin) continue;
    const Relation* objection = reading.outgoing(answer->to.index);
    if (objection == nullptr || objection->type != RelationType::attacks) continue;
    const Unit& granted = reading.unit(answer->to.index);
    const Unit& reply = reading.unit(i);
    const bool near = reply.sentence > granted.sentence && reply.sentence <= granted.sentence + 2;
    const Span sentence = reading.document().sentences[reply.sentence].span;
    const auto turn = reading.find(task.terms("connective", "contrast"), sentence);
    if (near && turn && turn->begin < sentence.begin + 3 && granted.block == reply.block) {
      found.push_back({i, answer->to.index});
    }
  }
  return found;
}

}  // namespace argmap::exercise
