#include "exercise/claim_models.hpp"

#include <algorithm>

#include "exercise/marks.hpp"
#include "exercise/statements.hpp"

namespace argmap::exercise {
namespace {

/// The sort of the claim, as far as its words show it: a demand, a verdict, something foretold, a cause, or a fact.
std::string sort_of(const Task& task, const Unit& unit) {
  const Span sentence = task.reading.document().sentences[unit.sentence].span;
  if (demands(task, sentence)) return "policy";
  if (unit.kind == ClaimKind::value || passes_verdict(task, sentence)) return "value";
  if (unit.kind == ClaimKind::prediction) return "prediction";
  return unit.kind == ClaimKind::cause ? "cause" : "fact";
}

/// Lines of sentences that surely support the claim, in its paragraph or one beside it, three at most.
std::vector<std::uint32_t> grounds_of(const Task& task, std::uint32_t claim) {
  const Reading& reading = task.reading;
  constexpr std::size_t most = 3;
  constexpr double sure = 1.5;
  constexpr double surest = 3;  // of what is no evidence and opens with no word for a reason
  const Unit& its = reading.unit(claim);
  const std::uint32_t own_line = reading.line(reading.document().sentences[its.sentence].span.begin);
  std::vector<std::uint32_t> lines;
  for (std::uint32_t i = 0; i < reading.units().size() && lines.size() < most; ++i) {
    const Unit& unit = reading.unit(i);
    const Relation* up = reading.outgoing(i);
    const bool ground = up != nullptr && up->to.index == claim && up->type == RelationType::supports &&
                        up->margin >= sure && unit.sentence != its.sentence &&
                        (unit.role == Role::evidence || reason_mark(task, unit.sentence) || up->margin >= surest);
    const bool near = unit.block + 1 >= its.block && unit.block <= its.block + 1 && reading.is_prose(unit.block);
    const std::uint32_t line = reading.line(reading.document().sentences[unit.sentence].span.begin);
    if (ground && near && line != 0 && line != own_line && std::ranges::find(lines, line) == lines.end())
      lines.push_back(line);
  }
  return lines;
}

/// "line 3", "lines 3, 7 and 12"
std::string lines_in_words(const std::vector<std::uint32_t>& lines) {
  std::string out = lines.size() == 1 ? "line " : "lines ";
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view between = i == 0 ? "" : i + 1 == lines.size() ? " and " : ", ";
    out += std::string(between) + std::to_string(lines[i]);
  }
  return out;
}

std::string line_of(const Reading& reading, std::uint32_t sentence) {
  return std::to_string(reading.line(reading.document().sentences[sentence].span.begin));
}

}  // namespace

std::string counter_model(const Task& task, std::uint32_t claim) {
  const Reading& reading = task.reading;
  const std::string sort = sort_of(task, reading.unit(claim));
  std::string model = task.kind.called("model-" + sort);
  const auto grounds = grounds_of(task, claim);
  if (!grounds.empty()) model += " " + filled(task.kind.called("model-grounds"), "lines", lines_in_words(grounds));
  const auto all = reading.unit(claim).role == Role::thesis ? answered_points(task) : std::vector<Answered>{};
  if (!all.empty()) {
    const std::string against = task.kind.called("model-against");
    model += " " + filled(filled(against, "line", line_of(reading, all.front().point)), "answer",
                          line_of(reading, all.front().answer));
  }
  return model + " " + task.kind.called("reply-" + sort);
}

std::string evidence_model(const Task& task, std::uint32_t claim) {
  return task.kind.called("model-" + sort_of(task, task.reading.unit(claim)));
}

}  // namespace argmap::exercise
