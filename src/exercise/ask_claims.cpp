// Items about claims: which is the main one, which stands without support, what can be said against one.
#include <algorithm>

#include "exercise/task.hpp"

namespace argmap::exercise {
namespace {

constexpr std::size_t wrong_options = 3;
constexpr std::string_view no_support = "no figure, source, case or rule stands in its paragraph";

/// Sentences that nobody takes for the main claim: evidence, somebody else's words, what the author argues against.
std::vector<Row> no_main_claims(const Task& task, std::uint32_t thesis) {
  const Reading& reading = task.reading;
  std::vector<Row> rows;
  for (std::uint32_t i = 0; i < reading.units().size(); ++i) {
    const Unit& unit = reading.unit(i);
    const Relation* relation = reading.outgoing(i);
    const bool attack = relation != nullptr && relation->type == RelationType::attacks && relation->margin > 1;
    const bool evidence = unit.role == Role::evidence && unit.margin > 1 && reading.own(unit.sentence);
    if (i == thesis || unit.sentence == reading.unit(thesis).sentence || !reading.self_contained(unit)) continue;
    const bool whole = unit.attribution == Unit::none_index;  // of others the words stand without who says them
    if (whole && (evidence || attack)) rows.push_back(row_of(reading, i));
  }
  return rows;
}

/// Whether another demand of the author's stands at an edge of the text, as in a debate: then two may be the main
/// claim.
bool has_rival(const Task& task, std::uint32_t thesis) {
  const Reading& reading = task.reading;
  if (reading.unit(thesis).kind != ClaimKind::policy) return false;
  const std::uint32_t first = reading.units().front().block;
  const std::uint32_t last = reading.units().back().block;
  for (std::uint32_t i = 0; i < reading.units().size(); ++i) {
    const Unit& unit = reading.unit(i);
    const Relation* relation = reading.outgoing(i);
    const bool edge = unit.block == first || unit.block == last;
    const bool again = relation != nullptr && relation->type == RelationType::restates;
    if (i == thesis || unit.role == Role::evidence || unit.kind != ClaimKind::policy || !edge || again) continue;
    if (unit.block != reading.unit(thesis).block && reading.own(unit.sentence) && unit.margin >= 1) return true;
  }
  return false;
}

}  // namespace

void ask_main_claim(Task& task) {
  const auto thesis = task.sure_thesis();
  if (!thesis || has_rival(task, *thesis)) return;
  const Reading& reading = task.reading;
  const Unit& unit = reading.unit(*thesis);
  const Span sentence = reading.document().sentences[unit.sentence].span;
  const auto wrong = drawn(no_main_claims(task, *thesis), wrong_options, task.draw);
  if (wrong.size() < 2 || reading.word_count(sentence) > 60) return;
  Item item = task.item(Form::choice);
  const auto reasons = reading.reasons_of(unit.reasons.list(), "thesis.");
  set_options(item, {reading.words(sentence), "", reading.because(reasons), reading.cite(sentence, reasons)}, wrong,
              task.draw);
  task.items.push_back(std::move(item));
}

void ask_unsupported(Task& task) {
  const Reading& reading = task.reading;
  auto bare = bare_claims(reading, task.kind.margin);
  task.shared_draw().shuffle(bare);
  std::vector<Row> supported;
  std::uint32_t last_block = Unit::none_index;
  for (const Pair& pair : sure_pairs(reading, task.kind.margin)) {
    if (reading.unit(pair.claim).block != last_block) supported.push_back(row_of(reading, pair.claim));
    last_block = reading.unit(pair.claim).block;
  }
  const auto wrong = drawn(supported, wrong_options, task.draw);
  if (bare.empty() || wrong.size() < 2) return;
  Item item = task.item(Form::choice);
  Row right = row_of(reading, bare.front());
  right.because = no_support;
  set_options(item, right, wrong, task.draw);
  task.items.push_back(std::move(item));
}

namespace {

/// Open items about one claim each. The first bare claim is left to `ask_unsupported`, so that no item gives the
/// answer of another away.
void ask_about(Task& task, const std::vector<std::uint32_t>& claims) {
  for (const std::uint32_t claim : claims) {
    const Unit& unit = task.reading.unit(claim);
    const Span sentence = task.reading.document().sentences[unit.sentence].span;  // whole: a part may say less
    const bool main = unit.role == Role::thesis;
    const auto reasons = main ? task.reading.reasons_of(unit.reasons.list(), "thesis.") : unit.reasons.list();
    const std::string why = main ? task.reading.because(reasons) : std::string(no_support);
    const Row row{task.reading.words(sentence), "", why, task.reading.cite(sentence, reasons)};
    Item item = task.item(Form::open);
    item.ask = filled(filled(item.ask, "line", std::to_string(row.cite.line)), "quote", row.text);
    item.quote = row.text;
    item.key.because = row.because;
    item.key.cites.push_back(row.cite);
    task.items.push_back(std::move(item));
  }
}

}  // namespace

void ask_missing_evidence(Task& task) {
  auto bare = bare_claims(task.reading, task.kind.margin);
  task.shared_draw().shuffle(bare);
  if (bare.size() < 2) return;
  bare.erase(bare.begin());
  ask_about(task, bare);
}

void ask_counter_argument(Task& task) {
  auto claims = bare_claims(task.reading, task.kind.margin);
  task.shared_draw().shuffle(claims);
  if (claims.size() > 2) std::ranges::reverse(claims);  // not the one that `ask_missing_evidence` takes first
  if (const auto thesis = task.sure_thesis();
      thesis && claims.empty() && task.reading.word_count(task.reading.unit(*thesis).hull()) > 5)
    claims.push_back(*thesis);
  ask_about(task, claims);
}

}  // namespace argmap::exercise
