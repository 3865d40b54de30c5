#include "cli/terminal/ledger.hpp"

#include <fmt/format.h>

#include "render/escape/escape.hpp"
#include "render/json/words.hpp"

namespace argmap::cli {
namespace {

/// Words that begin with a quotation mark of their own need no other; what closes them may stand further on.
std::string in_quotes(const std::string& words) {
  if (words.starts_with("“")) return words.find("”") == std::string::npos ? words + "”" : words;
  if (words.starts_with("\"")) return words.find('"', 1) == std::string::npos ? words + "\"" : words;
  return words.starts_with("‘") ? words : "“" + words + "”";
}

/// "fitted; right in 212 of 260 cases, essays", or "judged".
std::string standing(const RuleNote& rule) {
  if (rule.of == 0) return rule.origin;
  return fmt::format("{}; right in {} of {} cases, {}", rule.origin, rule.right, rule.of, shown(rule.measured_on));
}

}  // namespace

std::string Ledger::place(Span span) const {
  const Place start = places_.place(span.begin);
  return fmt::format("{}:{}:{}", shown(report_.document.name), start.line, start.column);
}

std::string Ledger::words(Span span, std::size_t most) const {
  return shown(render::words_of(report_.document, span, most));
}

std::string Ledger::words(const Unit& unit, std::size_t most) const {
  if (unit.spans.size() == 1) return words(unit.spans.front(), most);
  return shown(render::cut(render::words_of(report_.document, unit.spans), most));
}

std::string Ledger::role(const Unit& unit) {
  const auto kind = unit.role == Role::evidence ? name_of(unit.basis) : name_of(unit.kind);
  return fmt::format("{} ({})", name_of(unit.role), kind);
}

std::string Ledger::quoted(Span span, std::size_t most) const {
  return in_quotes(words(span, most));
}
std::string Ledger::quoted(const Unit& unit, std::size_t most) const {
  return in_quotes(words(unit, most));
}

std::string Ledger::unit(std::uint32_t index) const {
  const Unit& unit = report_.graph.units()[index];
  return fmt::format("u{} {}, line {}: {}", index + 1, role(unit), line(unit.hull()), quoted(unit, 100));
}

std::string Ledger::reason(const Reason& reason, std::string_view indent) const {
  const RuleNote& rule = report_.rules[reason.rule];
  std::string out =
      fmt::format("{}{:+.2f}  {}: {} ", indent, reason.weight, console_.styled(Style::strong, shown(rule.id)),
                  shown(render::explanation(report_, reason)));
  out += console_.styled(Style::faint, "[" + standing(rule) + "]");
  if (!reason.words.empty()) out += fmt::format(" on {}, line {}", quoted(reason.words, 80), line(reason.words));
  return out += '\n';
}

std::string Ledger::reasons(const std::vector<Reason>& reasons, std::string_view indent) const {
  std::string out;
  for (const Reason& each : reasons) out += reason(each, indent);
  return out;
}

std::string Ledger::votes(const std::vector<Reason>& reasons) const {
  std::string out;
  for (const Reason& each : reasons) {
    out += fmt::format("{}{} {:+.2f}", out.empty() ? "by " : ", ", shown(report_.rules[each.rule].id), each.weight);
  }
  return out;
}

std::string Ledger::lost(const std::vector<Alternative>& lost, std::string_view indent) const {
  std::string out;
  for (const Alternative& each : lost) {
    const std::string line =
        fmt::format("{:+.2f}  instead of {} {}", each.weight, shown(each.what), votes(each.reasons.list()));
    out += fmt::format("{}{}\n", indent, console_.styled(Style::faint, line));
  }
  return out;
}

}  // namespace argmap::cli
