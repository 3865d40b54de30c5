// argmap grade: the answers of a class, marked by a sheet's key, or a learner's own map beside the key's.
#include "exercise/grade.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/commands/grade_map.hpp"
#include "cli/session/session.hpp"
#include "cli/session/sheet_file.hpp"
#include "exercise/map/own_map.hpp"
#include "render/json/writer.hpp"

namespace argmap::cli {
namespace {

using exercise::Grades;
using exercise::ItemMarks;
using exercise::Mark;

/// Below this share of the points the class should look at the line again.
constexpr double fell_short = 0.6;

std::string as_text(const Grades& grades, const Console& console) {
  std::string out = console.styled(Style::strong, "points") + fmt::format(" (of {:.4g})\n", grades.points);
  for (const auto& [learner, points] : grades.learners) out += fmt::format("  {:>6.2f}  {}\n", points, shown(learner));
  out += console.styled(Style::strong, "items") + "\n  item  answers  difficulty  discrimination\n";
  for (const ItemMarks& each : grades.items) {
    const auto& told = each.discrimination;
    out += fmt::format("  {:<4}  {:>7}  {:>10.2f}  {:>14}", shown(each.item), each.answers, each.difficulty,
                       told ? fmt::format("{:.2f}", *told) : "-");
    if (each.difficulty < fell_short && each.line > 0) out += fmt::format("  look again at line {}", each.line);
    out += "\n";
  }
  std::string open;
  for (const Mark& mark : grades.marks) {
    if (!mark.scored) open += fmt::format("  {}  {}: {}\n", shown(mark.item), shown(mark.learner), shown(mark.answer));
  }
  if (!open.empty()) out += console.styled(Style::strong, "to read (not scored)") + "\n" + open;
  return out;
}

std::string as_json(const Grades& grades) {
  std::string out;
  render::JsonWriter json(out);
  json.begin_object();
  json.member("schema", "argmap-grades/1");
  json.key("points"), json.decimal(grades.points);
  json.key("learners"), json.begin_array();
  for (const auto& [learner, points] : grades.learners) {
    json.begin_object();
    json.member("learner", learner);
    json.key("points"), json.decimal(points);
    json.end_object();
  }
  json.end_array();
  json.key("items"), json.begin_array();
  for (const ItemMarks& each : grades.items) {
    json.begin_object();
    json.member("item", each.item);
    json.key("answers"), json.number(each.answers);
    json.key("difficulty"), json.decimal(each.difficulty);
    json.key("discrimination");
    each.discrimination ? json.decimal(*each.discrimination) : json.raw("null");
    json.key("line"), json.number(each.line);
    json.end_object();
  }
  json.end_array();
  json.key("marks"), json.begin_array();
  for (const Mark& mark : grades.marks) {
    json.begin_object();
    json.member("learner", mark.learner);
    json.member("item", mark.item);
    json.member("answer", mark.answer);
    json.key("scored"), json.boolean(mark.scored);
    json.key("points"), json.decimal(mark.points);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return out += '\n';
}

std::optional<std::string> bytes_of(const std::string& file, Console& console) {
  Input input(file);
  std::string bytes = input.rest();
  if (input.problem().empty()) return bytes;
  console.complain(file + ": " + input.problem());
  return std::nullopt;
}

}  // namespace

ExitCode run_grade(Invocation& invocation) {
  Console& console = invocation.console;
  const std::string& sheet_name = invocation.arguments.operands[0];
  const std::string& answers_name = invocation.arguments.operands[1];
  const auto sheet_bytes = bytes_of(sheet_name, console);
  const auto answers = bytes_of(answers_name, console);
  if (!sheet_bytes || !answers) return ExitCode::error;
  const auto sheet = sheet_of(sheet_name, *sheet_bytes, console);
  if (!sheet) return ExitCode::error;
  if (!sheet->keyed) {
    console.complain(sheet_name + " was written without its key; give the sheet that has one");
    return ExitCode::error;
  }
  if (exercise::holds_map(answers_name, *answers)) return grade_map(invocation, *sheet, answers_name, *answers);
  const Grades grades = exercise::grade(*sheet, answers_name, *answers);
  for (const Diagnostic& each : grades.diagnostics) {
    const std::string hint = each.hint.empty() ? "" : " (" + each.hint + ")";
    console.complain(fmt::format("{}:{}: {}{}", each.file, each.line, each.message, hint));
  }
  if (!grades.diagnostics.empty()) return ExitCode::error;
  console.out().write(invocation.arguments.format("text") == "json" ? as_json(grades) : as_text(grades, console));
  return ExitCode::done;
}

}  // namespace argmap::cli
