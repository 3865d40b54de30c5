// argmap rules measure: how often each rule is right on annotated texts, and what would be lost without it.
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "cli/commands/rules.hpp"
#include "cli/session/gold_files.hpp"
#include "cli/session/saved_weights.hpp"
#include "cli/session/session.hpp"
#include "eval/measure.hpp"
#include "render/json/writer.hpp"

namespace argmap::cli {
namespace {

using eval::Findings;
using eval::Measure;
using eval::Subject;
using eval::Tally;
using rules::Rule;

struct Row {
  const Rule& rule;
  const Tally& tally;
  Subject subject;
};

/// A word for rules that ask to be looked at, or "".
std::string_view remark(const Tally& tally) {
  if (tally.matches == 0) return "dead";
  return tally.spared > tally.lost ? "harmful" : "";
}

/// By subject; then those first that do most good, and dead ones last.
std::vector<Row> rows_of(const Measure& measure, const std::vector<Rule>& rules, const std::string& prefix) {
  std::vector<Row> rows;
  for (std::uint32_t i = 0; i < rules.size(); ++i) {
    if (!measure.measured(i) || !rules[i].id.starts_with(prefix)) continue;
    rows.push_back({rules[i], measure.tallies()[i], eval::subject_of(rules[i].propose)});
  }
  const auto order = [](const Row& row) {
    const auto good = std::int64_t{row.tally.lost} - std::int64_t{row.tally.spared};
    return std::tuple(row.subject, row.tally.matches == 0, -good, -std::int64_t{row.tally.right}, row.rule.id);
  };
  std::vector<std::uint32_t> places(rows.size());
  for (std::uint32_t i = 0; i < places.size(); ++i) places[i] = i;
  std::ranges::sort(places, {}, [&](std::uint32_t i) { return order(rows[i]); });
  std::vector<Row> sorted;
  sorted.reserve(rows.size());
  for (const std::uint32_t i : places) sorted.push_back(rows[i]);
  return sorted;
}

std::string share(std::uint32_t part, std::uint32_t whole) {
  return whole == 0 ? "-" : fmt::format("{:.0f} %", 100.0 * part / whole);
}

bool tells_of_loss(Subject subject) {
  return subject == Subject::voice || subject == Subject::claim || subject == Subject::evidence ||
         subject == Subject::relation;
}

std::string line(const Row& row) {
  const Tally& t = row.tally;
  std::string out = fmt::format("  {:<34} {:>7} {:>7} {:>7} {:>6}", shown(row.rule.id), t.matches, t.right, t.near,
                                share(t.right, t.matches));
  if (tells_of_loss(row.subject)) out += fmt::format(" {:>6} {:>6}", t.lost, t.spared);
  out += fmt::format("  {}", remark(t));
  out.erase(out.find_last_not_of(' ') + 1);
  return out += '\n';
}

std::string totals(Subject subject, const Findings& f) {
  if (subject == Subject::background) return "";  // is no finding
  return fmt::format("  found {}, right {} ({}); gold has {}\n", f.found, f.right, share(f.right, f.found), f.gold);
}

std::string as_text(const Measure& measure, const std::vector<Row>& rows, const GoldFile& gold) {
  std::string out = shown(gold.provenance()) + "\n";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == 0 || rows[i].subject != rows[i - 1].subject) {
      out += fmt::format("\n{:<36} {:>7} {:>7} {:>7}{}\n", name_of(rows[i].subject), "matches", "right", "near",
                         tells_of_loss(rows[i].subject) ? "          lost spared" : "");
    }
    out += line(rows[i]);
    const bool last = i + 1 == rows.size() || rows[i].subject != rows[i + 1].subject;
    if (last) out += totals(rows[i].subject, measure.findings(rows[i].subject));
  }
  return out;
}

void write_row(render::JsonWriter& json, const Row& row) {
  const auto number = [&](std::string_view key, std::uint32_t value) { json.key(key), json.number(value); };
  json.begin_object();
  json.member("rule", row.rule.id);
  json.member("subject", name_of(row.subject));
  number("matches", row.tally.matches);
  number("right", row.tally.right);
  number("near", row.tally.near);
  number("lost", row.tally.lost);
  number("spared", row.tally.spared);
  json.end_object();
}

std::string as_json(const Measure& measure, const std::vector<Row>& rows, const GoldFile& gold) {
  std::string out;
  render::JsonWriter json(out);
  json.begin_object();
  json.member("gold", gold.name);
  json.member("split", gold.split);
  json.key("documents"), json.number(measure.documents());
  json.key("rules"), json.begin_array();
  for (const Row& row : rows) write_row(json, row);
  json.end_array();
  json.key("findings"), json.begin_object();
  for (std::size_t i = 0; i < eval::subject_count; ++i) {
    const auto subject = static_cast<Subject>(i);
    const Findings& f = measure.findings(subject);
    if (f.gold == 0 || subject == Subject::background) continue;
    json.key(name_of(subject)), json.begin_object();
    json.key("found"), json.number(f.found);
    json.key("right"), json.number(f.right);
    json.key("gold"), json.number(f.gold);
    json.end_object();
  }
  json.end_object();
  json.end_object();
  return out += '\n';
}

/// The counts of the rules that matched at all: of the others nothing is known.
std::vector<rules::WeightEdit> edits_of(const std::vector<Row>& rows, const std::string& provenance) {
  std::vector<rules::WeightEdit> edits;
  for (const Row& row : rows) {
    if (row.tally.matches == 0) continue;
    edits.push_back(
        {row.rule.id, row.rule.weight.start, rules::Counts{row.tally.right, row.tally.matches, provenance}, {}});
  }
  return edits;
}

bool any_begins_with(const RuleBook& book, const std::string& id) {
  return std::ranges::any_of(book.book().rules, [&](const auto& rule) { return rule.id.starts_with(id); });
}

}  // namespace

ExitCode measure_rules(Invocation& invocation, const std::string& file) {
  const auto gold = read_gold_file(invocation, file);
  if (!gold) return ExitCode::error;
  const auto book = load_book(invocation);
  if (!book) return ExitCode::error;
  const std::string only = invocation.arguments.get("only");
  if (!any_begins_with(*book, only)) {
    invocation.console.complain(fmt::format("no rule's id begins with '{}'; `argmap rules list` lists them", only));
    return ExitCode::error;
  }
  Measure measure(*book);
  for (const eval::Gold& each : gold->golds) measure.add(each);
  const auto rows = rows_of(measure, book->book().rules, only);
  const bool json = invocation.arguments.format("text") == "json";
  invocation.console.out().write(json ? as_json(measure, rows, *gold) : as_text(measure, rows, *gold));
  if (!invocation.arguments.has("write")) return ExitCode::done;
  return save_weights(invocation, *book, edits_of(rows, gold->provenance()));
}

}  // namespace argmap::cli
