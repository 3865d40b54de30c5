// Findings for people: a line each, as compilers write theirs.
#include <fmt/format.h>

#include "cli/commands/check_writers.hpp"
#include "cli/terminal/ledger.hpp"
#include "render/json/parts.hpp"

namespace argmap::cli {
namespace {

constexpr std::size_t quoted_words = 80;

Style style_of(Severity severity) {
  if (severity == Severity::note) return Style::note;
  return severity == Severity::warning ? Style::warning : Style::error;
}

std::string line_of(const Finding& finding, const Ledger& ledger) {
  const Console& console = ledger.console();
  const auto units = ledger.report().graph.units();
  const std::string words = finding.units.empty() ? ledger.quoted(finding.span, quoted_words)
                                                  : ledger.quoted(units[finding.units.front()], quoted_words);
  return fmt::format("{}: {}: {}: {} {}\n", console.styled(Style::strong, ledger.place(finding.span)),
                     console.styled(style_of(finding.severity), render::severity_name(finding.severity)),
                     shown(finding.message), words, console.styled(Style::faint, fmt::format("[{}]", finding.id)));
}

std::string explained(const Finding& finding, const Ledger& ledger) {
  std::string out;
  for (std::size_t i = 1; i < finding.units.size(); ++i) out += "  see " + ledger.unit(finding.units[i]) + "\n";
  for (const auto voice : finding.voices) {
    const Voice& who = ledger.report().voices[voice];
    const std::string role = who.role.empty() ? "" : ", " + shown(who.role);
    if (!who.name.empty()) out += fmt::format("  voice: {}{} ({})\n", shown(who.name), role, name_of(who.naming));
  }
  out += ledger.reasons(finding.reasons, "  ");
  return out + "  mend: " + shown(finding.suggestion) + "\n";
}

class TextWriter : public CheckWriter {
 public:
  TextWriter(Console& console, bool explain) : console_(console), explain_(explain) {}

  void add(const Checked& checked) override {
    const Ledger ledger(checked.report, console_);
    for (const Finding* each : checked.listed) {
      console_.out().write(line_of(*each, ledger));
      if (explain_) console_.out().write(explained(*each, ledger));
    }
  }

 private:
  Console& console_;
  bool explain_;
};

}  // namespace

std::unique_ptr<CheckWriter> check_text(Console& console, bool explain) {
  return std::make_unique<TextWriter>(console, explain);
}

std::unique_ptr<CheckWriter> make_check_writer(std::string_view format, Console& console, bool explain) {
  if (format == "json") return check_json(console);
  if (format == "csv") return check_csv(console);
  if (format == "sarif") return check_sarif(console);
  if (format == "github") return check_github(console);
  if (format == "markdown") return check_markdown(console);
  return check_text(console, explain);
}

}  // namespace argmap::cli
