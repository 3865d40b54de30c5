// Items about evidence: what it is offered for, and of which kind it is.
#include <algorithm>
#include <array>

#include "exercise/task.hpp"

namespace argmap::exercise {
namespace {

/// The kinds that may be offered beside the right one: none of which a careful reader could say as well.
std::vector<std::string_view> rivals_of(Basis basis) {
  switch (basis) {
    case Basis::statistic:
      return {"testimony", "rule"};  // figures come from studies, and a case may have one
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

/// Whether the sentence itself names the voice and cites it directly.
bool says_who(const Reading& reading, const Unit& unit) {
  const Attribution& said = reading.report().attributions[unit.attribution];
  const Span sentence = reading.document().sentences[unit.sentence].span;
  return said.kind == AttributionKind::direct && !said.source.empty() && sentence.contains(said.source.front());
}

/// Whether the words themselves show that the evidence is of its kind.
bool plainly_so(const Task& task, const Unit& unit) {
  const Reading& reading = task.reading;
  const bool cited = unit.attribution != Unit::none_index;
  const Naming naming =
      cited ? reading.report().voices[reading.report().attributions[unit.attribution].voice].naming : Naming::named;
  const Span sentence = reading.document().sentences[unit.sentence].span;
  const bool digits = reading.has_digit(sentence);
  switch (unit.basis) {
    case Basis::statistic:
      return reading.has_count(sentence) && reading.own(unit.sentence) && !reading.find(task.terms("study"), sentence);
    case Basis::study:
      return reading.find(task.terms("study"), sentence) &&
             (cited ? naming == Naming::document : reading.own(unit.sentence));
    case Basis::testimony:
      return cited && !digits && says_who(reading, unit) && (naming == Naming::named || naming == Naming::anonymous);
    case Basis::example:
      return !cited && reading.find(task.terms("connective", "example"), sentence).has_value();
    case Basis::rule:
      return !cited && reading.own(unit.sentence) && reading.find(task.terms("rule"), sentence);
    default:
      return false;
  }
}

}  // namespace

void ask_evidence_kind(Task& task) {
  const Reading& reading = task.reading;
  for (std::uint32_t i = 0; i < reading.units().size(); ++i) {
    const Unit& unit = reading.unit(i);
    const bool sure = unit.role == Role::evidence && unit.margin >= task.kind.margin && reading.is_sentence(unit);
    if (!sure || !plainly_so(task, unit) || reading.word_count(unit.hull()) < 6) continue;
    const std::string name(name_of(unit.basis));
    Row right = row_of(reading, i);
    Item item = task.item(Form::choice);
    item.ask = filled(item.ask, "line", std::to_string(right.cite.line));
    const bool marked = unit.basis == Basis::example;  // "for example" before the words would give the answer away
    item.quote = marked ? reading.statement(unit) : reading.words(reading.document().sentences[unit.sentence].span);
    right.text = task.kind.called(name);
    right.because = reading.because(reading.reasons_of(unit.reasons, "basis."), reading.source_of(unit));
    std::vector<Row> wrong;
    for (const std::string_view rival : rivals_of(unit.basis)) wrong.push_back({task.kind.called(rival), "", "", {}});
    set_options(item, right, wrong, task.draw);
    for (Choice& option : item.options) option.line = 0;
    task.items.push_back(std::move(item));
  }
  task.draw.shuffle(task.items);
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
  std::vector<Pair> pairs = sure_pairs(reading, task.kind.margin);
  task.draw.shuffle(pairs);
  std::vector<Row> rows;
  rules::NamedTexts claims;
  std::vector<std::uint32_t> blocks;
  for (const Pair& pair : pairs) {
    const std::uint32_t block = reading.unit(pair.claim).block;
    if (std::ranges::find(blocks, block) != blocks.end() || rows.size() == most) continue;
    blocks.push_back(block);
    const std::string name = std::to_string(pair.claim);
    rows.push_back(row_of(reading, pair.evidence, name));
    claims.emplace_back(name, row_of(reading, pair.claim).text);
  }
  if (rows.size() < fewest) return;
  task.draw.shuffle(claims);
  Item item = task.item(Form::match);
  set_rows(item, rows, claims, task.draw);
  task.items.push_back(std::move(item));
}

}  // namespace argmap::exercise
